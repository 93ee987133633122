// Regular expressions of dependency-cruiser; `$1` is the module that imports.
const kernel = '^src/kernel/';
const ui = '^src/ui/';
const app = '^src/app/';
const testing = '^src/app/testing/';
const platform = (part) => `^src/platform/${part}(/|[.]tsx?$)`;
const own = (folder) => `^src/modules/$1/${folder}/`;
const ownQueries = '^src/modules/$1/data/[^/]+[.]query[.]ts$';
const doors = '^src/modules/[^/]+/index[.]ts$';
const registrations = '^src/modules/[^/]+/module[.]ts$';
const othersInside = '^src/modules/(?!$1/)[^/]+/(?!index[.]ts$|module[.]ts$)';
const npm = (...names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`);
const anyPackage = '(^|/)node_modules/';
const node = '^(node:)?[a-z0-9_/]+$';

const test = '([.]test[.]tsx?$|/testing/)';
const testTools = npm('vitest', 'fast-check', '@fast-check', '@vitest');

/** Files of `from` may import `allowed` and nothing else. */
function only(name, from, allowed, comment) {
  const to = { couldNotResolve: false, path: '.', pathNot: [...allowed, test] };
  return { name, comment, severity: 'error', from: { path: from, pathNot: test }, to };
}

module.exports = {
  kernel,
  ui,
  app,
  testing,
  platform,
  own,
  ownQueries,
  doors,
  registrations,
  othersInside,
  npm,
  anyPackage,
  node,
  test,
  testTools,
  only,
};
