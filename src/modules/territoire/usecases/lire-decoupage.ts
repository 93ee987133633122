import { z } from 'zod';
import { readPackagedJson } from '#platform/files/packaged-json.ts';
import { readProjectJson } from '#platform/files/project-file.ts';
import type { CommuneOfficielle, Decoupage } from '../data/communes.copy.ts';

const PAQUET = '@etalab/decoupage-administratif';
/** Census in force for a release of the package (its README: release 6 holds the populations in force in 2026). */
const RECENSEMENTS: Readonly<Record<string, number>> = { '6': 2023 };
/** Counted apart from the national census: Mayotte in 2017, Wallis-et-Futuna, Polynésie, Nouvelle-Calédonie at their own dates. */
const A_PART: Readonly<Record<string, number | null>> = {
  '976': 2017,
  '986': null,
  '987': null,
  '988': null,
};

const zNom = z.object({ code: z.string(), nom: z.string() });
const zDepartement = zNom.extend({ region: z.string() });
const zCommune = zNom.extend({
  type: z.string(),
  departement: z.string(),
  region: z.string(),
  commune: z.string().optional(),
  chefLieu: z.string().optional(),
  codesPostaux: z.array(z.string()).default([]),
  population: z.number().int().optional(),
});
const zGroupement = zNom.extend({ membres: z.array(z.object({ code: z.string() })) });
const zPoints = z.object({
  communes: z.array(z.tuple([z.string(), z.number(), z.number(), z.number()])),
});

/** Release of the official list that is installed. */
export function versionDuDecoupage(): string {
  return readPackagedJson(PAQUET, 'data/communes.json').version;
}

/**
 * The official list of communes: those in force, the arrondissements of Paris, Lyon and Marseille, and the
 * codes that merged communes still bear. `codes`: these communes only, for tests.
 */
export function lireDecoupage(codes?: ReadonlySet<string>): Decoupage {
  const version = versionDuDecoupage();
  const lues = z.array(zCommune).parse(lire('communes'));
  const groupes = { epci: membres('epci'), ept: membres('ept') };
  const points = new Map(
    zPoints.parse(readProjectJson('communes-demonstration.json')).communes.map((p) => [p[0], p]),
  );
  const divisees = new Set(
    lues.flatMap((c) => (c.type === ARRONDISSEMENT && c.commune ? [c.commune] : [])),
  );
  const gardees = lues.filter((c) => !codes || codes.has(c.code));
  const communes = gardees
    .filter((c) => c.type === ACTUELLE || c.type === ARRONDISSEMENT)
    .map((c): CommuneOfficielle => {
      const [epci, ept, point] = [
        groupes.epci.get(c.code),
        groupes.ept.get(c.code),
        points.get(c.code),
      ];
      return {
        code: c.code,
        nom: c.nom.replaceAll("'", '’'),
        departement: c.departement,
        region: c.region,
        mere: c.type === ARRONDISSEMENT ? (c.commune ?? null) : null,
        divisee: divisees.has(c.code),
        codesPostaux: c.codesPostaux,
        population: c.population ?? null,
        populationAnnee: c.population === undefined ? null : annee(version, c.departement),
        epci: epci?.code ?? null,
        epciNom: epci?.nom ?? null,
        ept: ept?.code ?? null,
        eptNom: ept?.nom ?? null,
        longitude: point?.[1] ?? null,
        latitude: point?.[2] ?? null,
        surfaceHa: point?.[3] ?? null,
      };
    });
  return {
    version,
    communes,
    anciennes: anciennes(gardees, new Set(communes.map((c) => c.code))),
    departements: z.array(zDepartement).parse(lire('departements')),
    regions: z.array(zNom).parse(lire('regions')),
    complet: codes === undefined,
  };
}

const ACTUELLE = 'commune-actuelle';
const ARRONDISSEMENT = 'arrondissement-municipal';

const lire = (nom: string): unknown => readPackagedJson(PAQUET, `data/${nom}.json`).read();

function membres(fichier: string) {
  return new Map(
    z
      .array(zGroupement)
      .parse(lire(fichier))
      .flatMap(({ code, nom, membres }) => membres.map((m) => [m.code, { code, nom }])),
  );
}

/** Delegated and associated communes; the seat of a merged commune keeps its code, and is not an old one. */
function anciennes(lues: readonly z.output<typeof zCommune>[], actuelles: ReadonlySet<string>) {
  return lues.flatMap(({ code, nom, type, chefLieu }) =>
    chefLieu && type !== ACTUELLE && !actuelles.has(code) ? [{ code, nom, commune: chefLieu }] : [],
  );
}

function annee(version: string, departement: string): number | null {
  const apart = A_PART[departement];
  return apart === undefined ? (RECENSEMENTS[version.split('.')[0] ?? ''] ?? null) : apart;
}
