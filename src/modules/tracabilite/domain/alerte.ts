/** What the coordination and the host must look at. */
export const GENRES_D_ALERTE = ['lecture-massive', 'chaine-rompue'] as const;
export type GenreDAlerte = (typeof GENRES_D_ALERTE)[number];

export type Alerte = {
  readonly id: string;
  readonly genre: GenreDAlerte;
  /** Who read, for a bulk reading. */
  readonly auteurNom: string | null;
  /** How many patients, or the rank of the broken entry. */
  readonly nombre: number;
  readonly leveeLe: Date;
  readonly vueLe: Date | null;
  readonly vueParNom: string | null;
  readonly commentaire: string | null;
};
