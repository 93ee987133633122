export const CADRES_D_EQUIPE = ['equipe', 'partage'] as const;
/** Of the care team, or beyond it with the person's consent. */
export type CadreDEquipe = (typeof CADRES_D_EQUIPE)[number];

/** A professional of the directory, or an account of the CPTS that is not one: staff of a structure. */
export type GenreDeMembre = 'professionnel' | 'compte';

export type Membre = {
  readonly id: string;
  readonly genre: GenreDeMembre;
  readonly membre: string;
  readonly nom: string;
  readonly fonction: string;
  readonly cadre: CadreDEquipe;
  readonly ouvreur: boolean;
  readonly depuis: Date;
  readonly jusquA: Date | null;
  readonly ajouteParNom: string;
  readonly retireParNom: string | null;
};

/** True when somebody is of the team at that instant. */
export function estDeLEquipe({ depuis, jusquA }: Membre, le: Date): boolean {
  return depuis <= le && (jusquA === null || jusquA > le);
}
