import { readTableApart } from '#platform/files/read-table-apart.ts';

type Ligne = { readonly line: number; readonly values: readonly string[] };

/** Lines of a workbook sent by somebody; null when it is no table. Nothing of the file is kept. */
export async function lireClasseur(chemin: string): Promise<readonly Ligne[] | null> {
  const lu = await readTableApart(chemin, { zone: 'Europe/Paris', window: { start: 0, end: 0 } });
  if (!lu.ok || lu.valeur.format === 'ics') return null;
  return lu.valeur.rows.map(({ line, values }) => ({
    line,
    values: values.slice(0, 60).map((v) => v.slice(0, 500)),
  }));
}
