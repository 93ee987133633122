export const OBJETS_D_ACCORD = ['echange', 'partage'] as const;
/** Exchange within the care team, of which the person is informed; sharing beyond it, to which they consent. */
export type ObjetDAccord = (typeof OBJETS_D_ACCORD)[number];

export const VOIES = ['oral', 'ecrit', 'lien'] as const;
export type Voie = (typeof VOIES)[number];

export const REPONSES = ['oui', 'non'] as const;
export type Reponse = (typeof REPONSES)[number];

export const DONNE_PAR = ['patient', 'representant'] as const;
export type DonnePar = (typeof DONNE_PAR)[number];

export type Accord = {
  readonly id: string;
  readonly objet: ObjetDAccord;
  readonly reponse: Reponse;
  readonly voie: Voie;
  readonly donnePar: DonnePar;
  readonly version: number;
  readonly recueilliLe: Date;
  readonly recueilliParNom: string;
  readonly finiLe: Date | null;
  readonly finiParNom: string | null;
};

/** What the person answers today on one point; null when nobody asked them, or when they took their answer back. */
export function reponseEnCours(accords: readonly Accord[], objet: ObjetDAccord): Accord | null {
  return accords.find((accord) => accord.objet === objet && accord.finiLe === null) ?? null;
}
