import { openFile } from '#platform/files/open-file.ts';

export type Lecture = {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes read so far, decompressed. */
  readonly octets: () => number;
  /** What was read ends with a line, or with the bracket that closes JSON; a file that was cut seldom does. */
  readonly entiere: () => boolean;
};

/** End of line, `]`, `}`. */
const FINS: ReadonlySet<number | undefined> = new Set([10, 93, 125]);

/** Opens a file to be read by pieces, and knows how much of it was read. */
export function ouvrirLecture(fichier: string): Lecture {
  let octets = 0;
  let dernier: number | undefined;
  async function* suivre(): AsyncGenerator<Uint8Array> {
    for await (const chunk of openFile(fichier).chunks) {
      octets += chunk.length;
      dernier = chunk.at(-1);
      yield chunk;
    }
  }
  return {
    chunks: suivre(),
    octets: () => octets,
    entiere: () => FINS.has(dernier),
  };
}
