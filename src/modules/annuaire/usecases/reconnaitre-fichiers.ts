import { type Result, refuse, reussi } from '#kernel/result.ts';
import { reconnaitreCommunes } from '#modules/territoire';
import { startOf } from '#platform/files/start-of-file.ts';
import { formatFiness } from '../domain/csv-finess.ts';
import type { RefusDImport } from '../domain/refus-d-import.ts';
import type { FichierALire } from './fichier-a-lire.ts';

export type FichierDeCommunes = FichierALire & { readonly genre: 'communes' | 'contours' };

/** What was sent: the files of one directory, or files of communes, each with what it holds. */
export type Envoi =
  | { readonly genre: 'rpps' | 'finess' }
  | { readonly genre: 'communes'; readonly fichiers: readonly FichierDeCommunes[] };

/** Says what the files hold by their first lines. Files of communes do not go with those of the directory. */
export async function reconnaitreFichiers(
  fichiers: readonly FichierALire[],
): Promise<Result<Envoi, RefusDImport>> {
  const reconnus: FichierDeCommunes[] = [];
  const autres: string[] = [];
  for (const fichier of fichiers) {
    const debut = await startOf(fichier.chemin);
    const communes = estDeLAnnuaire(debut) ? null : reconnaitreCommunes(debut);
    if (!communes) {
      autres.push(debut);
      continue;
    }
    if (communes.manquantes.length > 0)
      return refuse({
        motif: 'colonnes-manquantes',
        fichier: fichier.nom,
        colonnes: communes.manquantes,
      });
    reconnus.push({ ...fichier, genre: communes.genre });
  }
  const [premier] = autres;
  if (premier === undefined) return reussi({ genre: 'communes', fichiers: reconnus });
  if (reconnus.length > 0) return refuse({ motif: 'fichiers-melanges' });
  return reussi({ genre: estFiness(premier) ? 'finess' : 'rpps' });
}

function estDeLAnnuaire(debut: string): boolean {
  const premiere = premiereLigne(debut);
  return premiere.includes('|') || (!/^\s*[[{]/.test(premiere) && formatFiness(premiere).ok);
}

function estFiness(debut: string): boolean {
  const premiere = premiereLigne(debut);
  if (premiere.trimStart().startsWith('{')) return true;
  return !premiere.includes('|') && formatFiness(premiere).ok;
}

function premiereLigne(debut: string): string {
  return (debut.split('\n', 1)[0] ?? '').replace(/^\uFEFF/, '').replace(/\r$/, '');
}
