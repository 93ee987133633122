import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import { FeedError } from './feed-failure.ts';

/** The text of an answer, counted once unpacked: a few kilobytes may unpack to gigabytes. Latin-1 when it is not UTF-8. */
export async function readBody(answer: IncomingMessage, maxBytes: number): Promise<string> {
  const packed = /gzip/i.test(answer.headers['content-encoding'] ?? '');
  const announced = Number(answer.headers['content-length'] ?? 0);
  if (announced > maxBytes) {
    answer.destroy();
    throw new FeedError('trop-gros');
  }
  const parts: Buffer[] = [];
  let size = 0;
  const unpacked = packed ? answer.compose(createGunzip()) : answer;
  for await (const part of unpacked) {
    size += part.length;
    if (size > maxBytes) {
      answer.destroy();
      throw new FeedError('trop-gros');
    }
    parts.push(part);
  }
  // Cut before its announced length: the rest would pass for free time.
  if (!answer.complete) throw new FeedError('injoignable');
  return decode(Buffer.concat(parts));
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
