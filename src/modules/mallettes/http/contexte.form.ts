import type { Appel, Jetons, Message, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-mallette.ts';

/** What every page of the cases needs to know of its request. */
export function contexteDe({ appel, jetons }: { readonly appel: Appel; readonly jetons: Jetons }) {
  return {
    base: `/app/${appel.cpts?.slug ?? ''}/mallettes`,
    publique: `/c/${appel.cpts?.slug ?? ''}/mallettes`,
    cpts: appel.cpts?.id ?? '',
    moment: { fuseau: appel.cpts?.fuseau ?? 'Europe/Paris', maintenant: appel.maintenant },
    jetons,
    soi: appel.acteur.professionnel,
    peut: (droit: string) => appel.acteur.droits.has(droit),
  };
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
