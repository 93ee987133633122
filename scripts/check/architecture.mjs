// The import graph obeys .dependency-cruiser.cjs, and all of it was looked at.
import { root } from '../bootstrap/run.mjs';
import { cruiseTree } from './cruise.mjs';

process.chdir(root);
const { forbidden, violations, seen, written } = await cruiseTree(root);
const comments = new Map(forbidden.map(({ name, comment }) => [name, comment]));

for (const { rule, from, to, cycle } of violations) {
  const path = cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ');
  console.log(`${rule.name}: ${from} → ${path}\n    ${comments.get(rule.name)}`);
}
if (seen < written.length) {
  console.log(`only ${seen} of ${written.length} source files were looked at`);
}
console.log(
  `architecture: ${seen} files, ${forbidden.length} rules, ${violations.length} violations`,
);
process.exitCode = violations.length > 0 || seen < written.length ? 1 : 0;
