import { decodeText } from './text-lines.ts';

export type JsonItem = { readonly rank: number; readonly line: number; readonly value: unknown };
export type JsonProblem = {
  readonly rank: number;
  readonly line: number;
  readonly problem: 'tronque' | 'illisible' | 'trop-lourd';
};

const HEAVIEST = 32 * 1024 * 1024;

const CODE = { quote: 34, backslash: 92, newline: 10 };
const OPENING = new Map([
  [91, '['],
  [123, '{'],
]);
const CLOSING = new Set([93, 125]);

/**
 * The objects of a top-level array, or of the arrays of a top-level object (`features` of a GeoJSON file), one
 * by one: the file is never whole in memory. `rank` and `line` from 1. One that does not parse is told, and
 * the next ones are read.
 */
export async function* jsonItems(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<JsonItem | JsonProblem> {
  const scan = new Scan();
  for await (const chunk of chunks) yield* scan.feed(chunk);
  yield* scan.end();
}

class Scan {
  private stack = '';
  private inString = false;
  private escaped = false;
  private line = 1;
  private rank = 0;
  private startedAt = 1;
  private parts: Uint8Array[] | null = null;
  private bytes = 0;

  *feed(chunk: Uint8Array): Generator<JsonItem | JsonProblem> {
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0;
      if (byte === CODE.newline) this.line += 1;
      if (this.inString) this.readString(byte);
      else if (byte === CODE.quote) this.inString = true;
      else if (OPENING.has(byte)) {
        this.stack += OPENING.get(byte) ?? '';
        if (!this.parts && isItem(this.stack)) {
          this.begin();
          start = i;
        }
      } else if (CLOSING.has(byte)) {
        if (this.parts && isItem(this.stack)) {
          this.keep(chunk.subarray(start, i + 1));
          yield this.finish();
        }
        this.stack = this.stack.slice(0, -1);
      }
    }
    if (this.parts) this.keep(chunk.slice(start));
  }

  *end(): Generator<JsonProblem> {
    if (this.stack === '' && this.rank > 0) return;
    if (this.stack === '' && !this.parts) return;
    yield {
      rank: this.parts ? this.rank : this.rank + 1,
      line: this.parts ? this.startedAt : this.line,
      problem: 'tronque',
    };
  }

  private readString(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === CODE.backslash) this.escaped = true;
    else if (byte === CODE.quote) this.inString = false;
  }

  private begin(): void {
    this.parts = [];
    this.bytes = 0;
    this.rank += 1;
    this.startedAt = this.line;
  }

  private keep(part: Uint8Array): void {
    this.bytes += part.length;
    if (this.bytes <= HEAVIEST) this.parts?.push(part);
  }

  private finish(): JsonItem | JsonProblem {
    const at = { rank: this.rank, line: this.startedAt };
    const parts = this.parts ?? [];
    this.parts = null;
    if (this.bytes > HEAVIEST) return { ...at, problem: 'trop-lourd' };
    try {
      return { ...at, value: JSON.parse(decodeText(Buffer.concat(parts))) };
    } catch {
      return { ...at, problem: 'illisible' };
    }
  }
}

/** An object of the outer array, or of an array the outer object holds. */
function isItem(stack: string): boolean {
  return stack === '[{' || stack === '{[{';
}
