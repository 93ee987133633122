import type { Plage } from './plage.ts';

export const MODALITES = ['presence', 'visio', 'mixte'] as const;
export type Modalite = (typeof MODALITES)[number];

export const DIRE_MODALITE: Readonly<Record<Modalite, string>> = {
  presence: 'En présence',
  visio: 'En visio',
  mixte: 'En présence ou en visio',
};

export type EtatDeReunion = 'prevue' | 'annulee' | 'figee';

/** When and how people meet. */
export type Rendez = Plage & {
  readonly modalite: Modalite;
  readonly lieu: string | null;
};

export type Reunion = Rendez & {
  readonly id: string;
  /** Who holds it: `groupe`, or a body of the association. */
  readonly genre: string;
  readonly groupeId: string | null;
  readonly groupe: string | null;
  /** Meetings of each sector, prepared together; null: this one stands alone. */
  readonly serieId: string | null;
  readonly secteur: string | null;
  readonly titre: string;
  readonly mission: string;
  readonly adresseVisio: string | null;
  readonly etat: EtatDeReunion;
  readonly organisateurNom: string;
  readonly changeLe: Date;
  readonly convoqueeLe: Date | null;
  readonly compteRenduLe: Date | null;
};

export const REPONSES = ['vient', 'distance', 'absent'] as const;
export type Reponse = (typeof REPONSES)[number];

/** Kinds of the signed links of this module. */
export const LIEN_DE_SONDAGE = 'reunions.sondage';
export const LIEN_DE_CONVOCATION = 'reunions.convocation';
export const LIEN_DE_COMPTE_RENDU = 'reunions.compte-rendu';
export const LIEN_D_ACTION = 'reunions.action';

/** Where people meet in the flesh needs a place. */
export function estSansLieu({ modalite, lieu }: Pick<Rendez, 'modalite' | 'lieu'>): boolean {
  return modalite !== 'visio' && !lieu;
}
