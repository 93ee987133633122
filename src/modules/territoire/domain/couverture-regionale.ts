import { estCompte, plusAvance, type Stade } from './stade.ts';
import { type Taille, tailleSuggeree } from './taille.ts';

export type CommuneCouverte = {
  readonly code: string;
  readonly nom: string;
  readonly population: number | null;
  /** CPTS that cover it; none for a zone blanche. */
  readonly cpts: readonly string[];
};

export type CptsDeRegion = {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
  readonly stade: Stade;
  readonly tailleContractuelle: number | null;
  /** Over all its communes, those of other départements too. */
  readonly communes: number;
  readonly population: number | null;
};

export type Couverture = {
  readonly population: number;
  readonly couverte: number;
  /** Inhabitants of communes that no counted CPTS covers. */
  readonly blanche: number;
  readonly blanches: readonly CommuneCouverte[];
  /** Communes that only a CPTS in talks has in mind: still white, said apart. */
  readonly enReflexion: readonly CommuneCouverte[];
  readonly partagees: readonly CommuneCouverte[];
  readonly parStade: Readonly<Record<Stade, number>>;
};

/** What the CPTS of a place cover and what they leave uncovered. Unknown populations add nothing. */
export function couvrir(
  communes: readonly CommuneCouverte[],
  cpts: readonly CptsDeRegion[],
): Couverture {
  const stades = new Map(cpts.map((c) => [c.id, c.stade]));
  const comptees = (c: CommuneCouverte) =>
    c.cpts.filter((id) => estCompte(stades.get(id) ?? 'reflexion'));
  const blanches = communes.filter((c) => comptees(c).length === 0);
  const population = habitants(communes);
  const blanche = habitants(blanches);
  const parStade = { reflexion: 0, 'lettre-d-intention': 0, 'projet-valide': 0, 'aci-signe': 0 };
  for (const c of cpts) parStade[c.stade] += 1;
  return {
    population,
    couverte: population - blanche,
    blanche,
    blanches: blanches.filter((c) => c.cpts.length === 0),
    enReflexion: blanches.filter((c) => c.cpts.length > 0),
    partagees: communes.filter((c) => c.cpts.length > 1),
    parStade,
  };
}

/** The stage a commune is coloured with: the most advanced of its CPTS, or null. */
export function stadeDeLaCommune(
  commune: CommuneCouverte,
  stades: ReadonlyMap<string, Stade>,
): Stade | null {
  const siens = commune.cpts.flatMap((id) => stades.get(id) ?? []);
  return siens.length === 0 ? null : siens.reduce(plusAvance);
}

/** The size to show: the contract's when it is known. */
export function tailleDeLaCpts({
  tailleContractuelle,
  population,
}: Pick<CptsDeRegion, 'tailleContractuelle' | 'population'>): {
  readonly contractuelle: number | null;
  readonly suggeree: Taille | null;
} {
  const suggeree = population === null ? null : tailleSuggeree(population);
  return { contractuelle: tailleContractuelle, suggeree };
}

function habitants(communes: readonly CommuneCouverte[]): number {
  return communes.reduce((somme, c) => somme + (c.population ?? 0), 0);
}
