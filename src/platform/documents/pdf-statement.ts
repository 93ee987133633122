import { INK, type Pdf, QUIET, writeRuns, writeText } from './pdf-page.ts';
import { MARGIN, openPages } from './pdf-pages.ts';

/** A document made of tables of amounts: a column of names, then columns of figures set right. */
export type PdfStatement = {
  readonly titre: string;
  readonly sousTitre: string;
  readonly sections: readonly StatementSection[];
  readonly pied: string;
  readonly creeLe: Date;
};

type StatementSection = {
  readonly titre: string;
  readonly phrase?: string;
  /** Heads of the columns of figures. */
  readonly colonnes: readonly string[];
  readonly lignes: readonly StatementLine[];
};

type StatementLine = {
  readonly libelle: string;
  readonly valeurs: readonly string[];
  /** A sum: bold, under a line. */
  readonly total?: boolean;
};

const FIGURES = 92;
const LINE = 17;

/** Writes it on A4. Nothing is drawn from a clock: the same statement is the same file, to the byte. */
export async function writeStatement(statement: PdfStatement): Promise<Uint8Array<ArrayBuffer>> {
  const { doc, close } = openPages(statement);
  writeText(doc, 'H1', { text: statement.titre, font: 'bold', size: 20 });
  writeText(doc, 'P', { text: statement.sousTitre, color: QUIET });
  for (const section of statement.sections) writeSection(doc, section);
  return await close(statement.pied);
}

function writeSection(doc: Pdf, section: StatementSection): void {
  const { titre, phrase, colonnes, lignes } = section;
  // A table that holds on one page is not cut.
  const whole = 70 + LINE * (lignes.length + 1);
  const room = bottomOf(doc) - MARGIN;
  const height = whole <= room ? whole : 70 + LINE * 4;
  if (doc.y + height > bottomOf(doc)) doc.addPage();
  else doc.moveDown(1.4);
  doc.x = MARGIN;
  writeText(doc, 'H2', { text: titre, font: 'bold', size: 13 });
  if (phrase) writeText(doc, 'P', { text: phrase, color: QUIET, size: 9.5 });
  doc.moveDown(0.3);
  const head = () => row(doc, { libelle: '', valeurs: colonnes }, true);
  head();
  for (const line of lignes) {
    if (doc.y + LINE > bottomOf(doc)) {
      doc.addPage();
      head();
    }
    row(doc, line, false);
  }
  doc.x = MARGIN;
}

const bottomOf = (doc: Pdf): number => doc.page.height - doc.page.margins.bottom;

function row(doc: Pdf, { libelle, valeurs, total }: StatementLine, head: boolean): void {
  const top = doc.y;
  const right = doc.page.width - MARGIN;
  const first = right - FIGURES * valeurs.length;
  const style = {
    font: total ? 'bold' : 'plain',
    size: head ? 8.5 : 9.5,
    color: head ? QUIET : INK,
  } as const;
  doc.addStructure(
    doc.struct('P', {}, () => {
      const box = { height: LINE, ellipsis: true, x: MARGIN, y: top + 4 };
      if (libelle)
        writeRuns(doc, { ...style, text: libelle }, { ...box, width: first - MARGIN - 8 });
      valeurs.forEach((text, i) => {
        const x = first + i * FIGURES;
        writeRuns(doc, { ...style, text }, { ...box, x, width: FIGURES, align: 'right' });
      });
    }),
  );
  const bottom = top + LINE;
  doc.lineWidth(total || head ? 0.9 : 0.4).strokeColor(total || head ? INK : '#b9bec6');
  doc.moveTo(MARGIN, bottom).lineTo(right, bottom).stroke();
  doc.x = MARGIN;
  doc.y = bottom;
}
