import { type FileHandle, open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { MOST_BYTES } from './table.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

/** A cell of a workbook that covers several lines; ranks from 0. */
export type MergedDown = {
  readonly column: number;
  readonly first: number;
  readonly last: number;
};

/** The cells that cover several lines in the sheet of this rank: what reads a workbook gives their text on the first one only. */
export async function cellsMergedDown(path: string, sheet: number): Promise<readonly MergedDown[]> {
  const file = await open(path);
  try {
    const entries = (await zipEntries(file)) ?? [];
    const text = async (name: string) => await textOf(file, entries, name);
    const id = nth(
      await text('xl/workbook.xml'),
      /<(?:\w+:)?sheet\b[^>]*?\br?:?id="([^"]+)"/g,
      sheet,
    );
    const target = targetOf(await text('xl/_rels/workbook.xml.rels'), id);
    const xml = target ? await text(target) : '';
    return [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)]
      .map(([, letters = '', from, to]) => ({
        column: columnOf(letters),
        first: Number(from) - 1,
        last: Number(to) - 1,
      }))
      .filter(({ first, last }) => last > first);
  } finally {
    await file.close();
  }
}

function nth(text: string, pattern: RegExp, rank: number): string | undefined {
  return [...text.matchAll(pattern)][rank]?.[1];
}

/** A target is relative to `xl/`, or starts at the root of the archive. */
function targetOf(rels: string, id: string | undefined): string | null {
  const relation = [...rels.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(([tag]) =>
    tag.includes(`Id="${id}"`),
  );
  const target = /\bTarget="([^"]+)"/.exec(relation?.[0] ?? '')?.[1];
  if (!target) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function textOf(file: FileHandle, entries: readonly ZipEntry[], name: string) {
  const entry = entries.find((one) => one.name === name);
  if (!entry) return '';
  const { buffer } = await file.read(Buffer.alloc(entry.packed), 0, entry.packed, entry.start);
  const bytes =
    entry.method === 0 ? buffer : inflateRawSync(buffer, { maxOutputLength: MOST_BYTES });
  return bytes.toString('utf8');
}

function columnOf(letters: string): number {
  return [...letters].reduce((rank, letter) => rank * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
