import type { Appel, Jetons, Message, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/refus.ts';

/** What every page of the médecin traitant needs to know of its request. */
export function contexteDe({ appel, jetons }: { readonly appel: Appel; readonly jetons: Jetons }) {
  return {
    base: `/app/${appel.cpts?.slug ?? ''}/medecin-traitant`,
    cpts: appel.cpts?.id ?? '',
    moment: { fuseau: appel.cpts?.fuseau ?? 'Europe/Paris', maintenant: appel.maintenant },
    jetons,
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

type Refuse = Parameters<typeof direRefus>[0] & {
  readonly champs?: Readonly<Record<string, string>>;
};

/** Errors of a form: by field, or one for the whole. */
export function erreursDe(refus: Refuse): Readonly<Record<string, string>> {
  return refus.motif === 'saisie-invalide' && refus.champs
    ? refus.champs
    : { '': direRefus(refus) };
}

/**
 * A call of the public pages: by nobody, whoever is connected in this browser. A request sent from there is not tied to
 * their account, and what a signed link opens does not depend on them.
 */
export function commeLePublic({ appel }: { readonly appel: Appel }): Appel {
  const personne = { genre: 'public', id: null, nom: 'Page publique', roles: [] } as const;
  const rien = { droits: new Set<string>(), professionnel: null, delegations: [] };
  return { ...appel, acteur: { ...appel.acteur, ...personne, ...rien } };
}
