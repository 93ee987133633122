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
