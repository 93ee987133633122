/** A request that the coordination proposes to a doctor. A refusal has no reason. */
export type Proposition = {
  readonly id: string;
  readonly demandeId: string;
  readonly professionnelId: string;
  readonly proposeeLe: Date;
  readonly proposeeParNom: string;
  readonly expireLe: Date;
  /** `sans-objet`: the request was taken by another, or closed. */
  readonly reponse: 'acceptee' | 'refusee' | 'sans-objet' | null;
  readonly repondueLe: Date | null;
};

/** What the link of a message opens: one proposal, for one doctor. */
export const PROPOSITION = 'mt.proposition';

/** Days to answer, when the coordination does not say how many. */
export const JOURS_POUR_REPONDRE = 7;

/** Waits for an answer still. */
export function attendReponse(
  { reponse, expireLe }: Pick<Proposition, 'reponse' | 'expireLe'>,
  maintenant: Date,
): boolean {
  return reponse === null && expireLe > maintenant;
}
