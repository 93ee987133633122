import { moduleNames } from '../modules.mjs';

const topFolders = ['app', 'kernel', 'modules', 'platform', 'ui'];
const vague = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'lib',
  'libs',
  'services',
  'misc',
];

/** Kinds of files of each folder of a module, and where what does not fit belongs. */
const kinds = {
  domain: [/^[^.]+(\.test)?\.ts$/, 'pure values, rules and refusals: <noun>.ts'],
  usecases: [/^[^.]+(\.test)?\.tsx?$/, 'one verb, one file: <verbe-objet>.ts'],
  data: [
    /^[^.]+\.(repository|query|copy|rows)(\.test)?\.ts$|^[^.]+\.sql$/,
    '<noun>.repository.ts writes, <what>.query.ts reads, <what>.copy.ts loads in bulk, <noun>.rows.ts turns rows into values',
  ],
  http: [
    /^([^.]+\.(routes|api|form|export)|identites)(\.test)?\.tsx?$/,
    '<what>.routes.tsx for pages, <what>.api.ts for REST, <what>.form.ts reads a form, <what>.export.ts writes a file, identites.ts recognises who calls',
  ],
  ui: [
    /^[^.]+(\.page)?(\.test)?\.tsx?$/,
    '<what>.page.tsx for pages, <part>.tsx for parts, <what>.ts for sentences',
  ],
  fhir: [/^[^.]+\.fhir(\.test)?\.ts$/, '<resource>.fhir.ts'],
  jobs: [/^[^.]+\.job(\.test)?\.ts$/, '<verbe-objet>.job.ts'],
  testing: [/^[^.]+(\.test)?\.tsx?$/, 'builders.ts and what only tests use'],
  iles: [/^[^.]+(\.test)?\.ts$/, 'one island, one file: <name>.ts'],
};
const moduleFiles = /^(README\.md|index\.ts|module\.ts|module\.test\.tsx?)$/;

export function folderProblems(paths) {
  return [
    ...paths.filter((path) => path.startsWith('src/')).flatMap(place),
    ...paths.flatMap(name),
  ];
}

/** Is this file where its kind belongs? */
function place(path) {
  const [, top, module, folder, file, ...deeper] = path.split('/');
  if (module === undefined) {
    return top === 'main.ts'
      ? []
      : [closed(path, `src/ holds main.ts and ${topFolders.join(', ')}`)];
  }
  if (!topFolders.includes(top)) return [closed(path, `src/ holds ${topFolders.join(', ')}`)];
  if (top !== 'modules') return [];
  if (!moduleNames.includes(module)) {
    return [closed(path, 'a new module is first given its tier in scripts/check/modules.json')];
  }
  if (file === undefined) return moduleFiles.test(folder ?? '') ? [] : [atModuleRoot(path)];
  if (!(folder in kinds)) {
    return [
      closed(
        path,
        `a module holds README.md, index.ts, module.ts, ${Object.keys(kinds).join(', ')}`,
      ),
    ];
  }
  const [allowed, belongs] = kinds[folder];
  if (deeper.length === 0 && allowed.test(file)) return [];
  return [{ rule: 'file-kind', file: path, message: `${folder}/ holds, flat: ${belongs}` }];
}

function atModuleRoot(path) {
  return closed(
    path,
    'a module shows README.md, index.ts (door) and module.ts (registration); the rest goes in its folders',
  );
}

function closed(path, message) {
  return { rule: 'closed-folders', file: path, message };
}

/** Folders name a thing; names are ASCII, in kebab-case, with dots between kind and extension. */
function name(path) {
  const parts = path.split('/');
  const bad = parts.slice(0, -1).find((part) => vague.includes(part));
  if (bad !== undefined) {
    return [
      {
        rule: 'vague-folder',
        file: path,
        message: `“${bad}” names nothing: put each thing under its noun`,
      },
    ];
  }
  const wrong = parts.find((part, index) => !isNamedWell(part, path, index === parts.length - 1));
  if (wrong === undefined) return [];
  return [
    { rule: 'ascii-kebab', file: path, message: `${wrong}: lower case a-z, 0-9 and hyphens` },
  ];
}

function isNamedWell(part, path, isFile) {
  if (isFile && /^(README|LICENSE|CONTRIBUTING)([.-]|$)/.test(part)) return true;
  if (path.startsWith('db/migrations/')) return /^[a-z0-9_]+(\.sql)?$/.test(part);
  return /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(part);
}
