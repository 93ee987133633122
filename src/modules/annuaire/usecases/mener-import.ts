import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Appel } from '#platform/use-case.ts';
import { clore, prendreLaMain } from '../data/imports.repository.ts';
import { Constats } from '../domain/constats.ts';
import type { GenreDImport, Rapport } from '../domain/rapport.ts';
import type { RefusDImport } from '../domain/refus-d-import.ts';
import { ouvrirImport } from './ouvrir-import.ts';
import { type EtatDImport, type Suivi, suivreImport } from './suivre-import.ts';

export type Deps = {
  readonly appel: Appel;
  /** Called every second. */
  readonly dire?: ((etat: EtatDImport) => void) | undefined;
  /** Called once the import is recorded, before a line is read. */
  readonly commence?: ((id: string) => void) | undefined;
};

type Annonce = {
  readonly genre: GenreDImport;
  readonly perimetre: string | null;
  readonly fichiers: readonly { readonly nom: string; readonly octets: number }[];
};

type Fait = Pick<Rapport, 'fichiers' | 'entites' | 'fermeturesRefusees'>;
type Travail = (constats: Constats, suivi: Suivi) => Promise<Fait>;

const REJETS_DU_RAPPORT = 50;

/** Runs one import at a time; another one that asks is refused. */
export async function menerImport(
  deps: Deps,
  annonce: Annonce,
  travail: Travail,
): Promise<Result<Rapport, RefusDImport>> {
  const main = await prendreLaMain(deps.appel.socle.db);
  if (!main) return refuse({ motif: 'import-en-cours' });
  try {
    return await importer(deps, annonce, travail);
  } finally {
    await main.release();
  }
}

/** Records an import, follows it, keeps its report and its rejected lines; a fault leaves it marked as failed. */
async function importer(
  { appel, dire, commence }: Deps,
  annonce: Annonce,
  travail: Travail,
): Promise<Result<Rapport, RefusDImport>> {
  const debut = performance.now();
  const octetsTotal = annonce.fichiers.reduce((somme, { octets }) => somme + octets, 0);
  const { genre, perimetre } = annonce;
  const fichiers = annonce.fichiers.map(({ nom }) => nom);
  const ouvert = await ouvrirImport(appel, { genre, perimetre, fichiers, octets: octetsTotal });
  if (!ouvert.ok) {
    const enCours = ouvert.refus.motif === 'import-en-cours';
    return refuse({ motif: enCours ? 'import-en-cours' : 'droit-manquant' });
  }
  const id = ouvert.valeur;
  commence?.(id);
  const suivi = suivreImport(appel, { id, octetsTotal, dire });
  const constats = new Constats();
  try {
    const fait = await travail(constats, suivi);
    const millisecondes = Math.round(performance.now() - debut);
    const rapport = { id, genre, perimetre, ...fait, ...resume(constats), millisecondes };
    suivi.arreter();
    await clore(appel.socle.db, id, { etat: 'termine', rapport, rejets: constats.rejets });
    return reussi(rapport);
  } catch (error) {
    suivi.arreter();
    await clore(appel.socle.db, id, { etat: 'echec', rapport: null, rejets: [] });
    throw error;
  }
}

function resume(constats: Constats) {
  return {
    rejets: constats.rejets.slice(0, REJETS_DU_RAPPORT),
    rejetees: constats.rejetees,
    avertissements: constats.avertissements.slice(0, REJETS_DU_RAPPORT),
    nombresDAvertissements: constats.nombres(),
  };
}
