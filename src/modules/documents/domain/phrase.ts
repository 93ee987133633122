/** What was typed, fit to go on inside a sentence: one line, without its last point, and no mark of what is missing. */
export function normaliserPhrase(dit: string): string {
  return dit
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[[\]]/g, '')
    .replace(/[.;,\s]+$/, '')
    .trim();
}

/** "a, b et c" */
export function enumerer(mots: readonly string[]): string {
  return mots.length < 2
    ? (mots[0] ?? '')
    : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1) ?? ''}`;
}
