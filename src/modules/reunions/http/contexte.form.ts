import type { Appel, Jetons, Message, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-refus.ts';
import { TENIR } from '../usecases/animer.ts';

/** What every page of the meetings needs to know of its request. */
export function contexteDe({ appel, jetons }: { readonly appel: Appel; readonly jetons: Jetons }) {
  const slug = appel.cpts?.slug ?? '';
  return {
    base: `/app/${slug}/reunions`,
    publique: `/c/${slug}/reunions`,
    cpts: appel.cpts?.id ?? '',
    nomDeCpts: appel.cpts?.nom ?? '',
    moment: { fuseau: appel.cpts?.fuseau ?? 'Europe/Paris', maintenant: appel.maintenant },
    jetons,
    tenir: appel.acteur.droits.has(TENIR),
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

type Refusee = Refus & { readonly champs?: Readonly<Record<string, string>> };

/** What is wrong with a form, by field; what no field is about comes first. */
export function erreursDe(refus: Refusee): Readonly<Record<string, string>> {
  if (refus.motif === 'saisie-invalide' && refus.champs) return refus.champs;
  return { '': direRefus(refus) };
}

/** Fields of the body as they were sent, several values as a list. */
export function corpsDe({
  corps,
}: Pick<Requete<unknown>, 'corps'>): Readonly<Record<string, unknown>> {
  return typeof corps === 'object' && corps !== null ? { ...corps } : {};
}

/** The same, as a form shows them again. */
export function valeursDe(
  requete: Pick<Requete<unknown>, 'corps'>,
): Readonly<Record<string, string | readonly string[]>> {
  const valeurs: Record<string, string | readonly string[]> = {};
  for (const [nom, valeur] of Object.entries(corpsDe(requete))) {
    if (typeof valeur === 'string') valeurs[nom] = valeur;
    if (Array.isArray(valeur)) valeurs[nom] = valeur.filter((v) => typeof v === 'string');
  }
  return valeurs;
}
