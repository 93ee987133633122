import type { Result } from '#kernel/result.ts';
import { readTableApart, type Table, type TableRefusal } from '#platform/files/read-table-apart.ts';
import type { Appel } from '#platform/use-case.ts';

/** Why a file is no list. */
export type RefusDeFichier = TableRefusal;

/** Four times the list of a large département for one CPTS. */
export const LIGNES_MAX = 20_000;

/** The lines of a list as it was sent, in a thread of its own; nothing of it is kept. */
export async function lireFichierDeListe(
  { cpts, maintenant }: Appel,
  chemin: string,
): Promise<Result<Table, TableRefusal>> {
  const instant = maintenant.getTime();
  return await readTableApart(chemin, {
    zone: cpts?.fuseau ?? 'Europe/Paris',
    window: { start: instant, end: instant },
    mostRows: LIGNES_MAX,
    mergedDown: true,
  });
}
