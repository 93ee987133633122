import { accord } from '#kernel/formats.ts';
import {
  direMajorite,
  direSeuil,
  REGLES_VIDES,
  type Regles,
  reglesDeLaCpts,
} from '#modules/seances';
import { communesDeLaCpts } from '#modules/territoire';
import {
  type College,
  collegesDeLaCpts,
  type GenreDInstance,
  type Instance,
  instancesDeLaCpts,
  reglagesDeLaCpts,
} from '#modules/vie-associative';
import type { Ctx } from '#platform/use-case.ts';
import type { Connu, CorpsConnu } from '../domain/connu.ts';

const ASSIETTES = {
  voix: 'des voix délibératives',
  membres: 'des membres',
  colleges: 'des voix de chaque collège',
} as const;

/** What the program knows of the association: its name, its territory, its members, its bodies and their rules. */
export async function connuDe({
  tx,
  cpts,
  appel,
}: Pick<Ctx, 'tx' | 'cpts' | 'appel'>): Promise<Connu> {
  const colleges = await collegesDeLaCpts(tx, cpts);
  const regles = await reglesDeLaCpts(tx, cpts);
  const instances = await instancesDeLaCpts(tx, cpts);
  const communes = await communesDeLaCpts(tx, cpts);
  const { organe } = await reglagesDeLaCpts(tx, cpts);
  return {
    cpts: appel.cpts?.nom ?? '',
    communes: communes.map(({ nom }) => nom).toSorted((a, b) => a.localeCompare(b, 'fr')),
    colleges: colleges.map(({ nom, regle, voix }) => ({ nom, regle, voix })),
    organe,
    corps: instances.flatMap((un) => {
      const genre = genreDesStatuts(un.genre);
      const dites = regles.get(un.id) ?? REGLES_VIDES;
      return genre === null ? [] : [corpsConnu({ ...un, genre }, dites, colleges)];
    }),
  };
}

/** Statutes say nothing of a council that is not of the association. */
function genreDesStatuts(genre: GenreDInstance): CorpsConnu['genre'] | null {
  return genre === 'conseil-territorial' || genre === 'conseil-exterieur' ? null : genre;
}

function corpsConnu(
  {
    nom,
    genre,
    composition,
    sieges,
    dureeMois,
    dirigeante,
    parCollege,
  }: Instance & Pick<CorpsConnu, 'genre'>,
  regles: Regles,
  colleges: readonly College[],
): CorpsConnu {
  const { convocateurs, preavisJours, representes, pouvoirsMax, pouvoirsPortee } = regles;
  return {
    ...{ nom, genre, composition, sieges, dureeMois, dirigeante },
    parCollege: colleges.flatMap((college) => {
      const places = parCollege[college.id];
      return places ? [`${places} ${accord(places, 'siège')} pour le collège ${college.nom}`] : [];
    }),
    ...{ convocateurs, preavisJours, representes, pouvoirsMax, pouvoirsPortee },
    quorum: direQuorum(regles.quorum),
    secondeQuorum: direQuorum(regles.secondeQuorum),
    secondeDelaiJours: regles.secondeDelaiJours,
    majorites: Object.fromEntries(
      Object.entries(regles.majorites).map(([decision, regle]) => [decision, direMajorite(regle)]),
    ),
  };
}

/** "un tiers au moins des voix délibératives"; '' when none is asked, null when nobody said. */
function direQuorum(quorum: Regles['quorum']): string | null {
  if (quorum === null) return null;
  return quorum.assiette === 'aucun'
    ? ''
    : `${direSeuil(quorum.seuil)} ${ASSIETTES[quorum.assiette]}`;
}
