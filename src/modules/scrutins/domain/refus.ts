import type { RefusDeBulletin } from './bulletin.ts';
import type { RefusDePouvoir } from './electorat.ts';

type Motif<M extends string> = { readonly motif: M };

export type RefusDePreparer =
  | Motif<
      | 'heure-inexistante'
      | 'ouverture-passee'
      | 'fermeture-a-dire'
      | 'fermeture-avant-ouverture'
      | 'candidats-a-dire'
      | 'candidats-en-double'
      | 'sieges-a-dire'
      | 'base-a-dire'
      | 'electeurs-a-dire'
      | 'instance-inconnue'
      | 'college-inconnu'
      | 'precedent-inconnu'
    >
  | { readonly motif: 'college-consultatif'; readonly noms: readonly string[] };
export type RefusDOuvrir =
  | Motif<
      | 'scrutin-inconnu'
      | 'deja-ouvert'
      | 'aucun-electeur'
      | 'fermeture-passee'
      | 'electeur-en-double'
    >
  | { readonly motif: 'college-consultatif'; readonly noms: readonly string[] };
export type RefusDeTenirPouvoir =
  | RefusDePouvoir
  | Motif<'scrutin-inconnu' | 'deja-ouvert' | 'pouvoir-inconnu'>;
export type RefusDeVoter =
  | RefusDeBulletin
  | Motif<'lien-inconnu' | 'pas-encore-ouvert' | 'scrutin-clos' | 'deja-vote' | 'cle-absente'>;
export type RefusDeClore = Motif<'scrutin-inconnu' | 'deja-clos' | 'encore-ouvert'>;
export type RefusDeRemettre = Motif<'electeur-inconnu' | 'scrutin-clos' | 'sans-voix'>;

/** Every refusal of secret ballots. */
export type RefusDeScrutin =
  | RefusDePreparer
  | RefusDOuvrir
  | RefusDeTenirPouvoir
  | RefusDeVoter
  | RefusDeClore
  | RefusDeRemettre;
