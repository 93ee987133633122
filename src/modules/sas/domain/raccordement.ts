/** Steps that happen outside of this program; each is dated by whoever saw it done. */
export const ETAPES = ['rorLe', 'zoneRorLe', 'certificatsLe', 'adhesionsLe', 'essaiLe'] as const;
export type Etape = (typeof ETAPES)[number];

/** How far a CPTS is connected to the SAS. Civil dates; null: not known to be done. */
export type Raccordement = {
  /** Whether the platform is answered at all. */
  readonly actif: boolean;
  readonly finess: string | null;
  /** E.164. */
  readonly telephone: string | null;
} & Readonly<Record<Etape, string | null>>;

export const NON_RACCORDEE: Raccordement = {
  actif: false,
  finess: null,
  telephone: null,
  rorLe: null,
  zoneRorLe: null,
  adhesionsLe: null,
  certificatsLe: null,
  essaiLe: null,
};
