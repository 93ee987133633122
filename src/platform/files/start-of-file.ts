import { open } from 'node:fs/promises';
import { decodeText } from './text-lines.ts';

const SIZE = 64 * 1024;
const LF = 10;

/** The first lines of a file as text (at most 64 KiB), to recognise what it holds; empty when the file is. */
export async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIZE), 0, SIZE, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    // A character cut in two at the end would make the whole look like Windows-1252.
    const end = bytesRead < SIZE ? bytesRead : bytes.lastIndexOf(LF) + 1;
    return decodeText(end > 0 ? bytes.subarray(0, end) : bytes);
  } finally {
    await file.close();
  }
}
