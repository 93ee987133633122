import ts from 'typescript';
import { isGenerated, isTest, read } from '../tree.mjs';
import { functionProblems } from './functions.mjs';

const refusedKinds = new Map([
  [
    ts.SyntaxKind.EnumDeclaration,
    ['code-enum', 'a union of string literals, or an object `as const`'],
  ],
  [ts.SyntaxKind.ModuleDeclaration, ['code-namespace', 'a file is the namespace']],
  [ts.SyntaxKind.Decorator, ['code-decorator', 'call the function in plain sight']],
  [ts.SyntaxKind.NonNullExpression, ['code-non-null', 'say what happens when it is absent']],
  [ts.SyntaxKind.AnyKeyword, ['code-any', 'give it its type, or `unknown` and parse it']],
  [ts.SyntaxKind.TypeAssertionExpression, ['code-as', 'narrow it or parse it']],
]);

const comments = [
  [/@ts-(ignore|nocheck|expect-error)/, 'code-ts-ignore', 'fix the type'],
  [/\b(TODO|FIXME|XXX|HACK)\b/, 'code-todo', 'do it now, or open an issue'],
];

/** What Biome does not hold of the house's style, read from the syntax tree. */
export function codeProblems(root, paths) {
  return paths
    .filter((path) => /[.](tsx?|mjs)$/.test(path) && !isGenerated(path))
    .flatMap((path) => problemsOf(path, read(root, path)));
}

function problemsOf(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const problems = [];
  const isDomain = /^src\/(kernel|modules\/[^/]+\/domain)\//.test(path) && !isTest(path);
  const refuse = (rule, position, message) => {
    const { line } = source.getLineAndCharacterOfPosition(position);
    problems.push({ rule, file: path, message: `line ${line + 1}: ${message}` });
  };
  const visit = (node) => {
    const refused = refusedKinds.get(node.kind);
    if (refused && !isAmbient(node)) refuse(refused[0], node.getStart(), refused[1]);
    if (isCast(node)) refuse('code-as', node.getStart(), 'only `as const`: narrow it or parse it');
    if (isDefaultExport(node) && !isConfiguration(path)) {
      refuse('code-default-export', node.getStart(), 'export it by its name');
    }
    if (isDomain && isImpure(node)) {
      refuse('code-impure-domain', node.getStart(), 'time, chance and new ids are arguments');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  commentProblems(text, refuse);
  if (!isTest(path) && !path.startsWith('e2e/')) functionProblems(source, refuse);
  return problems;
}

function commentProblems(text, refuse) {
  const scanned = text.matchAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g);
  for (const { 0: comment, index } of scanned) {
    for (const [pattern, rule, message] of comments) {
      if (pattern.test(comment)) refuse(rule, index, message);
    }
  }
}

function isCast(node) {
  return ts.isAsExpression(node) && node.type.getText() !== 'const';
}

/** Reads the clock or chance: `new Date()`, `Date.now()`, `Math.random()`, `crypto.randomUUID()`. */
function isImpure(node) {
  if (ts.isNewExpression(node)) {
    return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  }
  if (!ts.isPropertyAccessExpression(node)) return false;
  return /^(Date[.]now|Math[.]random|(globalThis[.])?crypto[.]\w+|performance[.]now|Temporal[.]Now)$/.test(
    node.getText(),
  );
}

/** `declare module 'x'` and `declare global` describe what exists elsewhere. */
function isAmbient(node) {
  return (
    ts.isModuleDeclaration(node) &&
    (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Ambient) !== 0
  );
}

function isDefaultExport(node) {
  if (ts.isExportAssignment(node)) return !node.isExportEquals;
  return (
    ts.canHaveModifiers(node) &&
    (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Default) !== 0
  );
}

/** Tools read the default export of their configuration; vitest that of its global set-up too. */
function isConfiguration(path) {
  return /[.]config[.](ts|mjs)$/.test(path) || path.endsWith('/global-setup.ts');
}
