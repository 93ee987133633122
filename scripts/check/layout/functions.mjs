import ts from 'typescript';

const limit = 40;
const limitOfPage = 60;

/** A function is as long as its own lines: blanks, comments and functions inside it aside. */
export function functionProblems(source, refuse) {
  const codeLines = linesWithCode(source);
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      const lines = [...ownLines(source, node, codeLines)].length;
      const most = rendersMarkup(node) ? limitOfPage : limit;
      if (lines > most)
        refuse('function-length', node.getStart(), `${lines} lines, ${most} at most`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function ownLines(source, node, codeLines) {
  const own = new Set(range(source, node).filter((line) => codeLines.has(line)));
  const remove = (child) => {
    if (ts.isFunctionLike(child) && child.body) {
      // Its first line also holds what calls it.
      for (const line of range(source, child).slice(1)) own.delete(line);
    } else {
      ts.forEachChild(child, remove);
    }
  };
  ts.forEachChild(node, remove);
  return own;
}

function range(source, node) {
  const first = source.getLineAndCharacterOfPosition(node.getStart()).line;
  const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function linesWithCode(source) {
  const lines = new Set();
  const visit = (node) => {
    if (ts.isJSDoc(node)) return;
    const isLeaf = node.getChildCount() === 0 && node.getWidth() > 0;
    if (isLeaf) for (const line of range(source, node)) lines.add(line);
    for (const child of node.getChildren()) visit(child);
  };
  visit(source);
  return lines;
}

function rendersMarkup(node) {
  let found = false;
  const visit = (child) => {
    found ||=
      ts.isJsxElement(child) || ts.isJsxSelfClosingElement(child) || ts.isJsxFragment(child);
    if (!found) ts.forEachChild(child, visit);
  };
  visit(node.body);
  return found;
}
