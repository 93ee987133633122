import { randomBytes } from 'node:crypto';

const DRAWN_AT_ONCE = 4096;

/** Unpredictable bytes, drawn a page at a time: one draw for each identifier costs ten times the identifier. */
export function randomPool(): (n: number) => Uint8Array {
  let page = randomBytes(DRAWN_AT_ONCE);
  let used = 0;
  return (n) => {
    if (used + n > page.length) {
      page = randomBytes(Math.max(DRAWN_AT_ONCE, n));
      used = 0;
    }
    used += n;
    return page.subarray(used - n, used);
  };
}
