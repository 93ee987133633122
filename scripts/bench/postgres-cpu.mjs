import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const MICROSECONDS_PER_TICK = 10_000;

/** Processor time of PostgreSQL and all its backends so far, in microseconds; null where /proc is not. */
export function postgresCpu(postmaster) {
  try {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return processes.map(statOf).reduce((sum, stat) => {
      const own = stat && (stat.pid === postmaster || stat.parent === postmaster);
      return own ? sum + stat.ticks * MICROSECONDS_PER_TICK : sum;
    }, 0);
  } catch {
    return null;
  }
}

/** Fields 14 and 15 of /proc/<pid>/stat are a process's own time; 16 and 17, that of its ended children. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { pid: Number(pid), parent: Number(fields[1]), ticks };
  } catch {
    return null;
  }
}
