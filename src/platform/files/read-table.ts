import { open, readFile, stat } from 'node:fs/promises';
import { map, type Result, refuse, reussi } from '#kernel/result.ts';
import { csvRows } from './csv-rows.ts';
import { icsTable } from './ics-table.ts';
import { openFile } from './open-file.ts';
import {
  MOST_BYTES,
  MOST_ROWS,
  type Table,
  type TableOptions,
  type TableRefusal,
  type TableRow,
} from './table.ts';
import { decodeText } from './text-lines.ts';
import { xlsxTable } from './xlsx-table.ts';

const ZIP = 'PK\x03\x04';
const CALENDAR = /^(\xef\xbb\xbf)?\s*BEGIN:VCALENDAR/i;

/** True for what is cut into lines as it comes: no size to swell to, nothing to repeat. */
export async function isPlainText(path: string): Promise<boolean> {
  const start = (await firstBytes(path)).toString('latin1');
  return !(start.startsWith(ZIP) || CALENDAR.test(start));
}

/** Reads a table by what its first bytes say it is, whatever its name: a workbook, a calendar, or delimited text. */
export async function readTable(
  path: string,
  options: TableOptions,
): Promise<Result<Table, TableRefusal>> {
  if ((await stat(path)).size > MOST_BYTES) return refuse('trop-long');
  const read = await readAs(path, await firstBytes(path), options);
  if (!read.ok) return read;
  if (read.valeur.rows.length > (options.mostRows ?? MOST_ROWS)) return refuse('trop-long');
  return read.valeur.rows.length === 0 ? refuse('vide') : read;
}

async function readAs(
  path: string,
  start: Buffer,
  options: TableOptions,
): Promise<Result<Table, TableRefusal>> {
  if (start.length === 0) return refuse('vide');
  const latin = start.toString('latin1');
  if (latin.startsWith(ZIP))
    return map(await xlsxTable(path, options), (rows) => ({ format: 'xlsx', rows, unreadable: 0 }));
  // The container of Excel before 2007, and of workbooks with a password since.
  if (latin.startsWith('\xd0\xcf\x11\xe0')) return refuse('ancien-ou-protege');
  const text = latin.replace(/^(\xef\xbb\xbf)?\s*/, '');
  if (CALENDAR.test(latin)) {
    const read = icsTable(decodeText(await readFile(path)), options);
    return map(read, (table) => ({ format: 'ics', ...table }));
  }
  if (text.startsWith('<')) return refuse('page-web');
  const isUtf16 = latin.startsWith('\xff\xfe');
  if (latin.includes('\0') && !isUtf16) return refuse('pas-un-tableau');
  return reussi({ format: 'csv', rows: await csvTable(path, options), unreadable: 0 });
}

async function csvTable(
  path: string,
  { mostRows = MOST_ROWS }: TableOptions,
): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of csvRows(openFile(path).chunks)) {
    if ('problem' in row) rows.push({ ...row, values: [] });
    else if (row.values.some((value) => value !== '')) rows.push(row);
    if (rows.length > mostRows) break;
  }
  return rows;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
