import { type FileHandle, open, readFile } from 'node:fs/promises';
import { zipEntries } from './zip-entries.ts';

/** What a file shows of itself: its head, and what an archive holds. */
export type FileGlimpse = {
  readonly tete: Uint8Array;
  /** Names in an archive; null when it is one that does not hold together, or none. */
  readonly noms: readonly string[] | null;
  /** What the first part of an OpenDocument says it is. */
  readonly mimetype: string | null;
};

const HEAD = 16;

/** Looks at a file without reading it whole. */
export async function glimpseOf(path: string): Promise<FileGlimpse> {
  const file = await open(path);
  try {
    const tete = await bytesAt(file, 0, HEAD);
    if (tete[0] !== 0x50 || tete[1] !== 0x4b) return { tete, noms: null, mimetype: null };
    const entries = await zipEntries(file);
    const said = entries?.find(({ name, method }) => name === 'mimetype' && method === 0);
    const mimetype = said
      ? (await bytesAt(file, said.start, Math.min(said.packed, 100))).toString('latin1')
      : null;
    return { tete, noms: entries?.map(({ name }) => name) ?? null, mimetype };
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}

/** All of a file whose size was bounded when it was received. */
export async function wholeFile(path: string): Promise<Uint8Array> {
  return await readFile(path);
}
