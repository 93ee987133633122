import { spawn } from 'node:child_process';
import { root } from '../bootstrap/run.mjs';

const laneCount = 2;
/** How long a step that is asked to end may take to stop its servers. */
const patience = 10_000;

/** Runs the steps in order on two lanes, goes on after a failure, and resolves to their results. */
export async function runSteps(steps, { deadline, onEnd }) {
  const waiting = [...steps];
  const running = new Set();
  const results = [];
  while (waiting.length > 0 || running.size > 0) {
    const busy = [...running].reduce((sum, { lanes }) => sum + lanes, 0);
    const next = waiting[0];
    if (next === undefined || busy + next.lanes > laneCount) {
      await Promise.race([...running].map(({ end }) => end));
      continue;
    }
    waiting.shift();
    const task = { lanes: next.lanes };
    task.end = runStep(next, deadline).then((result) => {
      running.delete(task);
      results.push(result);
      onEnd(result);
    });
    running.add(task);
  }
  return results;
}

/** A live step shows its output as it comes; the others, once they are over. */
function runStep({ name, command, limit, live }, deadline) {
  const start = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  const watch = stopWith(child, Math.max(1000, Math.min(limit, deadline - Date.now())));
  return new Promise((resolve) => {
    const end = (passed, note) => {
      watch.forget();
      const seconds = (performance.now() - start) / 1000;
      resolve({ name, passed, note, seconds, live, output: Buffer.concat(output).toString() });
    };
    child.once('error', (error) => end(false, error.message));
    child.once('close', (code, signal) =>
      end(code === 0 && !watch.isLate(), noteOf(signal, watch)),
    );
  });
}

/** Asks the step and all it started to end, when its time is over or when we are asked to stop. */
function stopWith(child, milliseconds) {
  const send = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It ended in the meantime.
    }
  };
  const stop = () => {
    send('SIGTERM');
    process.exit(130);
  };
  let late = false;
  const asked = setTimeout(() => {
    late = true;
    send('SIGTERM');
  }, milliseconds);
  const forced = setTimeout(send, milliseconds + patience, 'SIGKILL');
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  const forget = () => {
    clearTimeout(asked);
    clearTimeout(forced);
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
  };
  return { forget, isLate: () => late };
}

function noteOf(signal, { isLate }) {
  if (isLate()) return 'took too long';
  return signal === null ? '' : `stopped by ${signal}`;
}
