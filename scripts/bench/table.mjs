const columns = [
  ['measure', 'left'],
  ['product', 'right'],
  ['baseline', 'right'],
  ['ratio', 'right'],
  ['target', 'right'],
  ['verdict', 'left'],
];

/**
 * One row of the report. `ratio` is product over baseline; `met` is null where there is nothing to meet.
 * Figures are text, with their unit.
 */
export function row({ measure, product, baseline = '', ratio = null, target = '', met = null }) {
  return {
    measure,
    product,
    baseline,
    ratio: ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    target,
    verdict: met === null ? '' : met ? 'met' : 'MISSED',
  };
}

/** Prints the report on standard output. */
export function printTable(rows) {
  const widths = columns.map(([name]) =>
    Math.max(name.length, ...rows.map((line) => line[name].length)),
  );
  const line = (cells) =>
    columns
      .map(([, side], i) =>
        side === 'left' ? cells[i].padEnd(widths[i]) : cells[i].padStart(widths[i]),
      )
      .join('  ')
      .trimEnd();
  console.log(line(columns.map(([name]) => name)));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const each of rows) console.log(line(columns.map(([name]) => each[name])));
}

/** Middle value of a list of numbers. */
export function median(values) {
  return percentile(values, 50);
}

/** Value under which `p` per cent of the list are. */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? 0;
}

/** Milliseconds, or microseconds under one. */
export function duration(milliseconds) {
  if (milliseconds < 1) return `${Math.round(milliseconds * 1000)} µs`;
  if (milliseconds < 100) return `${milliseconds.toFixed(1)} ms`;
  if (milliseconds < 10_000) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
