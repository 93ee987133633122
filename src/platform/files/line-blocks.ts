import { isUtf8 } from 'node:buffer';
import { type FileHandle, open, stat } from 'node:fs/promises';

const SIZE = 1 << 20;
const LF = 10;

/** A piece of a file made of whole lines, in UTF-8 and without NUL, whatever the file holds. */
export type LineBlock = {
  readonly bytes: Buffer;
  /** Bytes of the file read so far, this piece included. */
  readonly read: number;
  /** Lines of this piece that were not UTF-8 and were read as Windows-1252. */
  readonly recoded: number;
  /** The file ends here without a line feed: it may have been cut. */
  readonly unfinished: boolean;
};

/** A line longer than this is given in pieces: no published file has such a line. */
const ROOM = SIZE * 2;

/** Reads a file by pieces of about one mebibyte that end with a line. A piece is good until the next is asked for. */
export async function* lineBlocks(path: string): AsyncGenerator<LineBlock> {
  const file = await open(path);
  let [here, there] = [Buffer.allocUnsafeSlow(ROOM), Buffer.allocUnsafeSlow(ROOM)];
  let next = fill(file, here, 0);
  try {
    for (let read = 0, kept = 0; ; ) {
      const got = await next;
      const all = here.subarray(0, kept + got);
      read += got;
      if (got === 0) {
        if (kept > 0) yield { ...clean(all), read, unfinished: true };
        return;
      }
      const found = all.lastIndexOf(LF) + 1;
      const end = found === 0 && all.length + SIZE > ROOM ? all.length : found;
      kept = all.copy(there, 0, end);
      next = fill(file, there, kept);
      if (end > 0) yield { ...clean(all.subarray(0, end)), read, unfinished: false };
      [here, there] = [there, here];
    }
  } finally {
    await next.catch(() => {});
    await file.close();
  }
}

async function fill(file: FileHandle, buffer: Buffer, at: number): Promise<number> {
  return (await file.read(buffer, at, SIZE)).bytesRead;
}

function clean(bytes: Buffer): { readonly bytes: Buffer; readonly recoded: number } {
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at)) bytes[at] = 32;
  return isUtf8(bytes) ? { bytes, recoded: 0 } : recode(bytes);
}

/** Only the lines at fault are recoded: one bad line does not spoil the accents of the others. */
function recode(bytes: Buffer): { readonly bytes: Buffer; readonly recoded: number } {
  const windows = new TextDecoder('windows-1252');
  const lines: Buffer[] = [];
  let recoded = 0;
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(LF, from);
    const to = found === -1 ? bytes.length : found + 1;
    const line = bytes.subarray(from, to);
    const good = isUtf8(line);
    if (!good) recoded++;
    lines.push(good ? line : Buffer.from(windows.decode(line)));
    from = to;
  }
  return { bytes: Buffer.concat(lines), recoded };
}

/** Size of a file in bytes, and its first line; the line is null when the file is empty. */
export async function headOf(
  path: string,
): Promise<{ readonly size: number; readonly firstLine: string | null }> {
  const size = await sizeOf(path);
  for await (const { bytes } of lineBlocks(path)) {
    const found = bytes.indexOf(LF);
    const line = bytes.toString('utf8', 0, found === -1 ? bytes.length : found);
    return { size, firstLine: line.replace(/^\uFEFF/, '').replace(/\r$/, '') };
  }
  return { size, firstLine: null };
}

/** Bytes of a file. */
export async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}
