/** A stretch of time, in milliseconds since the epoch: `start` included, `end` excluded. */
export type Interval = { readonly start: number; readonly end: number };

/** The same time in the fewest intervals, soonest first: those that touch or overlap become one, empty ones go. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    if (end <= start) continue;
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The part of each interval that is within a window. */
export function clipIntervals(
  intervals: readonly Interval[],
  { start, end }: Interval,
): readonly Interval[] {
  return intervals
    .map((one) => ({ start: Math.max(one.start, start), end: Math.min(one.end, end) }))
    .filter((one) => one.end > one.start);
}
