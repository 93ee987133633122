import { ancreDe, type Terme } from './glossaire.ts';

const TETE = `# Glossaire

Chaque mot du domaine, une seule fois : ce qu’il veut dire, son pluriel, son nom dans le code, et son nom FHIR quand il y en a un. Un mot qui n’a pas encore de nom dans le code attend la mission qui l’apportera.

L’application montre les mêmes définitions sous \`/aide/glossaire\`. La source est \`data/glossaire.json\` ; cette page en est tirée, et un test refuse qu’elle s’en écarte :

\`\`\`
npx vitest run src/app/pages/glossaire --update
\`\`\`

| terme | pluriel | définition | code | FHIR |
|---|---|---|---|---|
`;

/** Text of `docs/glossaire.md`. */
export function glossaireDuProjet(termes: readonly Terme[]): string {
  return `${TETE}${termes.map(ligne).join('\n')}\n`;
}

function ligne({ terme, pluriel, definition, code, fhir }: Terme): string {
  const cellules = [
    `<a id="${ancreDe(terme)}"></a>**${terme}**`,
    pluriel,
    definition,
    code ? `\`${code}\`` : '',
    fhir ?? '',
  ];
  return `| ${cellules.join(' | ')} |`;
}
