import { type Pdf, QUIET, writeText } from './pdf-page.ts';
import { openPages } from './pdf-pages.ts';

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

/** Writes an A4 document, tagged so that a screen reader follows it. */
export async function writePdf(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { doc, close } = openPages(document);
  writeText(doc, 'H1', { text: document.titre, font: 'bold', size: 20 });
  writeText(doc, 'P', { text: document.sousTitre, color: QUIET, size: 10.5 });
  for (const section of document.sections) writeSection(doc, section);
  return await close(document.pied);
}

function writeSection(doc: Pdf, { titre, phrase, lignes }: PdfSection): void {
  doc.moveDown(1);
  writeText(doc, 'H2', { text: titre, font: 'bold', size: 13 });
  if (phrase) writeText(doc, 'P', { text: phrase, color: QUIET });
  for (const { terme, valeur } of lignes) {
    doc.moveDown(0.25);
    writeText(doc, 'P', { text: terme, color: QUIET, size: 9 });
    writeText(doc, 'P', { text: valeur === '' ? '—' : valeur });
  }
}
