import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { donnerLiens } from '../../reunions/testing/builders.ts';
import {
  direLOrgane,
  planterScene,
  poserAdherent,
  poserConseilTerritorial,
  poserInstance,
} from '../../vie-associative/testing/builders.ts';
import { LIEN_DE_CONVOCATION } from '../domain/seance.ts';
import { convoquerSeance } from '../usecases/convoquer-seance.ts';
import { direRegles } from '../usecases/dire-regles.ts';
import { preparerSeance } from '../usecases/preparer-seance.ts';
import { ajouterPoint } from '../usecases/tenir-ordre-du-jour.ts';

/** An assembly of five who vote and one elected official who is heard, its rules written. */
export type Scene = {
  readonly cpts: CptsCourante;
  readonly instance: string;
  readonly liberaux: string;
  readonly elus: string;
};

const SANS = { assiette: '', sens: '', seuil: '' };
const MOITIE = { assiette: 'voix', sens: 'plus-de', seuil: '1/2' };
const SIMPLE = { regle: 'simple', assiette: '', seuil: '' };

/** Rules as a form sends them; what is not said here is left empty. */
export const REGLES_DITES = {
  ...{ convocateurs: 'La présidence', preavisJours: '15', secondePreavisJours: '6' },
  ...{ secondeDelaiJours: '15', quorum: MOITIE, secondeQuorum: { ...SANS, assiette: 'aucun' } },
  ...{
    representes: 'oui',
    pouvoirsMax: '2',
    pouvoirsPortee: 'instance',
    sansCollege: 'deliberative',
  },
  ...{ abstentions: 'non-exprimees', blancs: 'non-exprimees' },
  majorites: {
    ordinaire: SIMPLE,
    statuts: { regle: 'deux-tiers', assiette: 'presents', seuil: '' },
  },
} as const;

export const REGLES_TUES = {
  ...{ convocateurs: '', preavisJours: '', secondePreavisJours: '', secondeDelaiJours: '' },
  ...{ quorum: SANS, secondeQuorum: SANS, representes: '', pouvoirsMax: '', pouvoirsPortee: '' },
  ...{ sansCollege: '', abstentions: '', blancs: '', majorites: {} },
} as const;

const VOTANTS = ['Aubierge', 'Bertille', 'Cyprien', 'Damien', 'Edmonde'] as const;

export async function planterCorps(banc: Banc, slug: string, votants = 5): Promise<Scene> {
  const { cpts, liberaux, elus } = await planterScene(banc, slug);
  for (let i = 0; i < votants; i++) {
    const prenom = VOTANTS[i % VOTANTS.length] ?? 'Zoé';
    const qui = { prenom, nom: `Valmont${i}`, courriel: `v${i}@exemple.invalid` };
    await poserAdherent(banc, { cpts }, qui, { college: liberaux });
  }
  const elue = { prenom: 'Florine', nom: 'Zermatten', courriel: 'elue@exemple.invalid' };
  await poserAdherent(banc, { cpts }, elue, { college: elus });
  const ag = { nom: 'Assemblée générale', genre: 'assemblee-generale' };
  const instance = await poserInstance(banc, { cpts }, ag);
  exiger(await direRegles(banc.appel(cpts), { ...REGLES_DITES, instance }));
  return { cpts, instance, liberaux, elus };
}

/** On Thursday 10 December 2026, from 20:00 to 22:00 in Paris. */
export const RENDEZ = {
  ...{ titre: 'Assemblée générale ordinaire', jour: '2026-12-10', debut: '20:00', fin: '22:00' },
  ...{ modalite: 'presence', lieu: 'Salle des fêtes de Giat' },
} as const;

export async function poserSeance(
  banc: Banc,
  { cpts, instance }: Pick<Scene, 'cpts' | 'instance'>,
  dits: object = {},
): Promise<string> {
  const appel = banc.appel(cpts);
  const { id } = exiger(await preparerSeance(appel, { ...RENDEZ, instance, ...dits }));
  exiger(await ajouterPoint(appel, { seance: id, titre: 'Rapport moral', texte: '' }));
  return id;
}

export async function poserSeanceConvoquee(
  banc: Banc,
  scene: Pick<Scene, 'cpts' | 'instance'>,
  dits: object = {},
): Promise<string> {
  const seance = await poserSeance(banc, scene, dits);
  exiger(await convoquerSeance(banc.appel(scene.cpts), { seance }));
  return seance;
}

/** Who is convened, by name: their id, what they are worth, the token of their link. */
export async function convies(banc: Banc, cpts: CptsCourante, seance: string) {
  const lignes = await banc.regarder(
    'select id, nom, voix from seances.participants where seance_id = $1 order by voix desc, nom, id',
    [seance],
  );
  const objets = lignes.map(({ id }) => String(id));
  const jetons = await donnerLiens({ banc, cpts, genre: LIEN_DE_CONVOCATION, objets });
  return lignes.map(({ id, nom, voix }, i) => ({
    ...{ id: String(id), nom: String(nom), voix: String(voix), jeton: jetons[i] ?? '' },
  }));
}

/** A council of titulaires and suppléants, not of the association, its rules written. */
export async function planterConseil(banc: Banc, slug: string) {
  const { cpts, infirmiere } = await planterScene(banc, slug);
  const instance = await poserConseilTerritorial(banc, { cpts });
  exiger(await direRegles(banc.appel(cpts), { ...REGLES_DITES, instance }));
  return { cpts, instance, infirmiere };
}

/** One live address by route that a signed link of this module opens. */
export async function liensDesSeances(
  banc: Banc,
  cpts: CptsCourante,
): Promise<readonly (readonly [string, string])[]> {
  const appel = banc.appel(cpts);
  await direLOrgane(banc, { cpts });
  const qui = { prenom: 'Aubierge', nom: 'Valmont', courriel: 'v@exemple.invalid' };
  await poserAdherent(banc, { cpts }, qui);
  const ag = { nom: 'Assemblée générale', genre: 'assemblee-generale' };
  const instance = await poserInstance(banc, { cpts }, ag);
  exiger(await direRegles(appel, { ...REGLES_DITES, instance }));
  const seance = await poserSeanceConvoquee(banc, { cpts, instance });
  const [premier] = await convies(banc, cpts, seance);
  return [
    [
      '/c/:slug/seances/convocation/:jeton',
      `/c/${cpts.slug}/seances/convocation/${premier?.jeton}`,
    ],
  ];
}
