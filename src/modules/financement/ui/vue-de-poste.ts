import type { Saisie } from '#ui/saisie.ts';
import type { PosteVu } from '../domain/poste-vu.ts';

/** What the page of one post shows. */
export type PostePageProps = PosteVu & {
  readonly base: string;
  /** `?annee=2`, kept from page to page. */
  readonly ici: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  /** Forms that were refused, by name. */
  readonly saisies: {
    readonly [nom in
      | 'montant'
      | 'demarrage'
      | 'indicateur'
      | 'valeur'
      | 'crise'
      | 'regle']?: Saisie;
  };
  readonly tenir: boolean;
};
