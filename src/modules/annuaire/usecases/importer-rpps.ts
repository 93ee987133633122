import type { Result } from '#kernel/result.ts';
import type { Appel, Tx } from '#platform/use-case.ts';
import { type Chargement, poserLesIndex } from '../data/chargement.copy.ts';
import { lireHorsCpts } from '../data/imports.repository.ts';
import { rppsDesCommunes } from '../data/perimetre.query.ts';
import { porteesRpps } from '../data/portees.rows.ts';
import type { Constats } from '../domain/constats.ts';
import { DejaVus } from '../domain/deja-vus.ts';
import { motsDuRpps } from '../domain/identite.ts';
import type { Entite, FichierLu, Rapport } from '../domain/rapport.ts';
import type { RefusDImport } from '../domain/refus-d-import.ts';
import { type Charge, chargerRpps, type FichierRpps } from './charger-rpps.ts';
import { delimiter, type Perimetre } from './delimiter.ts';
import { enDepliant } from './deplier.ts';
import type { FichierALire, Options } from './fichier-a-lire.ts';
import { fusionnerImport } from './fusionner-import.ts';
import { type Deps, menerImport } from './mener-import.ts';
import { reconnaitreRpps } from './reconnaitre-rpps.ts';
import type { Suivi } from './suivre-import.ts';

const ENTITES_PAR_GENRE = {
  activites: ['professionnels', 'structures', 'activites'],
  'savoir-faires': ['savoir_faires'],
  diplomes: ['diplomes'],
} as const satisfies Record<FichierRpps['entete']['genre'], readonly Entite[]>;

/**
 * Imports one, two or the three files of the open extraction of the RPPS, in any order, or their archive. A second import of the
 * same files changes nothing; what disappeared is closed, unless a file looks cut; no line stops it. Killed and
 * run again, it ends the same.
 */
export async function importerRpps(
  deps: Deps,
  fichiers: readonly (string | FichierALire)[],
  options: Options = {},
): Promise<Result<Rapport, RefusDImport>> {
  return await enDepliant(fichiers, (deplies) => importer(deps, deplies, options));
}

async function importer(
  deps: Deps,
  fichiers: readonly FichierALire[],
  options: Options,
): Promise<Result<Rapport, RefusDImport>> {
  const { appel } = deps;
  const reconnus = await reconnaitreRpps(fichiers);
  if (!reconnus.ok) return reconnus;
  const perimetre = await lireHorsCpts(appel.socle.db, (tx) => delimiter(tx, options));
  if (!perimetre.ok) return perimetre;
  const annonce = {
    genre: 'rpps',
    perimetre: perimetre.valeur.nom,
    fichiers: reconnus.valeur,
  } as const;
  return await menerImport(deps, annonce, (constats, suivi) =>
    lireEtFusionner(appel, reconnus.valeur, {
      perimetre: perimetre.valeur,
      toutFermer: options.toutFermer ?? false,
      constats,
      suivi,
    }),
  );
}

type Suite = {
  readonly perimetre: Perimetre;
  readonly toutFermer: boolean;
  readonly constats: Constats;
  readonly suivi: Suivi;
};

async function lireEtFusionner(
  appel: Appel,
  fichiers: readonly FichierRpps[],
  suite: Suite,
): Promise<Pick<Rapport, 'fichiers' | 'entites' | 'fermeturesRefusees'>> {
  const { perimetre, suivi, constats } = suite;
  const { db } = appel.socle;
  const charges: (Charge & { readonly fichier: FichierRpps; readonly rejetees: number })[] = [];
  const index: Promise<void>[] = [];
  let retenus = await retenusDavance(appel, fichiers, perimetre);
  for (const fichier of fichiers) {
    const avant = constats.rejetees;
    const charge = await chargerRpps(fichier, {
      db,
      constats,
      communes: perimetre.communes,
      retenus,
      avancer: suivi.avancer,
    });
    suivi.finirFichier();
    if (perimetre.codes && charge.personnes) retenus = charge.personnes;
    for (const chargement of charge.chargements) await chargement.commit();
    // PostgreSQL builds the indexes of what is in while the next file is read.
    index.push(poserLesIndex(db, tablesDirectes(charge.chargements)));
    charges.push({ ...charge, fichier, rejetees: constats.rejetees - avant });
  }
  suivi.etape('index');
  await Promise.all(index);
  suivi.etape('comparaison');
  const coupees = charges.filter(({ coupe }) => coupe);
  const fusionne = await fusionnerImport(appel, {
    chargements: charges.flatMap(({ chargements }) => chargements),
    portees: porteesRpps(perimetre.codes),
    coupees: new Set(coupees.flatMap(({ fichier }) => ENTITES_PAR_GENRE[fichier.entete.genre])),
    toutFermer: suite.toutFermer,
    libelles: new Map(charges.flatMap(({ libelles }) => [...libelles])),
  });
  return { ...fusionne, fichiers: charges.map(fichierLu) };
}

function tablesDirectes(chargements: readonly Chargement[]) {
  return chargements.filter(({ direct }) => direct).map(({ table }) => table);
}

/** Restricted, and without the file of activities: the people of these communes are those already known. */
async function retenusDavance(
  appel: Appel,
  fichiers: readonly FichierRpps[],
  { codes }: Perimetre,
): Promise<DejaVus | null> {
  if (codes === null || fichiers.some(({ entete }) => entete.genre === 'activites')) return null;
  const retenus = new DejaVus();
  const numeros = await lireHorsCpts(appel.socle.db, (tx: Tx) => rppsDesCommunes(tx, codes));
  for (const numero of numeros) {
    const [a, , c, d] = motsDuRpps(numero);
    retenus.ajouter(c ^ a, d);
  }
  return retenus;
}

function fichierLu(
  charge: Charge & { readonly fichier: FichierRpps; readonly rejetees: number },
): FichierLu {
  const { fichier, lues, rejetees, horsPerimetre } = charge;
  const { nom, octets, entete } = fichier;
  return { nom, octets, contenu: CONTENUS[entete.genre], lues, rejetees, horsPerimetre };
}

const CONTENUS = {
  activites: 'personnes et activités',
  'savoir-faires': 'savoir-faire',
  diplomes: 'diplômes et autorisations',
} as const;
