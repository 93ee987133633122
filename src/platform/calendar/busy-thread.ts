import { parentPort, workerData } from 'node:worker_threads';
import { readBusyTime } from './busy-time.ts';

/** A thread of its own for one calendar: a recurrence that never ends blocks nobody, and is stopped from outside. */
parentPort?.postMessage(readBusyTime(workerData.text, workerData.options));
