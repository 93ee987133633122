import {
  type BoardBars,
  type BoardTable,
  writeBars,
  writeFigures,
  writeKeys,
} from './pdf-board-figures.ts';
import { type BoardList, writeList } from './pdf-board-list.ts';
import { QUIET, writeText } from './pdf-page.ts';
import { MARGIN, openPages } from './pdf-pages.ts';

export type { BoardLine } from './pdf-board-list.ts';

/** Two pages that a bureau reads around a table: figures on the first, what to do on the second. */
export type PdfBoard = {
  readonly titre: string;
  readonly sousTitre: string;
  readonly phrase: string;
  /** What the four fills of a bar mean, in their order. */
  readonly legende: readonly [string, string, string, string];
  readonly barres: BoardBars;
  readonly tableau: BoardTable;
  /** One under the other, each in its part of the page. */
  readonly listes: readonly BoardList[];
  /** Said under a list of which lines were left out. */
  readonly autres: (nombre: number) => string;
  readonly pied: string;
  readonly creeLe: Date;
};

/** Writes it on A4, in black and white. Never a third page: what does not fit is counted, not written. */
export async function writeBoard(board: PdfBoard): Promise<Uint8Array<ArrayBuffer>> {
  const { doc, close } = openPages(board);
  writeText(doc, 'H1', { text: board.titre, font: 'bold', size: 20 });
  writeText(doc, 'P', { text: board.sousTitre, color: QUIET, size: 9.5 });
  doc.moveDown(0.6);
  writeText(doc, 'P', { text: board.phrase, font: 'bold', size: 14 });
  writeKeys(doc, board.legende);
  writeBars(doc, board.barres);
  writeFigures(doc, board.tableau);
  doc.addPage();
  const room = doc.page.height - MARGIN - doc.page.margins.bottom;
  let top = MARGIN;
  for (const list of board.listes) {
    const bottom = top + room * list.part;
    writeList(doc, list, { top, bottom, others: board.autres });
    top = bottom;
  }
  return await close(board.pied);
}
