import { type Result, refuse } from '#kernel/result.ts';
import {
  ImportRefuse,
  importerCommunes,
  importerContours,
  type RapportDImport,
} from '#modules/territoire';
import { sizeOf } from '#platform/files/line-blocks.ts';
import type { Constats } from '../domain/constats.ts';
import { AUCUNE, additionner, type Decompte, type Rapport } from '../domain/rapport.ts';
import type { RefusDImport } from '../domain/refus-d-import.ts';
import { type Deps, menerImport } from './mener-import.ts';
import type { FichierDeCommunes } from './reconnaitre-fichiers.ts';
import type { Suivi } from './suivre-import.ts';

type Contexte = {
  readonly deps: Deps;
  readonly constats: Constats;
  readonly suivi: Suivi;
};

const CONTENUS = {
  communes: 'coordonnées des communes',
  contours: 'contours des communes',
} as const;

/**
 * Imports points and outlines of communes, one file after the other, followed and told as the national files
 * are. They serve every CPTS: an administrator imports them. A file that cannot be read stops no other.
 */
export async function importerGeographie(
  deps: Deps,
  fichiers: readonly FichierDeCommunes[],
): Promise<Result<Rapport, RefusDImport>> {
  if (!deps.appel.acteur.droits.has('territoire.importer'))
    return refuse({ motif: 'reserve-a-l-administration' });
  const peses = await Promise.all(
    fichiers.map(async (f) => ({ ...f, octets: await sizeOf(f.chemin) })),
  );
  const genre = fichiers[0]?.genre ?? 'communes';
  return await menerImport(
    deps,
    { genre, perimetre: null, fichiers: peses },
    async (constats, suivi) => {
      const entites: { communes?: Decompte; contours?: Decompte } = {};
      const lus: Rapport['fichiers'][number][] = [];
      for (const { genre, nom, octets, chemin } of peses) {
        const avant = constats.rejetees;
        const { lues, decompte } = await lireUn({ deps, constats, suivi }, { genre, nom, chemin });
        entites[genre] = additionner(entites[genre] ?? AUCUNE, decompte);
        const rejetees = constats.rejetees - avant;
        lus.push({ nom, octets, contenu: CONTENUS[genre], lues, rejetees, horsPerimetre: 0 });
        suivi.finirFichier();
      }
      return { fichiers: lus, entites, fermeturesRefusees: [] };
    },
  );
}

async function lireUn(
  { deps, constats, suivi }: Contexte,
  { genre, nom, chemin }: FichierDeCommunes,
): Promise<{ readonly lues: number; readonly decompte: Decompte }> {
  const importer = genre === 'communes' ? importerCommunes : importerContours;
  const moyens = { appel: deps.appel, dire: () => {}, avancer: suivi.avancer };
  try {
    const rapport = await importer(moyens, chemin);
    noter(constats, nom, rapport);
    const { crees, modifies, inchanges } = rapport;
    const decompte = { creees: crees, modifiees: modifies, fermees: 0, inchangees: inchanges };
    return { lues: rapport.lus, decompte };
  } catch (error) {
    if (!(error instanceof ImportRefuse)) throw error;
    constats.rejeter(nom, 1, 'commune', error.message);
    return { lues: 0, decompte: AUCUNE };
  }
}

function noter(constats: Constats, nom: string, rapport: RapportDImport): void {
  for (const { ligne, raison } of rapport.rejets) constats.rejeter(nom, ligne, 'commune', raison);
  constats.compter(rapport.rejetes - rapport.rejets.length);
  if (rapport.coupe)
    constats.avertir(nom, rapport.lus + 1, {
      motif: 'fichier-coupe',
      phrase: () => 'la dernière ligne n’a pas de fin : vérifiez que le fichier n’est pas coupé.',
    });
}
