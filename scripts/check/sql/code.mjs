import ts from 'typescript';
import { schemaOf } from '../modules.mjs';
import { isGenerated, isTest, read } from '../tree.mjs';
import { bare, foreignNames, ownershipProblem } from './text.mjs';

const statement =
  /^\s*(select\s|insert\s+into\s|update\s+\S+\s+(as\s+\w+\s+)?set\s|delete\s+from\s|copy\s+\S+\s*[(\s]|with\s+\w+\s*(\([^)]*\)\s*)?as\s|truncate\s|create\s+(table|temp|index)|alter\s+table|lock\s+table)/i;
const everyColumn = /\bselect\s+(distinct\s+)?(\w+[.])?[*]|\breturning\s+[*]/;
const everyColumnCalls = new Set(['selectAll', 'returningAll']);
const executions = new Set(['execute', 'executeTakeFirst', 'executeTakeFirstOrThrow']);

/** SQL in the program: where it may be, what it may name, how it is written. `tables`: those there are. */
export function codeSqlProblems(root, paths, tables) {
  return paths
    .filter((path) => path.startsWith('src/') || path.startsWith('db/seed/'))
    .filter((path) => /[.](tsx?|sql)$/.test(path) && !isGenerated(path) && !isTest(path))
    .flatMap((path) => {
      const text = read(root, path);
      return path.endsWith('.sql') ? sqlFile(path, text) : sourceFile(path, text, tables);
    });
}

function sqlFile(path, text) {
  const { own } = ownerOfSource(path);
  return foreignNames(text, own).map((name) => ownershipProblem(path, name, own));
}

/** Which schema a source file may name, and whether SQL has its place there. */
function ownerOfSource(path) {
  const [, top, module, folder] = path.split('/');
  if (top === 'platform') return { own: 'socle', holdsSql: true };
  if (top === 'modules') return { own: schemaOf(module), holdsSql: folder === 'data' };
  return { own: undefined, holdsSql: false };
}

function sourceFile(path, text, tables) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const { own, holdsSql } = ownerOfSource(path);
  const problems = [];
  const visit = (node) => {
    const sql = sqlIn(node, { tables, holdsSql });
    if (sql !== undefined) problems.push(...judge(sql, { path, own, holdsSql }));
    if (holdsSql) problems.push(...callProblems(node, path));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
}

/** The SQL a node holds: a sql`` template, a literal that is a statement, or the name of a table. */
function sqlIn(node, { tables, holdsSql }) {
  if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText())) {
    return templateText(node.template);
  }
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return undefined;
  if (ts.isTaggedTemplateExpression(node.parent) || ts.isImportDeclaration(node.parent)) {
    return undefined;
  }
  const text = templateText(node);
  if (statement.test(text)) return text;
  const [table] = text.trim().split(/\s+as\s+/);
  // A column names its table; outside data/, three words are a right or an event (territoire.cpts.creer).
  const name = holdsSql ? table.split('.').slice(0, 2).join('.') : table;
  return tables.has(name) ? table : undefined;
}

function templateText(template) {
  if (!ts.isTemplateExpression(template)) return template.text;
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join(
    ' ? ',
  );
}

function judge(sql, { path, own, holdsSql }) {
  if (!holdsSql) {
    const message = `“${sql.trim().slice(0, 60)}”: SQL belongs to a module’s data/ (or to src/platform for its own)`;
    return [{ rule: 'sql-in-data', file: path, message }];
  }
  const problems = foreignNames(sql, own).map((name) => ownershipProblem(path, name, own));
  if (everyColumn.test(bare(sql))) problems.push(columnsProblem(path));
  if (/\bset_config\s*\(/.test(bare(sql))) {
    problems.push({
      rule: 'sql-citus',
      file: path,
      message: 'set_config() does not reach the workers: socle.fixer does',
    });
  }
  return problems;
}

function callProblems(node, path) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const method = node.expression.name.text;
  if (everyColumnCalls.has(method)) return [columnsProblem(path)];
  if (
    executions.has(method) &&
    !path.endsWith('.copy.ts') &&
    path.includes('/data/') &&
    isInLoop(node)
  ) {
    const message = 'one query for all, not one for each (bulk loads are <what>.copy.ts)';
    return [{ rule: 'sql-in-loop', file: path, message }];
  }
  return [];
}

function isInLoop(node) {
  for (let up = node.parent; up !== undefined; up = up.parent) {
    if (ts.isFunctionDeclaration(up)) return false;
    if (ts.isIterationStatement(up, false)) return true;
  }
  return false;
}

function columnsProblem(file) {
  return { rule: 'sql-named-columns', file, message: 'name the columns' };
}
