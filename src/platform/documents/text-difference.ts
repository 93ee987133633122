import { diffArrays, diffWordsWithSpace } from 'diff';

/** Words that both texts have, or only the first, or only the second. */
export type TextPart = {
  readonly words: string;
  readonly side: 'both' | 'before' | 'after';
};

/** A line of either text: untouched, or with the words that changed in it. */
export type LineDifference = { readonly same: boolean; readonly parts: readonly TextPart[] };

/** Beyond, two lines are told as wholly different: nobody reads more, and nothing waits for it. */
const MOST_EDITS = 2000;

/** What changed between two texts, line by line, word by word in lines that follow each other. */
export function textDifference(before: string, after: string): readonly LineDifference[] {
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  const changes = diffArrays(lines(before), lines(after));
  const told: LineDifference[] = [];
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i];
    if (!change) continue;
    const next = changes[i + 1];
    if (change.removed && next?.added) {
      told.push(...pairs(change.value, next.value));
      i += 1;
    } else told.push(...change.value.map((line) => whole(line, sideOf(change))));
  }
  return told;
}

type Side = TextPart['side'];
const sideOf = ({
  added,
  removed,
}: {
  readonly added: boolean;
  readonly removed: boolean;
}): Side => (added ? 'after' : removed ? 'before' : 'both');

const whole = (words: string, side: Side): LineDifference => ({
  same: side === 'both',
  parts: [{ words, side }],
});

/** Lines that took the place of others, each beside the one it most likely comes from: the one in its rank. */
function pairs(before: readonly string[], after: readonly string[]): readonly LineDifference[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_un, rank) => {
    const [was, is] = [before[rank], after[rank]];
    if (was === undefined) return [whole(is ?? '', 'after')];
    return is === undefined ? [whole(was, 'before')] : words(was, is);
  }).flat();
}

/** Under that part in common, a line did not change into another: one went, one came. */
const LEAST_IN_COMMON = 0.3;
const heading = (line: string) => /^#+ /.exec(line)?.[0] ?? '';

function words(was: string, is: string): readonly LineDifference[] {
  const parts =
    heading(was) === heading(is)
      ? diffWordsWithSpace(was, is, { maxEditLength: MOST_EDITS })
      : undefined;
  const common = parts?.filter((p) => sideOf(p) === 'both') ?? [];
  const length = common.reduce((total, { value }) => total + value.trim().length, 0);
  if (!parts || length < LEAST_IN_COMMON * Math.max(was.length, is.length))
    return [whole(was, 'before'), whole(is, 'after')];
  return [
    { same: false, parts: readable(parts.map((p) => ({ words: p.value, side: sideOf(p) }))) },
  ];
}

/** Under that many letters between two changes, one change is told: "de la" in the midst of a sentence hides it. */
const FEW_LETTERS = 12;

/** One passage out and one in, rather than word for word in turn. */
function readable(parts: readonly TextPart[]): readonly TextPart[] {
  const told: TextPart[] = [];
  let [gone, come] = ['', ''];
  const flush = () => {
    if (gone !== '') told.push({ words: gone, side: 'before' });
    if (come !== '') told.push({ words: come, side: 'after' });
    [gone, come] = ['', ''];
  };
  parts.forEach(({ words, side }, rank) => {
    const between = gone + come !== '' && rank < parts.length - 1;
    const short = words.trim().length < FEW_LETTERS;
    if (side === 'both' && !(between && short)) {
      flush();
      told.push({ words, side });
      return;
    }
    if (side !== 'after') gone += words;
    if (side !== 'before') come += words;
  });
  flush();
  return told;
}
