import { type Result, refuse, reussi } from '#kernel/result.ts';
import { headOf } from '#platform/files/line-blocks.ts';
import { lireEnteteRpps } from '../domain/fichiers-rpps.ts';
import type { RefusDImport } from '../domain/refus-d-import.ts';
import type { FichierRpps } from './charger-rpps.ts';
import type { FichierALire } from './fichier-a-lire.ts';

const ORDRE = ['activites', 'savoir-faires', 'diplomes'];

/** Says what each file holds, by its header; nothing is written when one of them cannot be read. */
export async function reconnaitreRpps(
  fichiers: readonly FichierALire[],
): Promise<Result<readonly FichierRpps[], RefusDImport>> {
  const reconnus: FichierRpps[] = [];
  for (const fichier of fichiers) {
    const { size, firstLine } = await headOf(fichier.chemin);
    if (firstLine === null) return refuse({ motif: 'fichier-vide', fichier: fichier.nom });
    const entete = lireEnteteRpps(firstLine);
    if (!entete.ok) return refuse({ ...entete.refus, fichier: fichier.nom });
    reconnus.push({ ...fichier, octets: size, entete: entete.valeur });
  }
  const genres = reconnus.map(({ entete }) => entete.genre);
  const double = genres.find((genre, rang) => genres.indexOf(genre) !== rang);
  if (double) return refuse({ motif: 'fichier-en-double', contenu: double });
  return reussi(
    reconnus.sort((a, b) => ORDRE.indexOf(a.entete.genre) - ORDRE.indexOf(b.entete.genre)),
  );
}
