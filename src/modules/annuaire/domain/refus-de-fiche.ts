import type { FicheLue } from './fiche.ts';

/** Nothing was written. */
export type RefusDeFiche =
  | { readonly motif: 'personne-inconnue' }
  /** Somebody wrote between the reading and the sending: both versions are shown. */
  | { readonly motif: 'fiche-changee'; readonly actuelle: FicheLue | null };

export type RefusDAjout =
  | { readonly motif: 'metier-manquant' }
  | { readonly motif: 'profession-inconnue' }
  | { readonly motif: 'commune-inconnue' }
  | { readonly motif: 'deja-dans-l-annuaire'; readonly ids: readonly string[] };

export type RefusDeDepart =
  | { readonly motif: 'personne-inconnue' }
  | { readonly motif: 'depart-d-un-autre' };
