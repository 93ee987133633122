// Each rule that keeps the house is proved: one violation is planted, and must be caught by that rule alone.
import { cruiseTree } from '../check/cruise.mjs';
import { layoutProblems } from '../check/layout.mjs';
import { sqlProblems } from '../check/sql.mjs';
import { graphPassages, graphProbes } from './graph.mjs';
import { layoutPassages, layoutProbes } from './layout.mjs';
import { withPlanted } from './planting.mjs';
import { scaffoldFailures } from './scaffold.mjs';
import { sqlPassages, sqlProbes } from './sql.mjs';

const failures = [];
let count = 0;

await probe('graph', Object.entries(graphProbes), graphPassages, async (copy) => {
  process.chdir(copy);
  const { forbidden, violations, seen, written } = await cruiseTree(copy);
  requireProbes(forbidden.map(({ name }) => name));
  if (seen < written.length) failures.push(`graph: only ${seen} of ${written.length} files looked at`);
  return violations.map(({ rule, from }) => ({ rule: rule.name, file: from }));
});
await probe('layout', Object.entries(layoutProbes), layoutPassages, (copy) => layoutProblems(copy).problems);
await probe('sql', sqlProbes, sqlPassages, (copy) => sqlProblems(copy).problems);
failures.push(...(await scaffoldFailures()));

for (const failure of failures) console.log(failure);
console.log(`probes: ${count} planted, ${failures.length} not caught as they should be`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Plants all probes at once; each must be caught on its first file by its rule and by no other. */
async function probe(title, probes, passages, look) {
  count += probes.length;
  const planted = Object.assign({}, ...probes.map(([, files]) => files), passages);
  const problems = await withPlanted(planted, look);
  const rulesAt = (file) => [
    ...new Set(problems.filter((problem) => problem.file === file).map(({ rule }) => rule)),
  ];
  for (const [rule, files] of probes) {
    const [atFault] = Object.keys(files);
    const caught = rulesAt(atFault).join(', ');
    if (caught !== rule) failures.push(`${title} ${rule}: ${atFault} was caught by ${caught || 'nothing'}`);
  }
  for (const file of Object.keys(passages)) {
    const caught = rulesAt(file).join(', ');
    if (caught !== '') failures.push(`${title}: ${file} is right, and was refused by ${caught}`);
  }
}

/** A rule without its probe is a rule nobody has seen work. */
function requireProbes(rules) {
  const missing = rules.filter((rule) => !(rule in graphProbes));
  for (const rule of missing) failures.push(`graph ${rule}: no violation is planted for it`);
}
