import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '#kernel/result.ts';
import type { BusyReading, ReadOptions, RefusDAgenda } from './busy-time.ts';

export type RefusDeLecture = RefusDAgenda | 'lecture-trop-longue';

const LONGEST_MS = 20_000;
const MEMORY_MB = 256;

/**
 * `readBusyTime` in a thread of its own, with bounds on time and memory: some rules never give a second occurrence, and
 * the library looks for it for ever (`FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30`).
 */
export function readBusyTimeApart(
  text: string,
  options: ReadOptions,
  { longest = LONGEST_MS }: { readonly longest?: number } = {},
): Promise<Result<BusyReading, RefusDeLecture>> {
  return new Promise((resolve) => {
    const worker = new Worker(threadUrl(), {
      workerData: { text, options },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      stdout: false,
      env: {},
    });
    const finish = (result: Result<BusyReading, RefusDeLecture>) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(refuse('lecture-trop-longue')), longest);
    worker.once('message', finish);
    // Out of memory, or a fault of the library: for whoever reads, the same as never ending.
    worker.once('error', () => finish(refuse('lecture-trop-longue')));
  });
}

/** Beside this file as it is written, beside the program once it is built. */
function threadUrl(): URL {
  return new URL(`./busy-thread${import.meta.url.slice(-3)}`, import.meta.url);
}
