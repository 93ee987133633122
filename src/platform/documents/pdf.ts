import { openPdf, type Pdf, QUIET, writeText } from './pdf-page.ts';
import { type Doc, openPages, QUIET, write } from './pdf-pages.ts';

export const PDF = 'application/pdf';

/** A document to print: a title, then sections of terms and values. Texts are what people read, in French. */
export type PdfDocument = {
  readonly titre: string;
  readonly sousTitre: string;
  readonly sections: readonly PdfSection[];
  /** Said at the foot of each page, before its number. */
  readonly pied: string;
  readonly creeLe: Date;
};

export type PdfSection = {
  readonly titre: string;
  readonly phrase?: string;
  readonly lignes: readonly { readonly terme: string; readonly valeur: string }[];
};

const MARGIN = 56;
const FOOT = 40;

/** Writes an A4 document, tagged so that a screen reader follows it. */
export async function writePdf(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { doc, end } = openPdf({
    titre: document.titre,
    creeLe: document.creeLe,
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT / 2 },
    bufferPages: true,
  });
  writeText(doc, 'H1', { text: document.titre, font: 'bold', size: 20 });
  writeText(doc, 'P', { text: document.sousTitre, color: QUIET, size: 10.5 });
  for (const section of document.sections) writeSection(doc, section);
  numberPages(doc, document.pied);
  return await end();
}

function writeSection(doc: Pdf, { titre, phrase, lignes }: PdfSection): void {
/** Writes an A4 document, tagged so that a screen reader follows it. */
export async function writePdf(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { doc, close } = openPages(document);
  write(doc, 'H1', { text: document.titre, font: 'bold', size: 20 });
  write(doc, 'P', { text: document.sousTitre, color: QUIET, size: 10.5 });
  for (const section of document.sections) writeSection(doc, section);
  return await close(document.pied);
}

function writeSection(doc: Doc, { titre, phrase, lignes }: PdfSection): void {
  doc.moveDown(1);
  writeText(doc, 'H2', { text: titre, font: 'bold', size: 13 });
  if (phrase) writeText(doc, 'P', { text: phrase, color: QUIET });
  for (const { terme, valeur } of lignes) {
    doc.moveDown(0.25);
    writeText(doc, 'P', { text: terme, color: QUIET, size: 9 });
    writeText(doc, 'P', { text: valeur === '' ? '—' : valeur });
  }
}

function numberPages(doc: Pdf, pied: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    doc.switchToPage(start + i);
    const { bottom } = doc.page.margins;
    // Below the margin, where text would otherwise open a page.
    doc.page.margins.bottom = 0;
    doc
      .font('plain')
      .fontSize(8.5)
      .fillColor(QUIET)
      .text(`${pied} · ${i + 1}/${count}`, MARGIN, doc.page.height - FOOT, { lineBreak: false });
    doc.page.margins.bottom = bottom;
  }
}
