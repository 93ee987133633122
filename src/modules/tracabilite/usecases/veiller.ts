import { z } from 'zod';
import { exiger, reussi } from '#kernel/result.ts';
import { type Appel, defineUseCase, effets } from '#platform/use-case.ts';
import { noterVeille } from '../data/alertes.repository.ts';
import { ecritDepuisLaVeille, lecturesNombreuses } from '../data/veille.query.ts';
import { REGARDS_SUR_LE_JOURNAL } from '../domain/action.ts';
import { HEURE_MS, type LectureMassive, lecturesMassives } from '../domain/lecture-massive.ts';
import { leverAlerte } from './lever-alerte.ts';

const GENRES_QUI_MONTRENT: readonly string[] = ['lecture', 'export'];

/** Jobs stopped for longer than this miss what was read before: an alert about last week helps nobody. */
const LE_PLUS_LOIN_MS = 24 * HEURE_MS;

type Vu = { readonly rang: number | null; readonly massives: readonly LectureMassive[] };

const chercherLecturesMassives = defineUseCase({
  nom: 'tracabilite.chercher-lectures-massives',
  saisie: z.strictObject({}),
  droit: 'tracabilite.alerte.lever',
  executer: async ({ tx, cpts, appel, maintenant }) => {
    const { rang, des } = await ecritDepuisLaVeille(tx, cpts);
    if (!des) return reussi(effets<Vu>({ rang: null, massives: [] }));
    const actions = Object.entries(appel.socle.actions).flatMap(([action, { genre }]) =>
      GENRES_QUI_MONTRENT.includes(genre) && !REGARDS_SUR_LE_JOURNAL.includes(action)
        ? [action]
        : [],
    );
    const auPlusTot = new Date(Math.max(des.getTime(), maintenant.getTime() - LE_PLUS_LOIN_MS));
    const lectures = await lecturesNombreuses(tx, cpts, { des: auPlusTot, actions });
    return reussi(effets<Vu>({ rang, massives: lecturesMassives(lectures) }));
  },
});

const avancerLaVeille = defineUseCase({
  nom: 'tracabilite.avancer-veille',
  saisie: z.strictObject({ rang: z.number().int() }),
  droit: 'tracabilite.alerte.lever',
  executer: async ({ tx, cpts }, { rang }) => {
    await noterVeille(tx, cpts, rang);
    return reussi(effets(null));
  },
});

/**
 * Looks at what was read since it last looked, and raises an alert for each account that saw more patients within an
 * hour than work asks for. Jobs stopped for less than a day miss nothing; what is raised twice is raised once.
 */
export async function veiller(appel: Appel, adresse: string): Promise<number> {
  const { rang, massives } = exiger(await chercherLecturesMassives(appel, {}));
  if (rang === null) return 0;
  let levees = 0;
  for (const { compte, nom, instant, personnes } of massives) {
    const jusqua = new Date(instant.getTime() + HEURE_MS);
    const alerte = { sujet: compte, auteurNom: nom, nombre: personnes, instant, jusqua, adresse };
    if (exiger(await leverAlerte(appel, { genre: 'lecture-massive', ...alerte })).levee) levees++;
  }
  exiger(await avancerLaVeille(appel, { rang }));
  return levees;
}
