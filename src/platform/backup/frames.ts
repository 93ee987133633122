/**
 * A backup is a gzip of frames: four bytes of length, then that many bytes. For each table: one frame of JSON
 * (its name and columns), frames of rows as PostgreSQL's COPY writes them, one empty frame.
 */
export function frame(payload: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(payload.length);
  return Buffer.concat([head, payload]);
}

export const END = frame(Buffer.alloc(0));

/** Reads frames back; throws when the file stops in the middle of one. */
export async function* readFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    let at = 0;
    while (pending.length - at >= 4) {
      const length = pending.readUInt32BE(at);
      if (pending.length - at - 4 < length) break;
      yield pending.subarray(at + 4, at + 4 + length);
      at += 4 + length;
    }
    pending = pending.subarray(at);
  }
  if (pending.length > 0) throw new Error('the backup stops in the middle of a table');
}
