import { type Pdf, QUIET, writeText } from './pdf-page.ts';
import { MARGIN } from './pdf-pages.ts';
import { RULE } from './report.ts';

export type BoardLine = {
  /** An amount, a day: set in a column of its own. */
  readonly gauche: string;
  readonly texte: string;
  readonly detail?: string;
};

export type BoardList = {
  readonly titre: string;
  readonly phrase?: string;
  /** Of the page, from 0 to 1; those of a page add up to 1. */
  readonly part: number;
  readonly lignes: readonly BoardLine[];
};

type Place = {
  readonly top: number;
  readonly bottom: number;
  readonly others: (nombre: number) => string;
};

const LEFT = 98;
const BODY = 9.5;
const DETAIL = 8.5;
/** Kept free under the last line for what was left out. */
const FOOT = 26;

/** A list between two heights of the page: lines that fit, then how many do not. */
export function writeList(
  doc: Pdf,
  { titre, phrase, lignes }: BoardList,
  { top, bottom, others }: Place,
): void {
  const width = doc.page.width - 2 * MARGIN;
  doc.x = MARGIN;
  doc.y = top;
  writeText(doc, 'H2', { text: titre, font: 'bold', size: 13 });
  if (phrase) writeText(doc, 'P', { text: phrase, color: QUIET, size: DETAIL }, at(doc, width));
  let y = doc.y + 6;
  let written = 0;
  for (const ligne of lignes) {
    const height = heightOf(doc, ligne, width - LEFT);
    if (y + height > bottom - FOOT) break;
    line(doc, ligne, { y, width });
    y += height;
    written += 1;
  }
  if (written < lignes.length)
    writeText(
      doc,
      'P',
      { text: others(lignes.length - written), color: QUIET, size: DETAIL },
      { x: MARGIN, y: y + 5, width },
    );
}

const at = (doc: Pdf, width: number) => ({ x: MARGIN, y: doc.y, width });

function heightOf(doc: Pdf, { texte, detail }: BoardLine, width: number): number {
  const body = doc.font('plain').fontSize(BODY).heightOfString(texte, { width });
  const more = detail ? doc.fontSize(DETAIL).heightOfString(detail, { width }) : 0;
  return body + more + 10;
}

function line(
  doc: Pdf,
  { gauche, texte, detail }: BoardLine,
  { y, width }: { readonly y: number; readonly width: number },
): void {
  doc.lineWidth(0.5).strokeColor(RULE);
  doc
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + width, y)
    .stroke();
  const x = MARGIN + LEFT;
  if (gauche !== '')
    writeText(
      doc,
      'P',
      { text: gauche, font: 'bold', size: BODY },
      { x: MARGIN, y: y + 5, width: LEFT - 10 },
    );
  writeText(doc, 'P', { text: texte, size: BODY }, { x, y: y + 5, width: width - LEFT });
  if (detail)
    writeText(
      doc,
      'P',
      { text: detail, size: DETAIL, color: QUIET },
      { x, y: doc.y, width: width - LEFT },
    );
}
