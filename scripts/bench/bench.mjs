// `npm run bench`: what the product costs beside the plainest program that does the same.
// `npm run bench -- propositions tableau` runs only those measures.
import { ensureDependencies } from '../bootstrap/dependencies.mjs';
import { reexecWithProjectNode } from '../bootstrap/node.mjs';
import { say } from '../bootstrap/run.mjs';

await ensureDependencies({ development: true });
await reexecWithProjectNode();
const { build } = await import('../build.mjs');
await build();
const { MEASURES } = await import('./measures.mjs');
const { withGround } = await import('./ground.mjs');
const { printTable } = await import('./table.mjs');

const names = process.argv.slice(2);
const unknown = names.filter((name) => !MEASURES.some((measure) => measure.name === name));
if (unknown.length > 0) {
  say(`no measure ${unknown.join(', ')}; there are ${MEASURES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const chosen = MEASURES.filter(({ name }) => names.length === 0 || names.includes(name));
const started = performance.now();
const rows = [];
await withGround(async (ground) => {
  for (const { name, run } of chosen) {
    const start = performance.now();
    const measured = await run(ground);
    rows.push(...measured);
    // Shown at once: a later measure that fails takes nothing away.
    printTable(measured);
    say(`${name}: measured in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
});
printTable(rows);
say(`whole bench: ${((performance.now() - started) / 1000).toFixed(0)} s`);
