// How modules know each other.
const { tiers, sideways } = require('../modules.json');
const { app, registrations, othersInside, test } = require('./patterns.cjs');

const betweenModules = [
  {
    name: 'other-module-by-its-door',
    comment:
      'Another module is known by its door: import { … } from #modules/<name>. What is not there is asked of it, never taken.',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/', pathNot: test },
    to: { path: othersInside, pathNot: test },
  },
  {
    name: 'registration-for-the-app',
    comment: 'module.ts is for src/app alone.',
    severity: 'error',
    from: { path: '^(src|db)/', pathNot: [app, test] },
    to: { path: registrations },
  },
  // The last tier may know all others.
  ...tiers.slice(0, -1).flatMap(tierRule),
];

/** A module imports strictly lower tiers: its own tier and those above are refused. */
function tierRule({ name, modules }, rank) {
  const refused = tiers.slice(rank).flatMap((tier) => tier.modules);
  const rule = (ruleName, from, exceptions) => ({
    name: ruleName,
    comment: `Tiers go downwards only (${tiers
      .map((tier) => tier.name)
      .reverse()
      .join(
        ' → ',
      )}) and modules of a tier do not know each other: react to an event, or read the journal.`,
    severity: 'error',
    from: { path: `^src/modules/(${from.join('|')})/` },
    to: {
      path: `^src/modules/(${refused.join('|')})/`,
      pathNot: ['^src/modules/$1/', '/testing/', ...exceptions],
    },
  });
  const allowed = sideways.filter(({ from }) => modules.includes(from));
  const plain = modules.filter((module) => !allowed.some(({ from }) => from === module));
  return [
    rule(`tier-${name}`, plain, []),
    ...[...new Set(allowed.map(({ from }) => from))].map((module) => {
      const known = allowed.filter(({ from }) => from === module);
      const doors = known.map(({ to }) => `^src/modules/${to}/`);
      return rule(`tier-${name}-${module}`, [module], doors);
    }),
  ];
}

module.exports = betweenModules;
