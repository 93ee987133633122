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
