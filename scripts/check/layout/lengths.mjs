import { isGenerated, read } from '../tree.mjs';

const refusedAbove = 300;
const doorAtMost = 40;

export function lengths(root, paths) {
  return paths
    .filter(
      (path) => /[.](tsx?|mjs|cjs)$/.test(path) && !isGenerated(path) && !path.startsWith('data/'),
    )
    .map((path) => ({ path, lines: read(root, path).trimEnd().split('\n').length }));
}

export function lengthProblems(measured) {
  return measured.flatMap(({ path, lines }) => {
    if (lines > refusedAbove) return [problem('file-length', path, lines, refusedAbove)];
    const isDoor = /^src\/modules\/[^/]+\/index[.]ts$/.test(path);
    if (isDoor && lines > doorAtMost) return [problem('door-length', path, lines, doorAtMost)];
    return [];
  });
}

function problem(rule, file, lines, limit) {
  return { rule, file, message: `${lines} lines, ${limit} at most: it holds more than one thing` };
}

/** Median and longest of the program's own files, tests aside. */
export function summarizeLengths(measured) {
  const own = measured.filter(({ path }) => /^src\//.test(path) && !/[.]test[.]/.test(path));
  const sorted = own.map(({ lines }) => lines).sort((a, b) => a - b);
  const above = sorted.filter((lines) => lines > 200).length;
  return `median ${sorted[sorted.length >> 1] ?? 0} lines, ${above} above 200, longest ${sorted.at(-1) ?? 0}`;
}
