import { parentPort, workerData } from 'node:worker_threads';
import { readTable } from './read-table.ts';

/** A thread of its own for one file of somebody: what never ends in it blocks nobody, and is stopped from outside. */
parentPort?.postMessage(await readTable(workerData.path, workerData.options));
