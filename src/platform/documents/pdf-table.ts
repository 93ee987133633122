import { INK, type Pdf, QUIET, writeRuns, writeText } from './pdf-page.ts';
import { MARGIN, openPages } from './pdf-pages.ts';

/** A table to print and to sign: a title, what it is about, its lines, then what proves it. */
export type PdfTable = {
  readonly titre: string;
  readonly sousTitre: string;
  readonly faits: readonly { readonly terme: string; readonly valeur: string }[];
  /** Widths are parts of the page. */
  readonly colonnes: readonly { readonly titre: string; readonly part: number }[];
  readonly lignes: readonly (readonly string[])[];
  /** Of a line, in points: room for a pen. */
  readonly hauteur: number;
  readonly notes: readonly string[];
  readonly pied: string;
  readonly creeLe: Date;
  readonly motsCles?: string;
};

/** Writes a table on A4, its head on every page, in black and white. */
export async function writeTablePdf(table: PdfTable): Promise<Uint8Array<ArrayBuffer>> {
  const { doc, close } = openPages(table);
  writeText(doc, 'H1', { text: table.titre, font: 'bold', size: 20 });
  writeText(doc, 'P', { text: table.sousTitre, color: QUIET });
  doc.moveDown(0.6);
  for (const { terme, valeur } of table.faits)
    writeText(doc, 'P', { text: `${terme} : ${valeur}` });
  doc.moveDown(0.8);
  writeLines(doc, table);
  doc.x = MARGIN;
  doc.moveDown(1);
  for (const note of table.notes) {
    writeText(doc, 'P', { text: note, size: 9, color: QUIET });
    doc.moveDown(0.3);
  }
  return await close(table.pied);
}

function writeLines(doc: Pdf, { colonnes, lignes, hauteur }: PdfTable): void {
  const largeur = doc.page.width - 2 * MARGIN;
  const total = colonnes.reduce((somme, { part }) => somme + part, 0);
  const widths = colonnes.map(({ part }) => (part / total) * largeur);
  const head = () =>
    row(doc, { cells: colonnes.map(({ titre }) => titre), widths, head: true, hauteur: 18 });
  head();
  for (const cells of lignes) {
    if (doc.y + hauteur > doc.page.height - doc.page.margins.bottom) {
      doc.addPage();
      head();
    }
    row(doc, { cells, widths, head: false, hauteur });
  }
}

type Row = {
  readonly cells: readonly string[];
  readonly widths: readonly number[];
  readonly head: boolean;
  readonly hauteur: number;
};

/** One line, ruled below; the last column is a box to sign in. */
function row(doc: Pdf, { cells, widths, head, hauteur }: Row): void {
  const top = doc.y;
  let x = MARGIN;
  doc.addStructure(
    doc.struct('P', {}, () => {
      cells.forEach((text, i) => {
        const width = widths[i] ?? 0;
        const font = !head && i === 0 ? 'bold' : 'plain';
        doc.x = x;
        doc.y = top + (head ? 3 : 4);
        const style = { text, font, size: head ? 8.5 : 9, color: head ? QUIET : INK } as const;
        writeRuns(doc, style, { width: width - 8, height: hauteur - 4, ellipsis: true });
        x += width;
      });
    }),
  );
  const bottom = top + hauteur;
  const right = MARGIN + widths.reduce((a, b) => a + b, 0);
  doc.lineWidth(head ? 1 : 0.5).strokeColor(head ? INK : '#9aa0a8');
  doc.moveTo(MARGIN, bottom).lineTo(right, bottom).stroke();
  const last = right - (widths.at(-1) ?? 0) - 4;
  if (!head) doc.moveTo(last, top).lineTo(last, bottom).stroke();
  doc.x = MARGIN;
  doc.y = bottom;
}
