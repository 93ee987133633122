/** Texts of a new module and of a new use case; they compile, and their tests pass. */

export function readme(module) {
  return `# ${module}

What this module answers for, in the words of the people it serves.

- **Tables**: its own schema, see \`db/migrations\`.
- **Door**: \`index.ts\`, what other modules may ask.
`;
}

export function door(module) {
  return `// Door of ${module}: what other modules may ask. At most 40 lines.
export { ${constant(module)} } from './domain/${module}.ts';
`;
}

/** The first word of a module: what its rights and its ledger entries are named after. */
export function firstWord(module) {
  return `/** Name under which this module signs its rights, its use cases and its facts. */
export const ${constant(module)} = '${module}';
`;
}

export function registration(module) {
  return `import type { ModuleMaillage } from '#platform/module.ts';
import { ${constant(module)} } from './domain/${module}.ts';

export const ${camel(module)}: ModuleMaillage = {
  nom: ${constant(module)},
  routes: [],
  droits: {},
  faits: {},
  jobs: [],
};
`;
}

export function registrationTest(module) {
  return `import { expect, it } from 'vitest';
import { ${camel(module)} } from './module.ts';

it('ne déclare que des droits et des faits à son nom', () => {
  const noms = [...Object.keys(${camel(module)}.droits), ...Object.keys(${camel(module)}.faits)];
  expect(noms.filter((nom) => !nom.startsWith(\`\${${camel(module)}.nom}.\`))).toEqual([]);
});
`;
}

export function migration(schema) {
  return `create schema ${schema};
grant usage on schema ${schema} to maillage_app, maillage_jobs;
`;
}

export function useCase(module, name) {
  return `import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';

/** Says what is done, for whom, and which refusals it answers. */
export const ${camel(name)} = defineUseCase({
  nom: '${module}.${name}',
  saisie: z.strictObject({ id: z.uuid() }),
  droit: '${rightOf(module, name)}',
  executer: async (_ctx, { id }) => reussi(effets({ id })),
});
`;
}

export function useCaseTest(module, name) {
  return `import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { ${camel(name)} } from './${name}.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

describe('${name.replaceAll('-', ' ')}', () => {
  it('refuse à qui n’en a pas le droit', async () => {
    const cpts = await banc.creerCpts('sans-droit');
    const appel = banc.appel(cpts, { role: 'public' });
    const refus = { motif: 'droit-manquant', droit: '${rightOf(module, name)}' };
    expect(await ${camel(name)}(appel, {})).toEqual({ ok: false, refus });
  });

  it('dit ce qui manque dans la saisie', async () => {
    const cpts = await banc.creerCpts('saisie');
    const resultat = await ${camel(name)}(banc.appel(cpts), {});
    expect(resultat).toMatchObject({ ok: false, refus: { motif: 'saisie-invalide' } });
  });

  it('aboutit', async () => {
    const cpts = await banc.creerCpts('aboutit');
    const id = crypto.randomUUID();
    expect(await ${camel(name)}(banc.appel(cpts), { id })).toEqual({ ok: true, valeur: { id } });
  });
});
`;
}

/** `reserver-creneau` of soins-non-programmes → `soins-non-programmes.creneau.reserver`. */
export function rightOf(module, name) {
  const [verb, ...object] = name.split('-');
  return `${module}.${object.join('-')}.${verb}`;
}

export function camel(name) {
  return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

function constant(module) {
  return `NOM_${module.replaceAll('-', '_').toUpperCase()}`;
}
