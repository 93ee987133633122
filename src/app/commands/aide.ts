import { COMMANDES, type Commande } from './commandes.ts';

const COLONNE = 52;

/** Every command, one a line; a long one puts its sentence under it. */
export function aideGenerale(): string {
  const lignes = Object.values(COMMANDES).map(({ usage, aide }) =>
    usage.length <= COLONNE
      ? `  ${usage.padEnd(COLONNE)} ${aide}`
      : `  ${usage}\n  ${' '.repeat(COLONNE)} ${aide}`,
  );
  return `maillage <commande>

${lignes.join('\n')}

maillage <commande> --help dit ses options. Réglages : variables d’environnement, voir docs/exploitation.md.`;
}

/** What one command does, and each of its options. */
export function aideDe({ usage, aide, options = {} }: Commande): string {
  const noms = Object.keys(options);
  const large = Math.max(0, ...noms.map((nom) => nom.length));
  const lignes = Object.entries(options).map(([nom, dit]) => `  ${nom.padEnd(large)}  ${dit}`);
  return [
    `Usage : maillage ${usage}`,
    `${aide.charAt(0).toUpperCase()}${aide.slice(1)}.`,
    ...(lignes.length > 0 ? [lignes.join('\n')] : []),
  ].join('\n\n');
}

/** True when somebody only asks how a command is used. */
export const demandeDAide = (args: readonly string[]): boolean =>
  args.some((mot) => mot === '--help' || mot === '-h' || mot === '--aide');
