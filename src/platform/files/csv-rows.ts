import { type TextLine, textLines } from './text-lines.ts';

export type CsvRow = { readonly line: number; readonly values: readonly string[] };
export type CsvProblem = { readonly line: number; readonly problem: 'guillemet-non-ferme' };

const SEPARATORS = [';', ',', '\t', '|'] as const;
/** A quoted field may hold ends of line; a quote that nobody closes must not swallow the file. */
const LONGEST_RECORD = 40;

/**
 * The records of a delimited file, the header first, each with the number of its first line; empty lines are
 * skipped. The separator is the one the header has most of. Quotes count only where a field begins.
 */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<CsvRow | CsvProblem> {
  let separator: string | null = null;
  let open: TextLine[] = [];
  for await (const line of textLines(chunks)) {
    separator ??= separatorOf(line.text);
    const pending = [...open, line];
    const record = parse(pending, separator);
    if (record) {
      open = [];
      if (line.text.trim() !== '' || pending.length > 1) yield record;
    } else if (pending.length < LONGEST_RECORD) open = pending;
    else {
      yield* giveUp(pending, separator);
      open = [];
    }
  }
  if (open.length > 0) yield* giveUp(open, separator ?? ';');
}

/** The line whose quote stays open is told; those it had swallowed are read again, each on its own. */
function* giveUp(lines: readonly TextLine[], separator: string): Generator<CsvRow | CsvProblem> {
  const [first, ...others] = lines;
  if (first) yield { line: first.number, problem: 'guillemet-non-ferme' };
  for (const line of others) {
    const record = parse([line], separator);
    if (record) yield record;
    else yield { line: line.number, problem: 'guillemet-non-ferme' };
  }
}

function parse(lines: readonly TextLine[], separator: string): CsvRow | null {
  const text = lines.map((line) => line.text).join('\n');
  const values: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? readQuoted(text, at, separator) : null;
    if (quoted === 'open') return null;
    const { value, next } = quoted ?? readPlain(text, at, separator);
    values.push(value.trim());
    if (next >= text.length) break;
    at = next + 1;
    if (at === text.length) {
      values.push('');
      break;
    }
  }
  return { line: lines[0]?.number ?? 0, values };
}

type Field = { readonly value: string; readonly next: number };

function readPlain(text: string, at: number, separator: string): Field {
  const end = text.indexOf(separator, at);
  const next = end === -1 ? text.length : end;
  return { value: text.slice(at, next), next };
}

/** What follows the closing quote up to the separator belongs to the field: some files write `"A" B;`. */
function readQuoted(text: string, at: number, separator: string): Field | 'open' {
  let value = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return 'open';
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const tail = readPlain(text, quote + 1, separator);
      return { value: value + tail.value, next: tail.next };
    }
    value += '"';
    from = quote + 2;
  }
}

function separatorOf(header: string): string {
  const count = (separator: string) => header.split(separator).length;
  return SEPARATORS.reduce((best, candidate) =>
    count(candidate) > count(best) ? candidate : best,
  );
}
