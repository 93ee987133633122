import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A use case as its file declares it. */
export type CasDUsage = {
  readonly nom: string;
  readonly fichier: string;
  readonly laisseUneTrace: boolean;
};

/** Every use case of the modules, and whether its body, or a function it calls in its module, gives an audit entry. */
export function casDUsage(): readonly CasDUsage[] {
  return globSync('src/modules/*/usecases/*.ts')
    .filter((fichier) => !fichier.endsWith('.test.ts'))
    .flatMap((fichier) => {
      const source = lire(fichier);
      return definitions(source).map((definition) => ({
        nom: nomDe(definition),
        fichier,
        laisseUneTrace: trace(definition, fichier, new Set()),
      }));
    })
    .toSorted((a, b) => a.nom.localeCompare(b.nom));
}

/** Every action an audit entry names in the code, with the file it is in; `${}` stands for what is worked out. */
export function actionsDuCode(): readonly { readonly action: string; readonly fichier: string }[] {
  return globSync('src/modules/*/**/*.ts')
    .filter((fichier) => !fichier.includes('.test.') && !fichier.includes('/testing/'))
    .flatMap((fichier) =>
      [
        ...readFileSync(fichier, 'utf8').matchAll(/\baction(?::| =)(?:`[^`]*`|'[^']*'|[^;,}'`])*/g),
      ].flatMap(([dit]) =>
        [...dit.matchAll(/'([^']+)'|`([^`]+)`/g)].map(([, simple, gabarit]) => ({
          action: simple ?? gabarit?.replaceAll(/\$\{[^}]*\}/g, '*') ?? '',
          fichier,
        })),
      ),
    );
}

function lire(fichier: string): ts.SourceFile {
  return ts.createSourceFile(fichier, readFileSync(fichier, 'utf8'), ts.ScriptTarget.Latest, true);
}

function definitions(source: ts.SourceFile): readonly ts.ObjectLiteralExpression[] {
  const trouvees: ts.ObjectLiteralExpression[] = [];
  const visiter = (noeud: ts.Node): void => {
    if (ts.isCallExpression(noeud) && noeud.expression.getText() === 'defineUseCase') {
      const [definition] = noeud.arguments;
      if (definition && ts.isObjectLiteralExpression(definition)) trouvees.push(definition);
    }
    ts.forEachChild(noeud, visiter);
  };
  visiter(source);
  return trouvees;
}

function nomDe(definition: ts.ObjectLiteralExpression): string {
  const nom = definition.properties.find((p) => p.name?.getText() === 'nom')?.getText() ?? '';
  return nom.replace(/^nom(:\s*)?/, '').replaceAll(/['`]/g, '');
}

/** Looks for `trace` in a piece of code, then in what it calls from its own module. */
function trace(morceau: ts.Node, fichier: string, vus: Set<string>): boolean {
  if (/\btrace\b/.test(sansCommentaires(morceau))) return true;
  const source = morceau.getSourceFile();
  return [...identifiants(morceau)].some((nom) => {
    const cle = `${fichier} ${nom}`;
    if (vus.has(cle)) return false;
    vus.add(cle);
    const ici = source.statements.find((s) => declare(s, nom));
    if (ici) return trace(ici, fichier, vus);
    const ailleurs = importe(source, nom);
    if (!ailleurs) return false;
    const voisin = path.join(path.dirname(fichier), ailleurs);
    const la = lire(voisin).statements.find((s) => declare(s, nom));
    return la !== undefined && trace(la, voisin, vus);
  });
}

const sansCommentaires = (noeud: ts.Node): string =>
  noeud.getText().replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');

function identifiants(noeud: ts.Node): ReadonlySet<string> {
  const noms = new Set<string>();
  const visiter = (n: ts.Node): void => {
    if (ts.isIdentifier(n)) noms.add(n.text);
    ts.forEachChild(n, visiter);
  };
  visiter(noeud);
  return noms;
}

function declare(instruction: ts.Statement, nom: string): boolean {
  if (ts.isFunctionDeclaration(instruction)) return instruction.name?.text === nom;
  return (
    ts.isVariableStatement(instruction) &&
    instruction.declarationList.declarations.some((d) => d.name.getText() === nom)
  );
}

/** Path of a neighbour that gives this name: use cases of the same module. */
function importe(source: ts.SourceFile, nom: string): string | undefined {
  return source.statements.filter(ts.isImportDeclaration).flatMap((declaration) => {
    const { importClause, moduleSpecifier } = declaration;
    const liaisons = importClause?.namedBindings;
    if (!(liaisons && ts.isNamedImports(liaisons) && ts.isStringLiteral(moduleSpecifier)))
      return [];
    const trouve = liaisons.elements.some(({ name }) => name.text === nom);
    return trouve && moduleSpecifier.text.startsWith('./') ? [moduleSpecifier.text] : [];
  })[0];
}
