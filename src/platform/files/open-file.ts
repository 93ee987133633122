import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** Reads a file by pieces, whatever its size; a `.gz` is decompressed on the way. */
export function openFile(path: string): {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes on disk. */
  readonly size: number;
} {
  const { size } = statSync(path);
  const raw = createReadStream(path, { highWaterMark: 1 << 18 });
  return { size, chunks: path.endsWith('.gz') ? raw.pipe(createGunzip()) : raw };
}
