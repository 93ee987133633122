import type { Appel, Jetons, Message, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-financement.tsx';
import { type FinancementLu, lireFinancement } from '../usecases/lire-financement.ts';

/** What every page of the financing needs to know of its request. */
export function contexteDe({ appel, jetons }: { readonly appel: Appel; readonly jetons: Jetons }) {
  return {
    base: `/app/${appel.cpts?.slug ?? ''}/financement`,
    moment: { fuseau: appel.cpts?.fuseau ?? 'Europe/Paris', maintenant: appel.maintenant },
    jetons,
    peut: (droit: string) => appel.acteur.droits.has(droit),
  };
}

/** The contract of the CPTS, or null when none is written. */
export async function financementDe({ appel }: Requete<unknown>): Promise<FinancementLu | null> {
  const lu = await lireFinancement(appel, {});
  return lu.ok ? lu.valeur : null;
}

type Refus = Parameters<typeof direRefus>[0];
type Fait<T> =
  | { readonly ok: true; readonly valeur: T }
  | { readonly ok: false; readonly refus: Refus };

/** Back to a page, with what was done or why it was not. */
export function retour<T>(
  requete: Requete<unknown>,
  fait: Fait<T>,
  { vers, dire }: { readonly vers: string; readonly dire: (valeur: T) => string },
): Response {
  const message: Message = fait.ok
    ? { ton: 'ok', texte: dire(fait.valeur) }
    : { ton: 'warn', texte: direRefus(fait.refus) };
  return requete.rediriger(`${contexteDe(requete).base}${vers}`, message);
}

export type Erreurs = Readonly<Record<string, string>>;

/** What is wrong with a form, by field; what no field is about comes first. */
export function erreursDe(refus: Refus & { readonly champs?: Erreurs }): Erreurs {
  if (refus.motif === 'saisie-invalide' && refus.champs) return refus.champs;
  return { '': direRefus(refus) };
}
