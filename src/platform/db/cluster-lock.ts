import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const zHolder = z.object({ pid: z.number(), started: z.string(), command: z.string() });
/** Who uses a data directory: process, its start (so that a reused number is not mistaken), its command. */
export type Holder = z.infer<typeof zHolder>;

/** Takes the directory for this process; a holder that no longer runs is replaced. */
export function takeLock(
  directory: string,
  command: string,
): { readonly taken: false } | { readonly taken: true; readonly holder: Holder } {
  const file = path.join(directory, 'holder.json');
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o644);
      const holder: Holder = { pid: process.pid, started: startOf(process.pid), command };
      writeSync(handle, JSON.stringify(holder));
      closeSync(handle);
      return { taken: false };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = readHolder(file);
    if (holder && holder.started !== '' && startOf(holder.pid) === holder.started)
      return { taken: true, holder };
    rmSync(file, { force: true });
  }
  throw new Error(`cannot take ${file}`);
}

/** Gives the directory back. */
export function releaseLock(directory: string): void {
  rmSync(path.join(directory, 'holder.json'), { force: true });
}

function readHolder(file: string): Holder | null {
  try {
    return zHolder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Start of a process in clock ticks, field 22 of /proc/pid/stat; elsewhere only its being alive counts. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    try {
      process.kill(pid, 0);
      return process.platform === 'linux' ? '' : 'alive';
    } catch {
      return '';
    }
  }
}
