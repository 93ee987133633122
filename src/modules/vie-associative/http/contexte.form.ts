import type { Appel, Jetons, Message, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/refus.ts';

/** What every page of the association needs to know of its request. */
export function contexteDe({ appel, jetons }: { readonly appel: Appel; readonly jetons: Jetons }) {
  return {
    base: `/app/${appel.cpts?.slug ?? ''}/vie-associative`,
    cpts: appel.cpts?.id ?? '',
    moment: { fuseau: appel.cpts?.fuseau ?? 'Europe/Paris', maintenant: appel.maintenant },
    jetons,
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

/** Refusals that one field answers. */
const CHAMPS: Readonly<Record<string, string>> = {
  'professionnel-inconnu': 'rpps',
  'rpps-d-un-autre': 'rpps',
  'structure-inconnue': 'finess',
  'structure-a-nommer': 'structure',
  'commune-inconnue': 'commune',
  'college-ne-convient-pas': 'college',
  'elus-consultatifs': 'voix',
  'nom-deja-pris': 'nom',
  'echeance-passee': 'echeance',
  'decision-a-venir': 'decideeLe',
  'date-a-venir': 'le',
  'date-avant-le-debut': 'le',
  'paiement-a-venir': 'payeLe',
  'terme-avant-le-debut': 'terme',
  'personne-a-dire': 'adhesion',
};

/** What is wrong with a form, by field; what no field is about comes first. */
export function erreursDe(refus: Refus & { readonly champs?: Erreurs }): Erreurs {
  if (refus.motif === 'saisie-invalide' && refus.champs) return refus.champs;
  return { [CHAMPS[refus.motif] ?? '']: direRefus(refus) };
}

/** Every value of boxes that bear one name. */
export function plusieurs({ corps }: Requete<unknown>, nom: string): readonly string[] {
  const lues = Object.entries(Object(corps)).find(([cle]) => cle === nom)?.[1];
  return [lues].flat().flatMap((valeur) => (typeof valeur === 'string' && valeur ? [valeur] : []));
}

/**
 * A call of the public pages: by nobody, whoever is connected in this browser.
 */
export function commeLePublic({ appel }: { readonly appel: Appel }): Appel {
  const personne = { genre: 'public', id: null, nom: 'Page publique', roles: [] } as const;
  const rien = { droits: new Set<string>(), professionnel: null, delegations: [] };
  return { ...appel, acteur: { ...appel.acteur, ...personne, ...rien } };
}
