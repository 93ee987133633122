/** One action on one object, for who holds the token. */
export type Lien = {
  readonly id: string;
  readonly genre: string;
  readonly objet: string;
  /** Whom it was given to, in words. */
  readonly porteur: string;
  /** Their account, when they have one. */
  readonly compte: string | null;
  readonly usageUnique: boolean;
  readonly expireLe: Date;
};

export type LienAEmettre = Omit<Lien, 'id' | 'expireLe'> & {
  /** Life of the link, in hours. */
  readonly heures: number;
};

/** So many openings within so many seconds, for one link. */
export type Cadence = { readonly lectures: number; readonly secondes: number };

/**
 * Programs read a calendar every five minutes at most; one address may be shared by a whole team. Faster than that, a
 * program is broken, or somebody tries to wear the server out.
 */
export const CADENCE_D_AGENDA: Cadence = { lectures: 60, secondes: 300 };
