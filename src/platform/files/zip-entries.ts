import type { FileHandle } from 'node:fs/promises';

/** A compressed file inside an archive: where its bytes are, and how they were packed. */
export type ZipEntry = {
  readonly name: string;
  /** 0: as is; 8: deflate. */
  readonly method: number;
  readonly start: number;
  readonly packed: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA = 0xffffffff;

/** Entries of a ZIP archive, from its central directory (PKWARE APPNOTE 4.3); null when it has none that holds together. */
export async function zipEntries(file: FileHandle): Promise<readonly ZipEntry[] | null> {
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - END_LENGTH - LONGEST_COMMENT), size);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1 || tail.length < end + END_LENGTH || tail.readUInt32LE(end) !== END) return null;
  const start = tail.readUInt32LE(end + 16);
  const directory = await read(file, start, start + tail.readUInt32LE(end + 12));
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === CENTRAL; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const nameEnd = at + 46 + (name ?? 0);
    const next = nameEnd + (extra ?? 0) + (comment ?? 0);
    if (next > directory.length) return null;
    const sizes = sizesOf(directory, at, directory.subarray(nameEnd, nameEnd + (extra ?? 0)));
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      method: directory.readUInt16LE(at + 10),
      packed: sizes.packed,
      start: await dataStart(file, sizes.header),
    });
    at = next;
  }
  return entries;
}

/** Sizes over 4 GiB stand in the extra field of ZIP64, in this order, those that did not fit only. */
function sizesOf(directory: Buffer, at: number, extra: Buffer) {
  const values = [24, 20, 42].map((field) => directory.readUInt32LE(at + field));
  const long = zip64(extra);
  let next = 0;
  const [, packed = 0, header = 0] = values.map((value) => {
    if (value !== IN_EXTRA || next + 8 > long.length) return value;
    next += 8;
    return Number(long.readBigUInt64LE(next - 8));
  });
  return { packed, header };
}

function zip64(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return Buffer.alloc(0);
}

async function dataStart(file: FileHandle, header: number): Promise<number> {
  const local = await read(file, header, header + 30);
  if (local.length < 30) return header;
  return header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
}

async function read(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.min(Math.max(0, to - from), 1 << 26));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
}
