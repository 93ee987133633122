export type TextLine = { readonly number: number; readonly text: string };

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LATIN1 = new TextDecoder('windows-1252');

/**
 * The lines of a file, numbered from 1, without their end of line. Each is read as UTF-8, else as
 * Windows-1252 (what French spreadsheets write); a file that begins with the mark of UTF-16 is read so.
 */
export async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TextLine> {
  let number = 0;
  for await (const bytes of byteLines(toUtf8(chunks))) {
    number += 1;
    yield { number, text: decodeText(bytes).replace(/^\uFEFF/, '') };
  }
}

/** Text of unknown encoding: UTF-8 when it is valid, Windows-1252 otherwise. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return LATIN1.decode(bytes);
  }
}

async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      yield trimReturn(join([...rest, chunk.subarray(start, end)]));
      rest = [];
      start = end + 1;
    }
    // The chunk's memory may be used again by its producer.
    if (start < chunk.length) rest.push(chunk.slice(start));
  }
  if (rest.length > 0) yield trimReturn(join(rest));
}

async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    if (decoder === undefined) decoder = isUtf16(chunk) ? new TextDecoder('utf-16le') : null;
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

function isUtf16(chunk: Uint8Array): boolean {
  return chunk[0] === 0xff && chunk[1] === 0xfe;
}

function trimReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === 13 ? line.subarray(0, -1) : line;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  return parts.length === 1 && first ? first : Buffer.concat(parts);
}
