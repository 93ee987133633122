import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

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
const INK = '#1d2433';
const QUIET = '#5a6372';

/** Writes an A4 document, tagged so that a screen reader follows it. */
export async function writePdf(document: PdfDocument): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT / 2 },
    tagged: true,
    lang: 'fr',
    displayTitle: true,
    bufferPages: true,
    info: { Title: document.titre, CreationDate: document.creeLe, Producer: 'Maillage' },
  });
  const parts: Uint8Array[] = [];
  doc.on('data', (part: Uint8Array) => parts.push(part));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, file);
  write(doc, 'H1', { text: document.titre, font: 'bold', size: 20 });
  write(doc, 'P', { text: document.sousTitre, color: QUIET, size: 10.5 });
  for (const section of document.sections) writeSection(doc, section);
  numberPages(doc, document.pied);
  doc.end();
  await ended;
  return Uint8Array.from(Buffer.concat(parts));
}

type Doc = InstanceType<typeof PDFDocument>;
type Style = {
  readonly text: string;
  readonly font?: 'plain' | 'bold';
  readonly size?: number;
  readonly color?: string;
};

function writeSection(doc: Doc, { titre, phrase, lignes }: PdfSection): void {
  doc.moveDown(1);
  write(doc, 'H2', { text: titre, font: 'bold', size: 13 });
  if (phrase) write(doc, 'P', { text: phrase, color: QUIET });
  for (const { terme, valeur } of lignes) {
    doc.moveDown(0.25);
    write(doc, 'P', { text: terme, color: QUIET, size: 9 });
    write(doc, 'P', { text: valeur === '' ? '—' : valeur });
  }
}

function write(
  doc: Doc,
  tag: 'H1' | 'H2' | 'P',
  { text, font = 'plain', size = 10.5, color = INK }: Style,
): void {
  doc.addStructure(
    doc.struct(tag, {}, () => {
      doc.fillColor(color).fontSize(size);
      const runs = runsOf(text);
      runs.forEach(({ run, latin }, i) => {
        doc.font(latin ? font : `${font}-ext`);
        doc.text(run, { continued: i < runs.length - 1 });
      });
    }),
  );
}

function numberPages(doc: Doc, pied: string): void {
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

/** The two files of the font: what French needs, and the other Latin letters of people's names. */
function runsOf(text: string): readonly { readonly run: string; readonly latin: boolean }[] {
  const runs = text.match(LATIN_OR_NOT) ?? [''];
  return runs.map((run) => ({ run, latin: LATIN.test(run) }));
}

const LATIN =
  /^[\s\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122]/u;
const LATIN_OR_NOT =
  /[\s\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122]+|[^\s\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122]+/gu;

const require = createRequire(import.meta.url);
const fontFile = (subset: string, weight: number) =>
  require.resolve(
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`,
  );
const FONTS = {
  plain: fontFile('latin', 400),
  'plain-ext': fontFile('latin-ext', 400),
  bold: fontFile('latin', 700),
  'bold-ext': fontFile('latin-ext', 700),
};
