import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { moduleNames, schemaOf } from '../check/modules.mjs';
import * as text from './templates.mjs';

/** Writes a new module in the tree at `root` and has the app compose it; gives the paths written. */
export function newModule(root, module) {
  if (!moduleNames.includes(module)) {
    throw new Error(`give ${module} its tier in scripts/check/modules.json first`);
  }
  const folder = `src/modules/${module}`;
  if (existsSync(join(root, folder))) throw new Error(`${folder} is there already`);
  const written = [
    write(root, `${folder}/README.md`, text.readme(module)),
    write(root, `${folder}/domain/${module}.ts`, text.firstWord(module)),
    write(root, `${folder}/index.ts`, text.door(module)),
    write(root, `${folder}/module.ts`, text.registration(module)),
    write(root, `${folder}/module.test.ts`, text.registrationTest(module)),
    ...newSchema(root, schemaOf(module)),
  ];
  edit(root, 'src/app/modules.ts', (list) => compose(list, module));
  return [...written, 'src/app/modules.ts'];
}

/** Writes a use case with its test, and its right in the module's registration. */
export function newUseCase(root, module, name) {
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(name)) {
    throw new Error(`${name}: an infinitive and its object, as in reserver-creneau`);
  }
  const folder = `src/modules/${module}`;
  const registration = `${folder}/module.ts`;
  if (!existsSync(join(root, registration))) throw new Error(`there is no ${registration}`);
  if (existsSync(join(root, folder, 'usecases', `${name}.ts`)))
    throw new Error(`${name} is there already`);
  const right = `'${text.rightOf(module, name)}': ['coordinateur'],`;
  edit(root, registration, (old) =>
    old.replace(/\bdroits: \{(\s*\})?/, (_, end) => `droits: {\n    ${right}${end ? '\n  }' : ''}`),
  );
  return [
    write(root, `${folder}/usecases/${name}.ts`, text.useCase(module, name)),
    write(root, `${folder}/usecases/${name}.test.ts`, text.useCaseTest(module, name)),
    registration,
  ];
}

function newSchema(root, schema) {
  const names = readdirSync(join(root, 'db/migrations')).sort();
  const exists = names.some((name) =>
    readFileSync(join(root, 'db/migrations', name), 'utf8').includes(`create schema ${schema};`),
  );
  if (exists) return [];
  const number = String(Number(names.at(-1)?.slice(0, 4) ?? 0) + 1).padStart(4, '0');
  return [write(root, `db/migrations/${number}_${schema}_fondations.sql`, text.migration(schema))];
}

function compose(list, module) {
  const name = text.camel(module);
  const line = `import { ${name} } from '../modules/${module}/module.ts';\n`;
  const lastImport = [...list.matchAll(/^import .*;\n/gm)].at(-1);
  const at = (lastImport?.index ?? 0) + (lastImport?.[0].length ?? 0);
  const imported = list.slice(0, at) + line + list.slice(at);
  return imported.replace(
    /(MODULES: readonly ModuleMaillage\[\] = \[[^\]]*?),?(\s*\];)/,
    `$1, ${name}$2`,
  );
}

function write(root, path, contents) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), contents);
  return path;
}

function edit(root, path, change) {
  const old = readFileSync(join(root, path), 'utf8');
  const changed = change(old);
  if (changed === old)
    throw new Error(`${path} has another shape than expected: nothing was added to it`);
  writeFileSync(join(root, path), changed);
}
