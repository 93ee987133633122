import { open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import readExcelFile from 'read-excel-file/node';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { MOST_BYTES, type TableOptions, type TableRefusal, type TableRow } from './table.ts';
import { cellsMergedDown } from './xlsx-merges.ts';
import { zipEntries } from './zip-entries.ts';

/** The first sheet that holds something, each cell as somebody reads it: `2026-11-23`, `20:00`, `12`. */
export async function xlsxTable(
  path: string,
  { mergedDown = false }: Pick<TableOptions, 'mergedDown'> = {},
): Promise<Result<readonly TableRow[], TableRefusal>> {
  const sound = await isSound(path);
  if (!sound.ok) return sound;
  try {
    const sheets = await readExcelFile(path);
    const held = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    const texts = (held?.data ?? []).map((row) => row.map(cellText));
    if (held && mergedDown) repeatDown(texts, await cellsMergedDown(path, sheets.indexOf(held)));
    const rows = texts.map((values, rank) => ({ line: rank + 1, values }));
    return reussi(rows.filter(({ values }) => values.some((value) => value !== '')));
  } catch {
    return refuse('pas-un-tableau');
  }
}

/** Complete, a workbook, and no bigger once unpacked than a table may be: what the archive says of its sizes is not believed. */
async function isSound(path: string): Promise<Result<null, TableRefusal>> {
  const file = await open(path);
  try {
    const entries = await zipEntries(file);
    if (!entries) return refuse('tronque');
    if (!entries.some(({ name }) => name.startsWith('xl/'))) return refuse('pas-un-tableau');
    let left = MOST_BYTES;
    for (const { method, start, packed } of entries) {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(packed), 0, packed, start);
      if (bytesRead < packed) return refuse('tronque');
      left -= method === 0 ? packed : inflateRawSync(buffer, { maxOutputLength: left }).length;
      if (left <= 0) return refuse('trop-long');
    }
    return reussi(null);
  } catch (error) {
    const tooBig = error instanceof RangeError;
    return refuse(tooBig ? 'trop-long' : 'tronque');
  } finally {
    await file.close();
  }
}

function repeatDown(texts: string[][], merges: Awaited<ReturnType<typeof cellsMergedDown>>): void {
  for (const { column, first, last } of merges) {
    const value = texts[first]?.[column] ?? '';
    for (const row of texts.slice(first + 1, last + 1)) if (row[column] === '') row[column] = value;
  }
}

const MINUTE = 60_000;

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? dateText(cell) : String(cell).trim();
}

/** A spreadsheet counts days from 1900: what comes before is an hour alone. Fractions of a day are rarely exact. */
function dateText(cell: Date): string {
  const ms = cell.getTime();
  if (!Number.isFinite(ms)) return '';
  const [day = '', time = ''] = new Date(Math.round(ms / MINUTE) * MINUTE).toISOString().split('T');
  const clock = time.slice(0, 5);
  if (day < '1900-01-02') return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}
