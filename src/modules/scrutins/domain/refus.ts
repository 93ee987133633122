import type { RefusDeBulletin } from './bulletin.ts';
import type { RefusDePouvoir } from './electorat.ts';

type Motif<M extends string> = { readonly motif: M };

/** What is put to the vote does not hold together. */
export type RefusDeRegle = Motif<
  'candidats-a-dire' | 'candidats-en-double' | 'sieges-a-dire' | 'base-a-dire'
>;
export type RefusDElectorat = Motif<'aucun-electeur' | 'electeur-en-double'>;
export type RefusDePreparer =
  | RefusDeRegle
  | Motif<
      | 'heure-inexistante'
      | 'ouverture-passee'
      | 'fermeture-a-dire'
      | 'fermeture-avant-ouverture'
      | 'electeurs-a-dire'
      | 'instance-inconnue'
      | 'college-inconnu'
      | 'precedent-inconnu'
    >
  | { readonly motif: 'college-consultatif'; readonly noms: readonly string[] };
export type RefusDOuvrir =
  | RefusDElectorat
  | Motif<'scrutin-inconnu' | 'deja-ouvert' | 'fermeture-passee'>
  | { readonly motif: 'college-consultatif'; readonly noms: readonly string[] };
export type RefusDeTenirPouvoir =
  | RefusDePouvoir
  | Motif<'scrutin-inconnu' | 'deja-ouvert' | 'pouvoir-inconnu'>;
export type RefusDeVoter =
  | RefusDeBulletin
  | Motif<'lien-inconnu' | 'pas-encore-ouvert' | 'scrutin-clos' | 'deja-vote' | 'cle-absente'>;
export type RefusDeClore = Motif<
  'scrutin-inconnu' | 'deja-clos' | 'encore-ouvert' | 'un-seul-votant'
>;
export type RefusDeRemettre = Motif<'electeur-inconnu' | 'scrutin-clos' | 'sans-voix'>;

/** Every refusal of secret ballots. */
export type RefusDeScrutin =
  | RefusDePreparer
  | RefusDOuvrir
  | RefusDeTenirPouvoir
  | RefusDeVoter
  | RefusDeClore
  | RefusDeRemettre;
