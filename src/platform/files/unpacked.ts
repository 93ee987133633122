import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { zipEntries } from './zip-entries.ts';

export type NamedFile = { readonly chemin: string; readonly nom: string };

export type Unpacked = {
  readonly files: readonly NamedFile[];
  /** Removes what was unpacked; the files given are never touched. */
  readonly remove: () => Promise<void>;
};

/** An archive that unpacks to more is refused: it is no published file. */
const LARGEST = 12 * 1024 ** 3;
const HELD = /\.(txt|csv|json|geojson)$/i;

/** Files as they are published, archives (.zip, .gz) opened into a temporary folder. Throws on a broken archive. */
export async function unpack(files: readonly NamedFile[]): Promise<Unpacked> {
  const folder = await mkdtemp(path.join(tmpdir(), 'maillage-archive-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const unpacked: NamedFile[] = [];
    for (const file of files) unpacked.push(...(await open1(file, folder)));
    return { files: unpacked, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function open1(file: NamedFile, folder: string): Promise<readonly NamedFile[]> {
  const handle = await open(file.chemin);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (buffer.readUInt16BE(0) === 0x1f8b) return [await gunzip(file, folder)];
    if (buffer.toString('latin1') !== 'PK\x03\x04') return [file];
    const entries = (await zipEntries(handle)) ?? [];
    const held = entries.filter(({ name }) => HELD.test(name) && !name.startsWith('__MACOSX'));
    const files: NamedFile[] = [];
    for (const [rank, { name, method, start, packed }] of held.entries()) {
      const nom = name.split('/').at(-1) ?? name;
      const chemin = path.join(folder, `${path.basename(file.chemin)}-${rank}`);
      const source = createReadStream(file.chemin, { start, end: start + packed - 1 });
      await write(method === 8 ? [source, createInflateRaw()] : [source], chemin);
      files.push({ chemin, nom });
    }
    return files;
  } finally {
    await handle.close();
  }
}

async function gunzip(file: NamedFile, folder: string): Promise<NamedFile> {
  const chemin = path.join(folder, path.basename(file.chemin));
  await write([createReadStream(file.chemin), createGunzip()], chemin);
  return { chemin, nom: file.nom.replace(/\.gz$/i, '') };
}

async function write(
  steps: readonly (NodeJS.ReadableStream | NodeJS.ReadWriteStream)[],
  to: string,
): Promise<void> {
  let total = 0;
  const limit = new Transform({
    transform(chunk, _encoding, done) {
      total += chunk.length;
      done(total > LARGEST ? new Error('archive over the limit') : null, chunk);
    },
  });
  await pipeline([...steps, limit, createWriteStream(to)]);
}
