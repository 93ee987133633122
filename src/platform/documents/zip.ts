import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, type Zippable, zipSync } from 'fflate';
import type { DateCivile } from '#kernel/date-civile.ts';

export const ZIP = 'application/zip';

/** Noon of that day wherever the machine is: an archive holds a time without its zone. */
function noonOf(day: DateCivile): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12, 0, 0);
}

/** Unix permissions of a plain file, in the upper half: what fflate would leave at 0 is unreadable once unpacked. */
const PLAIN_FILE = 0o100644 << 16;
const UNIX = 3;

export type ZipEntry = {
  readonly nom: string;
  readonly lire: () => Promise<Uint8Array>;
};

/**
 * An archive written as it is read, one file in memory at a time, in the order given; the same files and the same day are
 * the same bytes. Nothing is compressed: what it carries is already, and no version of a compressor then matters.
 */
export function streamZip(entries: readonly ZipEntry[], day: DateCivile): ReadableStream {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const mtime = noonOf(day);
  let next = 0;
  return new ReadableStream({
    async pull(controller) {
      const entry = entries[next++];
      if (entry) {
        const file = new ZipDeflate(entry.nom, { level: 0 });
        Object.assign(file, { mtime, os: UNIX, attrs: PLAIN_FILE });
        zip.add(file);
        file.push(await entry.lire(), true);
      } else zip.end();
      for (const part of parts.splice(0)) controller.enqueue(part);
      if (!entry) controller.close();
    },
  });
}

/** The same office file (DOCX, XLSX) with the time of its making left out of it: parts in order, each dated that day. */
export function repack(
  office: Uint8Array,
  day: DateCivile,
  rewrite: (name: string, xml: string) => string = (_name, xml) => xml,
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(office);
  const names = Object.keys(parts).sort(contentTypesFirst);
  const mtime = noonOf(day);
  const instant = `${day}T12:00:00Z`;
  const files: Zippable = {};
  for (const name of names) {
    const part = parts[name] ?? new Uint8Array();
    const bytes = /\.(xml|rels)$/.test(name)
      ? strToU8(rewrite(name, strFromU8(part).replaceAll(W3CDTF, `$1${instant}$2`)))
      : part;
    files[name] = [bytes, { mtime, level: 6 }];
  }
  return Uint8Array.from(zipSync(files));
}

/** `dcterms:created` and `dcterms:modified` of the properties of a document. */
const W3CDTF = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

/** Programs look for it at the head of the file. */
const HEAD = '[Content_Types].xml';
const contentTypesFirst = (a: string, b: string): number =>
  Number(b === HEAD) - Number(a === HEAD) || (a < b ? -1 : 1);
