import { INK, type Pdf, QUIET, writeRuns } from './pdf-page.ts';
import { MARGIN } from './pdf-pages.ts';
import { type ReportBlock, type ReportColumn, RULE, WASH } from './report.ts';

type Table = Extract<ReportBlock, { readonly genre: 'tableau' }>;
type Style = { readonly font: 'plain' | 'bold'; readonly size: number; readonly color: string };
const HEAD: Style = { font: 'bold', size: 8.5, color: QUIET };
const BODY: Style = { font: 'plain', size: 9.5, color: INK };
const TOTAL: Style = { font: 'bold', size: 9.5, color: INK };
const PAD = 5;
const GAP = 10;

/** A table that breaks between its lines, its head again on each page; figures are set right. */
export function writeReportTable(doc: Pdf, { colonnes, lignes, total }: Table): void {
  const width = doc.page.width - 2 * MARGIN;
  const parts = colonnes.reduce((sum, { part }) => sum + part, 0);
  const widths = colonnes.map(({ part }) => (part / parts) * width);
  const one = (cells: readonly string[], style: Style) =>
    line(doc, { cells, colonnes, widths, style });
  const head = () =>
    one(
      colonnes.map(({ titre }) => titre),
      HEAD,
    );
  doc.moveDown(0.3);
  if (doc.y + 60 > bottomOf(doc)) doc.addPage();
  head();
  for (const [cells, style] of [
    ...lignes.map((cells) => [cells, BODY] as const),
    ...(total ? [[total, TOTAL] as const] : []),
  ]) {
    if (doc.y + heightOf(doc, { cells, colonnes, widths, style }) > bottomOf(doc)) {
      doc.addPage();
      head();
    }
    one(cells, style);
  }
  doc.x = MARGIN;
  doc.moveDown(0.9);
}

const bottomOf = (doc: Pdf) => doc.page.height - doc.page.margins.bottom;

type Line = {
  readonly cells: readonly string[];
  readonly colonnes: readonly ReportColumn[];
  readonly widths: readonly number[];
  readonly style: Style;
};

function heightOf(doc: Pdf, { cells, widths, style }: Line): number {
  doc.font(style.font).fontSize(style.size);
  const heights = cells.map((text, i) =>
    doc.heightOfString(text || ' ', { width: (widths[i] ?? 0) - GAP }),
  );
  return Math.max(...heights) + 2 * PAD;
}

function line(doc: Pdf, one: Line): void {
  const { cells, colonnes, widths, style } = one;
  const height = heightOf(doc, one);
  const top = doc.y;
  const right = MARGIN + widths.reduce((a, b) => a + b, 0);
  if (style === HEAD) doc.rect(MARGIN, top, right - MARGIN, height).fill(WASH);
  doc.addStructure(
    doc.struct('P', {}, () => {
      let x = MARGIN;
      cells.forEach((text, i) => {
        const width = widths[i] ?? 0;
        cell(doc, text, {
          x: x + GAP / 2,
          y: top + PAD,
          width: width - GAP,
          style,
          right: colonnes[i]?.nombre === true,
        });
        x += width;
      });
    }),
  );
  doc.x = MARGIN;
  doc.y = top + height;
  doc.lineWidth(0.5).strokeColor(RULE).moveTo(MARGIN, doc.y).lineTo(right, doc.y).stroke();
}

type Cell = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly style: Style;
  readonly right: boolean;
};

function cell(doc: Pdf, text: string, { x, y, width, style, right }: Cell): void {
  if (text === '') return;
  doc.font(style.font).fontSize(style.size);
  const short = right ? Math.min(width, doc.widthOfString(text) + 0.01) : width;
  doc.x = x + width - short;
  doc.y = y;
  writeRuns(doc, { text, ...style }, { width: short, lineBreak: short >= width });
}
