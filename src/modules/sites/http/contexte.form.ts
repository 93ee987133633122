import type { Appel, Jetons, Message, Requete } from '#platform/http/request.ts';
import { direRefus, type RefusDit } from '../ui/dire-site.ts';
import { siens } from '../usecases/agir-pour.ts';

/** What every page of the sites needs to know of its request. */
export function contexteDe({ appel, jetons }: { readonly appel: Appel; readonly jetons: Jetons }) {
  const racine = `/app/${appel.cpts?.slug ?? ''}`;
  return {
    base: `${racine}/sites`,
    soins: `${racine}/soins`,
    publique: `/c/${appel.cpts?.slug ?? ''}/sites`,
    cpts: appel.cpts?.id ?? '',
    moment: { fuseau: appel.cpts?.fuseau ?? 'Europe/Paris', maintenant: appel.maintenant },
    jetons,
    siens: siens(appel.acteur),
    peut: (droit: string) => appel.acteur.droits.has(droit),
  };
}

type Fait<T> =
  | { readonly ok: true; readonly valeur: T }
  | { readonly ok: false; readonly refus: RefusDit };

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

type Refusee = RefusDit & { readonly champs?: Readonly<Record<string, string>> };
export type Erreurs = Readonly<Record<string, string>>;

/** What is wrong with a form, by field; what no field is about comes first. */
export function erreursDe(refus: Refusee): Erreurs {
  if (refus.motif === 'saisie-invalide' && refus.champs) return refus.champs;
  return { '': direRefus(refus) };
}

/** Fields of the body as they were sent, several values as a list. */
export function corpsDe({
  corps,
}: Pick<Requete<unknown>, 'corps'>): Readonly<Record<string, unknown>> {
  return typeof corps === 'object' && corps !== null ? { ...corps } : {};
}

/** Fields to fill the form again: checkboxes come back as text with one value by line. */
export function valeursDe(
  { champs }: Requete<unknown>,
  plusieurs: readonly string[],
): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    Object.entries(champs).map(([nom, valeur]) => [
      nom,
      plusieurs.includes(nom) ? valeur.split('\n') : valeur,
    ]),
  );
}
