// `npm run check`: all that keeps the house; `npm run check -- lint arch` runs these steps only.
import { ensureChromium } from '../bootstrap/chromium.mjs';
import { ensureDependencies } from '../bootstrap/dependencies.mjs';
import { reexecWithProjectNode } from '../bootstrap/node.mjs';
import { runSteps } from './runner.mjs';
import { steps } from './steps.mjs';

/** Twelve minutes is what we hold ourselves to on two quiet cores; beyond twenty, something hangs. */
const wholeRunLimit = 22 * 60_000;

await ensureDependencies({ development: true });
await reexecWithProjectNode();
const chosen = choose(process.argv.slice(2));
if (chosen.some(({ name }) => name === 'e2e' || name === 'tests')) await ensureChromium();
const results = await runSteps(chosen, { deadline: Date.now() + wholeRunLimit, onEnd: show });
summarize(results);

function choose(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `no step named ${unknown.join(', ')}: ${steps.map(({ name }) => name).join(' ')}`,
    );
    process.exit(2);
  }
  return steps.filter(({ name, present }) => (names.length > 0 ? names.includes(name) : present));
}

function show({ name, passed, seconds, live, output, note }) {
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s) ${note}`.trimEnd());
  if (!live && !passed) console.log(output.trimEnd().replace(/^/gm, '     '));
}

function summarize(ended) {
  console.log('');
  for (const { name, passed, seconds } of ended) {
    console.log(
      `${name.padEnd(12)} ${passed ? 'passed' : 'FAILED'} ${seconds.toFixed(1).padStart(7)} s`,
    );
  }
  const failed = ended.filter(({ passed }) => !passed).length;
  console.log(`\n${ended.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
