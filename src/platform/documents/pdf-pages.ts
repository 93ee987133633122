import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export const MARGIN = 56;
const FOOT = 40;
export const INK = '#1d2433';
export const QUIET = '#5a6372';

export type Doc = InstanceType<typeof PDFDocument>;

type Opening = {
  readonly titre: string;
  readonly creeLe: Date;
  /** Kept with the file, for programs: the hash of what it says. */
  readonly motsCles?: string | undefined;
};

/** Opens an A4 document, tagged so that a screen reader follows it; `close` gives its bytes. */
export function openPages({ titre, creeLe, motsCles }: Opening): {
  readonly doc: Doc;
  readonly close: (pied: string) => Promise<Uint8Array<ArrayBuffer>>;
} {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT / 2 },
    tagged: true,
    lang: 'fr',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: titre,
      CreationDate: creeLe,
      Producer: 'Maillage',
      ...(motsCles ? { Keywords: motsCles } : {}),
    },
  });
  const parts: Uint8Array[] = [];
  doc.on('data', (part: Uint8Array) => parts.push(part));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, file);
  return {
    doc,
    close: async (pied) => {
      numberPages(doc, pied);
      doc.end();
      await ended;
      return Uint8Array.from(Buffer.concat(parts));
    },
  };
}

export type Style = {
  readonly text: string;
  readonly font?: 'plain' | 'bold';
  readonly size?: number;
  readonly color?: string;
};

/** Writes a paragraph or a heading where the page stands. */
export function write(doc: Doc, tag: 'H1' | 'H2' | 'P', style: Style): void {
  doc.addStructure(doc.struct(tag, {}, () => writeText(doc, style, {})));
}

/** Writes a text, letter by letter in the font that has it. */
export function writeText(
  doc: Doc,
  { text, font = 'plain', size = 10.5, color = INK }: Style,
  options: PDFKit.Mixins.TextOptions,
): void {
  doc.fillColor(color).fontSize(size);
  const runs = runsOf(text);
  runs.forEach(({ run, latin }, i) => {
    doc.font(latin ? font : `${font}-ext`);
    doc.text(run, { ...options, continued: i < runs.length - 1 });
  });
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
