import type { Appel, Jetons, Message, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-garde.ts';
import { siens } from '../usecases/agir-pour.ts';

/** What every page of the rotas needs to know of its request. */
export function contexteDe({ appel, jetons }: { readonly appel: Appel; readonly jetons: Jetons }) {
  const racine = `/app/${appel.cpts?.slug ?? ''}`;
  return {
    racine,
    base: `${racine}/gardes`,
    publique: `/c/${appel.cpts?.slug ?? ''}/gardes`,
    cpts: appel.cpts?.id ?? '',
    moment: { fuseau: appel.cpts?.fuseau ?? 'Europe/Paris', maintenant: appel.maintenant },
    jetons,
    siens: siens(appel.acteur),
    peut: (droit: string) => appel.acteur.droits.has(droit),
  };
}

type Fait<T> =
  | { readonly ok: true; readonly valeur: T }
  | { readonly ok: false; readonly refus: Parameters<typeof direRefus>[0] };

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

type Refusee = Parameters<typeof direRefus>[0] & {
  readonly champs?: Readonly<Record<string, string>>;
};

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
