import { assembleSocle } from '#app/socle.ts';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe, instantDe } from '#kernel/fuseau.ts';
import { heureDeMinutes } from '#kernel/heure-civile.ts';
import { exiger } from '#kernel/result.ts';
import { communesDeLaCpts, cptsPubliques } from '#modules/territoire';
import type { Coffre } from '#platform/crypto/vault.ts';
import { type Database, inTenant, openDatabase } from '#platform/db/database.ts';
import { exclusively } from '#platform/db/exclusive.ts';
import type { RoleUrls } from '#platform/db/roles.ts';
import { refreshStatistics } from '#platform/db/statistics.ts';
import { skipEvents } from '#platform/jobs/skip-events.ts';
import { oublierMandats } from '../../src/modules/comptes/usecases/oublier-mandats.ts';
import { chargerCommunes } from '../../src/modules/territoire/usecases/charger-communes.ts';
import {
  demonstrationsInachevees,
  publierDemonstration,
  retirerDemonstrations,
} from '../../src/modules/territoire/usecases/publier-demonstration.ts';
import { ouvrirLaPorte } from './acces.ts';
import { COMBRAILLES } from './combrailles.ts';
import { ouvrirLesComptes } from './comptes.ts';
import { hasardDe } from './hasard.ts';
import { HAUTS_DE_SEINE } from './hauts-de-seine.ts';
import { clore } from './histoire/clore.ts';
import { monterScene, type Scene } from './histoire/scene.ts';
import { vivre } from './histoire/vivre.ts';
import { compterLesNumeros } from './numeros.ts';
import { type Plantee, planter } from './planter.ts';

type Moyens = {
  readonly urls: RoleUrls;
  readonly coffre: Coffre;
  readonly maintenant: Date;
  /** Address of the installation, for the links in messages. */
  readonly adresse?: string;
  /** Days of history; six months unless told. */
  readonly jours?: number;
  readonly dire: (ligne: string) => void;
};

/** The demonstration loads on a database without any CPTS, and there only. */
export class BaseDejaHabitee extends Error {}

/** Key of the lock: two servers that start together on an empty database load one demonstration. */
const VERROU = 7_265_432;
const JOURS_D_HISTOIRE = 183;

/**
 * Loads the demonstration: two CPTS on real territories, fictional people, six months lived through the use cases up
 * to `maintenant`. Its CPTS appear at the end, together; a load cut short is cleared by the next one.
 * Throws `BaseDejaHabitee` when the database has a CPTS.
 */
export async function chargerDemonstration(moyens: Moyens): Promise<void> {
  const { urls } = moyens;
  // What is lost by a power cut is loaded again: no need to wait for the disk at each of thousands of commits.
  const app = new URL(urls.app);
  app.searchParams.set('options', '-c synchronous_commit=off');
  const db = openDatabase(app.href, { connections: 6 });
  const proprietaire = openDatabase(urls.owner, { connections: 2 });
  try {
    await exclusively(urls.owner, VERROU, async () => {
      await faireTableRase(proprietaire);
      if (await estHabitee(db))
        throw new BaseDejaHabitee(
          'Cette base contient déjà une CPTS : la démonstration ne se charge que dans une base vide.',
        );
      await charger(db, moyens);
    });
  } finally {
    await db.close();
    await proprietaire.close();
  }
}

async function charger(db: Database, moyens: Moyens): Promise<void> {
  const { urls, coffre, maintenant, dire, adresse = 'http://localhost:3000' } = moyens;
  await chargerCommunes(db, maintenant);
  const fuseau = 'Europe/Paris';
  const aujourdhui = dateCivileDe(maintenant, fuseau);
  const premierJour = ajouterJours(aujourdhui, -(moyens.jours ?? JOURS_D_HISTOIRE));
  let place = 0;
  const terrain = {
    socle: assembleSocle(db, coffre),
    hasard: hasardDe('maillage'),
    numeros: compterLesNumeros(),
    rangDePlace: () => (place += 1),
    aujourdhui,
    debut: instantDe(premierJour, heureDeMinutes(8 * 60), fuseau).instant,
  };
  const combrailles = await planter(COMBRAILLES, terrain);
  const hautsDeSeine = await planter(HAUTS_DE_SEINE, terrain);
  const plantees = [combrailles, hautsDeSeine];
  const habitants = plantees.flatMap((plantee) => plantee.habitants);
  dire(`Démonstration : 2 CPTS, ${habitants.length} professionnels fictifs`);
  const comptes = await ouvrirLesComptes({
    // Ids of their own: an account outlives a load that was cut short.
    appel: (cpts) => ({ ...combrailles.appel(terrain.debut), socle: terrain.socle, cpts }),
    cpts: { combrailles: combrailles.cpts, 'hauts-de-seine': hautsDeSeine.cpts },
    habitants,
    du: premierJour,
  });
  dire('Démonstration : écriture de six mois d’activité, moins d’une minute le plus souvent');
  await refreshStatistics(urls.owner);
  const depart = { comptes, premierJour, aujourdhui, adresse, present: maintenant };
  await ouvrirLaPorte(combrailles, depart);
  await Promise.all(
    plantees.map(async (plantee) => {
      await raconter(db, monterScene(plantee, depart), urls.owner);
      dire(`Démonstration : six mois vécus par « ${plantee.cpts.nom} »`);
    }),
  );
  await publier(plantees, moyens);
}

/** Forgets the events of the past, which start no job today, and gives each CPTS its address. */
async function publier(plantees: readonly Plantee[], { urls, maintenant }: Moyens): Promise<void> {
  const cpts = plantees.map((plantee) => plantee.cpts);
  await skipEvents(urls.jobs, { cpts: cpts.map(({ id }) => id), avant: maintenant });
  for (const { appel } of plantees.slice(0, 1))
    exiger(
      await publierDemonstration(
        { ...appel(maintenant), cpts: null },
        { cpts: cpts.map(({ id, slug }) => ({ id, slug })) },
      ),
    );
  await refreshStatistics(urls.owner);
}

/** Lives the history of a CPTS and closes it as the nights would have. */
async function raconter(db: Database, scene: Scene, proprietaire: string): Promise<void> {
  const { id } = scene.cpts;
  const communes = await inTenant(db, { cpts: id, mandats: [] }, (tx) => communesDeLaCpts(tx, id));
  prevoirDeCompter(scene, proprietaire);
  await vivre(scene, communes);
  await clore(scene);
}

/** Early in the history, and now and then, the planner looks again at tables that grow. */
function prevoirDeCompter({ chronologie, premierJour, a }: Scene, url: string): void {
  for (const jours of [1, 5, 20, 80])
    chronologie.prevoir(a(ajouterJours(premierJour, jours), 5 * 60), () => refreshStatistics(url));
}

async function faireTableRase(proprietaire: Database): Promise<void> {
  const restes = await demonstrationsInachevees(proprietaire);
  if (restes.length === 0) return;
  await oublierMandats(proprietaire, restes);
  await retirerDemonstrations(proprietaire, restes);
}

async function estHabitee(db: Database): Promise<boolean> {
  return (await inTenant(db, { cpts: null, mandats: [] }, cptsPubliques)).length > 0;
}
