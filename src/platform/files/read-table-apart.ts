import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '#kernel/result.ts';
import { isPlainText, readTable } from './read-table.ts';
import type { Table, TableOptions, TableRefusal } from './table.ts';

export type { Table, TableRefusal, TableRow } from './table.ts';

const LONGEST_MS = 20_000;
const MEMORY_MB = 256;

/**
 * `readTable`; a workbook or a calendar in a thread of its own, with bounds on time and memory: the one may be made to
 * swell, and some recurrences of the other never give a second occurrence.
 */
export async function readTableApart(
  path: string,
  options: TableOptions,
): Promise<Result<Table, TableRefusal>> {
  return (await isPlainText(path)) ? await readTable(path, options) : await apart(path, options);
}

function apart(path: string, options: TableOptions): Promise<Result<Table, TableRefusal>> {
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
