import type { Campagne } from '../domain/campagne.ts';
import type { RaisonDEcart } from '../domain/destinataires.ts';
import type { Comptes } from '../domain/resultats-de-campagne.ts';
import type { Tirage } from '../domain/tirage.ts';
import type { Moment } from './dire-demande.ts';

/** What the page of one campaign shows: numbers, nobody's name. */
export type VueDeCampagne = {
  /** `/app/val/medecin-traitant` */
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly jour: string;
  readonly campagne: Campagne;
  /** Null: too many people for one campaign. */
  readonly cible: {
    readonly visees: number;
    readonly destinataires: number;
    readonly mineurs: number;
    readonly ecartes: readonly { readonly raison: RaisonDEcart; readonly combien: number }[];
  } | null;
  /** Whom it is for, in a sentence. */
  readonly cibleDite: string;
  readonly lettres: number;
  readonly tirage: Tirage | null;
  /** Nothing moved for some minutes. */
  readonly arrete: boolean;
  readonly comptes: Comptes;
  /** Counter text with its fields filled. */
  readonly comptoir: string;
  readonly adresse: string;
  /** Why a gesture was refused, by field. */
  readonly erreurs: Readonly<Record<string, string>>;
};

export const iciDe = ({ base, campagne }: Pick<VueDeCampagne, 'base' | 'campagne'>): string =>
  `${base}/campagnes/${campagne.id}`;
