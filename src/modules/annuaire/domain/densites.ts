import { type Metier, populationTotale } from './demographie.ts';

/** How the territory is cut on the map: communes, or its sectors. */
export type Maille = 'commune' | 'secteur';

/** A commune or a sector, with the people of one trade who practise there. */
export type DensiteDeZone = {
  readonly zone: string;
  readonly nom: string;
  readonly nombre: number;
  readonly population: number | null;
  /** People for 10 000 inhabitants; null while the population is unknown. */
  readonly densite: number | null;
};

/** Steps on the map, against the density of the whole territory. */
export type PasDeDensite = 'aucun' | 'inconnu' | 1 | 2 | 3 | 4;

type CommuneComptee = {
  readonly code: string;
  readonly nom: string;
  readonly population: number | null;
  readonly secteur: { readonly id: string; readonly nom: string } | null;
};

const SANS_SECTEUR = { id: 'sans-secteur', nom: 'Sans secteur' };

/** The zone a commune is counted in. */
export function zoneDe(
  commune: CommuneComptee,
  maille: Maille,
): { readonly id: string; readonly nom: string } {
  return maille === 'commune'
    ? { id: commune.code, nom: commune.nom }
    : (commune.secteur ?? SANS_SECTEUR);
}

/** Each zone with its number and its density, the densest first. */
export function dresserDensites(
  communes: readonly CommuneComptee[],
  maille: Maille,
  nombres: ReadonlyMap<string, number>,
): readonly DensiteDeZone[] {
  const zones = Map.groupBy(communes, (c) => zoneDe(c, maille).id);
  return [...zones]
    .flatMap(([zone, membres]) => {
      const [premiere] = membres;
      if (!premiere) return [];
      const nombre = nombres.get(zone) ?? 0;
      const population = populationTotale(membres);
      const densite = population ? (nombre * 10_000) / population : null;
      return [{ zone, nom: zoneDe(premiere, maille).nom, nombre, population, densite }];
    })
    .toSorted((a, b) => (b.densite ?? -1) - (a.densite ?? -1) || a.nom.localeCompare(b.nom, 'fr'));
}

/** The step of a zone: nobody, under half the territory's density, under it, up to twice it, more. */
export function pasDe(
  { nombre, densite }: Pick<DensiteDeZone, 'nombre' | 'densite'>,
  moyenne: number | null,
): PasDeDensite {
  if (nombre === 0) return 'aucun';
  if (densite === null || moyenne === null) return 'inconnu';
  if (densite < moyenne / 2) return 1;
  if (densite < moyenne) return 2;
  return densite <= moyenne * 2 ? 3 : 4;
}

/** A trade in an address: `60`, `10-generaliste`, `10-specialiste`. */
export function cleDuMetier({ profession, generaliste }: Metier): string {
  if (generaliste === null) return profession;
  return `${profession}-${generaliste ? 'generaliste' : 'specialiste'}`;
}
