const MOST = 1000;
const LONGEST = 20_000;

/** Texts seen once have no name yet: most statements that come once never come again. */
const names = new Map<string, string | null>();

/**
 * Name under which every connection prepares this statement, so that PostgreSQL parses and plans it once;
 * an empty one the first time it is seen, nor for what is too long or too many to keep.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known) return known;
  if (known === undefined) {
    if (names.size < MOST && text.length <= LONGEST) names.set(text, null);
    return '';
  }
  const name = `maillage_${names.size}_${drawn++}`;
  names.set(text, name);
  return name;
}

let drawn = 0;
