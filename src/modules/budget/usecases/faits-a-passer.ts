import { centimes } from '#kernel/centimes.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import { piecesDesVersements } from '#modules/indemnisations';
import { lireFaits } from '#modules/journal';
import type { Ctx } from '#platform/use-case.ts';
import { sourcesEcrites } from '../data/ecritures.query.ts';
import { reglagesDuBudget } from '../data/reglages.query.ts';
import type { AEcrire } from '../domain/ecriture.ts';
import { ecritureDuFait, GENRES_D_ARGENT } from '../domain/fait-recu.ts';

/** Far above what a CPTS writes; beyond, nothing is passed rather than a part. */
const LIMITE = 100_000;

/** Money that other pages noted and that is not in the accounts yet. */
export type FaitsAPasser = {
  readonly ecritures: readonly AEcrire[];
  /** Facts that wait for an account that nobody chose. */
  readonly enAttente: number;
  readonly manques: readonly ('compte-des-indemnites' | 'compte-des-remunerations')[];
  /** False until the CPTS said from when its accounts are kept here. */
  readonly depuisConnu: boolean;
};

const RIEN: FaitsAPasser = { ecritures: [], enAttente: 0, manques: [], depuisConnu: false };

export async function lireFaitsAPasser({
  tx,
  cpts,
}: Pick<Ctx, 'tx' | 'cpts'>): Promise<FaitsAPasser> {
  const reglages = await reglagesDuBudget(tx, cpts);
  if (reglages.tenusDepuis === null) return RIEN;
  const faits = await lireFaits(tx, cpts, {
    du: reglages.tenusDepuis,
    au: '2199-12-31',
    genres: [...GENRES_D_ARGENT],
    limite: LIMITE,
  });
  if (faits.length >= LIMITE) throw new Error('Too many ledger entries to write accounts.');
  const choisis = {
    indemnites: reglages.compteIndemnites,
    remunerations: reglages.compteRemunerations,
  };
  const factures = await piecesDesVersements(
    tx,
    cpts,
    faits.map((fait) => fait.corrige ?? fait.id),
  );
  const lus = faits.flatMap((fait) => {
    const { id, genre, mission, quantite, detail } = fait;
    const c = fait.centimes === null ? null : centimes(fait.centimes);
    const argent = {
      id,
      genre,
      mission,
      quantite,
      detail,
      jour: dateCivile(fait.jour),
      centimes: c,
      // What comes back takes back the fees of the invoice that was paid.
      facture: factures.get(fait.corrige ?? fait.id) ?? null,
    };
    const lu = ecritureDuFait(argent, choisis);
    return lu ? [lu] : [];
  });
  const ecritures = lus.flatMap((lu) => (lu.ok ? [lu.ecriture] : []));
  const manques = lus.flatMap((lu) => (lu.ok ? [] : [lu.manque]));
  const ecrites = await sourcesEcrites(
    tx,
    cpts,
    ecritures.map((e) => e.source),
  );
  return {
    ecritures: ecritures.filter((e) => !ecrites.has(e.source)),
    enAttente: manques.length,
    manques: [...new Set(manques)],
    depuisConnu: true,
  };
}
