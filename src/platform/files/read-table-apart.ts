import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '#kernel/result.ts';
import type { Table, TableOptions, TableRefusal } from './table.ts';

export type { Table, TableRefusal, TableRow } from './table.ts';

const LONGEST_MS = 20_000;
const MEMORY_MB = 256;

/**
 * `readTable` in a thread of its own, with bounds on time and memory: a workbook may be made to swell, and some
 * recurrences never give a second occurrence.
 */
export function readTableApart(
  path: string,
  options: TableOptions,
): Promise<Result<Table, TableRefusal>> {
  return new Promise((resolve) => {
    const worker = new Worker(
      new URL(`./table-thread${import.meta.url.slice(-3)}`, import.meta.url),
      {
        workerData: { path, options },
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
        stdout: false,
        env: {},
      },
    );
    const finish = (result: Result<Table, TableRefusal>) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(refuse('trop-long')), LONGEST_MS);
    worker.once('message', finish);
    worker.once('error', () => finish(refuse('trop-long')));
  });
}
