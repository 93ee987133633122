// Every file stands where its kind belongs, is named well, stays short and reads like the others.
import { root } from '../bootstrap/run.mjs';
import { codeProblems } from './layout/code.mjs';
import { folderProblems } from './layout/folders.mjs';
import { lengthProblems, lengths, summarizeLengths } from './layout/lengths.mjs';
import { migrationProblems } from './layout/migrations.mjs';
import { report, walk } from './tree.mjs';

const folders = ['bin', 'data', 'db', 'docs', 'e2e', 'scripts', 'src'];

/** All that is wrong with the layout of the tree at `at`. */
export function layoutProblems(at) {
  const paths = walk(at, folders);
  const measured = lengths(at, paths);
  return {
    problems: [
      ...folderProblems(paths),
      ...lengthProblems(measured),
      ...migrationProblems(paths),
      ...codeProblems(at, paths),
    ],
    summary: `${paths.length} files, ${summarizeLengths(measured)}`,
  };
}

if (import.meta.main) {
  const { problems, summary } = layoutProblems(root);
  report('layout', problems, summary);
}
