// One violation of each rule of the layout: rule → planted files, the first one being at fault.

const value = 'export const sonde = 1;\n';
const lines = (count, line) => `${line}\n`.repeat(count);
// Written in two parts: this very file obeys the rules.
const later = `// ${'TO'}DO one day\n${value}`;
const silenced = `// @ts-${'ignore'}\n${value}`;

export const layoutProbes = {
  'closed-folders': { 'src/modules/reunions/events/sonde.ts': value },
  'file-kind': { 'src/modules/reunions/data/sonde.service.ts': value },
  'vague-folder': { 'src/platform/utils/sonde.ts': value },
  'ascii-kebab': { 'src/platform/sondeCamel.ts': value },
  'file-length': { 'src/platform/sonde-longue.ts': lines(301, 'export {};') },
  'door-length': { 'src/modules/crise/index.ts': lines(41, 'export {};') },
  'migration-name': { 'db/migrations/sonde.sql': 'select 1;\n' },
  'migration-number': {
    'db/migrations/9001_socle_sonde_deux.sql': 'select 1;\n',
    'db/migrations/9001_socle_sonde.sql': 'select 1;\n',
  },
  'code-as': { 'src/platform/sonde-as.ts': 'export const sonde = JSON.parse("1") as number;\n' },
  'code-any': { 'src/platform/sonde-any.ts': 'export const sonde: any = 1;\n' },
  'code-non-null': { 'src/platform/sonde-non-null.ts': 'export const sonde = [1][0]!;\n' },
  'code-enum': { 'src/platform/sonde-enum.ts': 'export enum Sonde { Un }\n' },
  'code-namespace': { 'src/platform/sonde-namespace.ts': 'export namespace Sonde { export const un = 1; }\n' },
  'code-decorator': { 'src/platform/sonde-decorator.ts': '@sonde\nexport class Sonde {}\n' },
  'code-default-export': { 'src/platform/sonde-default.ts': 'export default 1;\n' },
  'code-ts-ignore': { 'src/platform/sonde-ts-ignore.ts': silenced },
  'code-todo': { 'src/platform/sonde-todo.ts': later },
  'code-impure-domain': {
    'src/modules/crise/domain/sonde-horloge.ts': 'export const sonde = () => new Date();\n',
  },
  'function-length': {
    'src/platform/sonde-fonction.ts': `export function sonde() {\n${lines(41, '  console.log(1);')}}\n`,
  },
};

/** What the rules must let through. */
export const layoutPassages = {
  'src/modules/crise/data/passage.repository.ts': 'export const un = [1] as const;\n',
  'src/modules/crise/ui/passage.page.tsx': `export function Passage() {\n  return (\n${lines(50, '    <p>1</p>')}  );\n}\n`,
  'src/modules/crise/jobs/rappeler-passage.job.ts': `export function long() {\n${lines(60, '  // Why.')}}\n`,
  'src/modules/crise/domain/passage-date.ts': 'export const un = new Date(0);\n',
  'db/migrations/9002_snp_passage.sql': 'select 1;\n',
};
