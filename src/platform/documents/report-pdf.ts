import { INK, type Pdf, QUIET, writeText } from './pdf-page.ts';
import { MARGIN, openPages } from './pdf-pages.ts';
import { PINE, type Report, type ReportBlock, RULE } from './report.ts';
import { writeReportTable } from './report-pdf-table.ts';

/** Writes a report on A4: a cover, its contents with page numbers, a chapter a page on; tagged for screen readers. */
export async function writeReportPdf(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  // Laid out once to know on which page each chapter falls, then with these numbers in the contents.
  const { pages } = layOut(report, []);
  return await layOut(report, pages).close(report.pied);
}

function layOut(report: Report, known: readonly number[]) {
  const { doc, close } = openPages({ ...report, couverture: true });
  cover(doc, report);
  contents(doc, report, known);
  const pages = report.chapitres.map(({ titre, blocs }, rank) => {
    doc.addPage();
    const { start, count } = doc.bufferedPageRange();
    writeText(doc, 'H1', { text: `${rank + 1}. ${titre}`, font: 'bold', size: 19, color: PINE });
    doc.outline.addItem(`${rank + 1}. ${titre}`);
    doc.moveDown(0.4);
    for (const bloc of blocs) writeBlock(doc, bloc);
    return start + count;
  });
  return { pages, close };
}

function cover(doc: Pdf, { titre, sousTitre, auteur, faits }: Report): void {
  doc.rect(0, 0, doc.page.width, 14).fill(PINE);
  doc.y = 210;
  writeText(doc, 'P', { text: auteur, font: 'bold', size: 13, color: PINE });
  doc.moveDown(0.6);
  writeText(doc, 'H1', { text: titre, font: 'bold', size: 34 });
  doc.moveDown(0.2);
  writeText(doc, 'P', { text: sousTitre, size: 16, color: QUIET });
  doc.y = Math.max(doc.y + 60, 480);
  doc
    .moveTo(MARGIN, doc.y)
    .lineTo(MARGIN + 90, doc.y)
    .lineWidth(2)
    .strokeColor(PINE)
    .stroke();
  doc.y += 18;
  for (const { terme, valeur } of faits) {
    writeText(doc, 'P', { text: terme, size: 9, color: QUIET });
    writeText(doc, 'P', { text: valeur, size: 11.5 });
    doc.moveDown(0.5);
  }
}

function contents(doc: Pdf, { chapitres }: Report, pages: readonly number[]): void {
  doc.addPage();
  writeText(doc, 'H1', { text: 'Sommaire', font: 'bold', size: 19, color: PINE });
  doc.moveDown(0.8);
  const width = doc.page.width - 2 * MARGIN;
  chapitres.forEach(({ titre }, rank) => {
    const y = doc.y;
    writeText(
      doc,
      'P',
      { text: `${rank + 1}. ${titre}`, size: 11.5 },
      { x: MARGIN, y, width: width - 40 },
    );
    const below = doc.y;
    const page = { text: String(pages[rank] ?? ''), size: 11.5, color: QUIET };
    const end = MARGIN + width;
    writeText(doc, 'P', page, { x: end - widthOf(doc, page.text), y, width: 40 });
    doc.y = below + 7;
    doc.moveTo(MARGIN, doc.y).lineTo(end, doc.y).lineWidth(0.5).strokeColor(RULE).stroke();
    doc.y += 7;
    doc.x = MARGIN;
  });
}

const widthOf = (doc: Pdf, text: string) => doc.font('plain').fontSize(11.5).widthOfString(text);

function writeBlock(doc: Pdf, bloc: ReportBlock): void {
  if (bloc.genre === 'tableau') {
    writeReportTable(doc, bloc);
    return;
  }
  if (bloc.genre === 'titre') {
    // A title goes with what it is the title of.
    if (doc.y > doc.page.height - doc.page.margins.bottom - 90) doc.addPage();
    doc.moveDown(0.9);
    writeText(doc, 'H2', { text: bloc.texte, font: 'bold', size: 13 });
    doc.moveDown(0.25);
    return;
  }
  for (const text of bloc.texte.split('\n').filter((line) => line.trim() !== '')) {
    writeText(doc, 'P', { text, color: bloc.calme ? QUIET : INK, size: bloc.calme ? 9.5 : 10.5 });
    doc.moveDown(0.45);
  }
}
