import { type Result, refuse } from '#kernel/result.ts';
import { unpack } from '#platform/files/unpacked.ts';
import type { Rapport } from '../domain/rapport.ts';
import type { RefusDImport } from '../domain/refus-d-import.ts';
import { type FichierALire, fichierALire } from './fichier-a-lire.ts';

type Import = (fichiers: readonly FichierALire[]) => Promise<Result<Rapport, RefusDImport>>;

/** Opens archives as they are published (.zip, .gz) for the time of an import. */
export async function enDepliant(
  fichiers: readonly (string | FichierALire)[],
  importer: Import,
): Promise<Result<Rapport, RefusDImport>> {
  const donnes = fichiers.map(fichierALire);
  const deplies = await unpack(donnes).catch(() => null);
  if (deplies === null) return refuse({ motif: 'archive-illisible' });
  try {
    if (deplies.files.length === 0)
      return refuse({ motif: 'fichier-vide', fichier: donnes[0]?.nom ?? '' });
    return await importer(deplies.files);
  } finally {
    await deplies.remove();
  }
}
