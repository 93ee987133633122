import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { insererProfessionnel } from '../../annuaire/testing/builders.ts';
import { chargerDesCommunes } from '../../territoire/testing/communes.ts';
import { accepterAdhesion } from '../usecases/decider-adhesion.ts';
import { noterDemande } from '../usecases/demander-adhesion.ts';
import { ajouterCollege, reglerAdhesions } from '../usecases/regler-adhesions.ts';
import { suspendreAdhesion } from '../usecases/suivre-adhesion.ts';
import { ajouterCollegeDuConseil } from '../usecases/tenir-conseil.ts';
import { reglerInstance } from '../usecases/tenir-instances.ts';
import { donnerMandat } from '../usecases/tenir-mandats.ts';

/** An association whose statutes are written: the bureau decides, liberals vote, elected officials are heard. */
export type Scene = {
  readonly cpts: CptsCourante;
  readonly liberaux: string;
  readonly elus: string;
  /** A nurse and a pharmacist of the directory. */
  readonly infirmiere: string;
  readonly pharmacien: string;
};

export const RPPS_INFIRMIERE = '99990000814';

export async function planterScene(banc: Banc, slug = 'demo-combrailles'): Promise<Scene> {
  await chargerDesCommunes(banc.db);
  const cpts = await banc.creerCpts(slug);
  await banc.regarder(
    "insert into territoire.couvertures (cpts_id, commune) values ($1, '63165')",
    [cpts.id],
  );
  const appel = banc.appel(cpts);
  exiger(await reglerAdhesions(appel, { organe: 'Le bureau', bienvenue: 'À bientôt.' }));
  const college = { genre: 'individuel', voix: 'deliberative' };
  const liberaux = exiger(
    await ajouterCollege(appel, {
      ...college,
      nom: 'Libéraux',
      professions: ['10', '21', '60'],
    }),
  ).id;
  const elus = exiger(
    await ajouterCollege(appel, { ...college, nom: 'Élus', elus: 'oui', voix: 'consultative' }),
  ).id;
  const [infirmiere = '', pharmacien = ''] = await poserDesProfessionnels(banc);
  return { cpts, liberaux, elus, infirmiere, pharmacien };
}

async function poserDesProfessionnels(banc: Banc): Promise<readonly string[]> {
  const deja = await banc.regarder(
    "select id from annuaire.professionnels where rpps like '999900008%' order by rpps",
  );
  if (deja.length > 0) return deja.map(({ id }) => String(id));
  const commune = '63165';
  const gens = [
    { rpps: RPPS_INFIRMIERE, nom: 'BREVILLON', prenom: 'LISON', profession: '60', commune },
    { rpps: '99990000822', nom: 'MARQUESSAC', prenom: 'ODILE', profession: '21', commune },
  ];
  const ids: string[] = [];
  for (const un of gens) ids.push(await insererProfessionnel(banc, un));
  return ids;
}

/** A member since 5 January 2026; their id. */
export async function poserAdherent(
  banc: Banc,
  { cpts }: Pick<Scene, 'cpts'>,
  qui: Readonly<Record<string, string>>,
  autres: Readonly<Record<string, string>> = {},
): Promise<string> {
  const appel = banc.appel(cpts);
  const { id } = exiger(await noterDemande(appel, { genre: 'individuel', ...qui }));
  const decision = { adhesion: id ?? '', decideeLe: '2026-01-05', ...autres };
  return exiger(await accepterAdhesion(appel, decision)).id;
}

/** A board where these members sit, and one person who is no member; its id. */
export async function poserConseil(
  banc: Banc,
  { cpts }: Pick<Scene, 'cpts'>,
  { membres, horsListe }: { readonly membres: readonly string[]; readonly horsListe: string },
): Promise<string> {
  const appel = banc.appel(cpts);
  const dite = { nom: 'Conseil', genre: 'conseil-d-administration' };
  const instance = exiger(await reglerInstance(appel, dite)).id;
  const mandat = { instance, fonction: 'Membre', du: '2026-01-10' };
  for (const adhesion of membres) exiger(await donnerMandat(appel, { ...mandat, adhesion }));
  const [premier] = membres;
  exiger(await donnerMandat(appel, { ...mandat, fonction: 'Trésorier', adhesion: premier }));
  exiger(await donnerMandat(appel, { ...mandat, nom: horsListe }));
  return instance;
}

/** Suspends a member since the first of November 2026. */
export async function suspendre(
  banc: Banc,
  { cpts }: Pick<Scene, 'cpts'>,
  adhesion: string,
): Promise<void> {
  const motif = 'Impayé';
  exiger(await suspendreAdhesion(banc.appel(cpts), { adhesion, le: '2026-11-01', motif }));
}

/** A body of the association; its id. */
export async function poserInstance(
  banc: Banc,
  { cpts }: Pick<Scene, 'cpts'>,
  dits: Readonly<Record<string, string>>,
): Promise<string> {
  return exiger(await reglerInstance(banc.appel(cpts), dits)).id;
}

/** Says that the bureau decides on applications, where nothing else of the statutes is written. */
export async function direLOrgane(banc: Banc, { cpts }: Pick<Scene, 'cpts'>): Promise<void> {
  exiger(await reglerAdhesions(banc.appel(cpts), { organe: 'Le bureau', bienvenue: '' }));
}

/** A council of two seats that is not of the association: Mme Aubrac with two suppléants, M. Bort with one. Its id. */
export async function poserConseilTerritorial(
  banc: Banc,
  { cpts }: Pick<Scene, 'cpts'>,
): Promise<string> {
  const appel = banc.appel(cpts);
  const instance = await poserInstance(
    banc,
    { cpts },
    { nom: 'CTS', genre: 'conseil-territorial' },
  );
  const dit = { instance, nom: 'Usagers', voix: 'deliberative' };
  const { id: college } = exiger(await ajouterCollegeDuConseil(appel, dit));
  const donner = async (nom: string, dits: object = {}) => {
    const courriel = `${nom.split(' ')[1]?.toLowerCase()}@exemple.invalid`;
    const mandat = { instance, fonction: 'Membre', du: '2026-01-10', nom, courriel, college };
    return exiger(await donnerMandat(appel, { ...mandat, ...dits })).mandat;
  };
  const aubrac = await donner('Mme Aubrac');
  const bort = await donner('M. Bort');
  for (const nom of ['Mme Creuse', 'M. Dore']) await donner(nom, { suppleantDe: aubrac });
  await donner('Mme Elne', { suppleantDe: bort });
  return instance;
}
