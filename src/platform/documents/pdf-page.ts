import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;

export const INK = '#1d2433';
export const QUIET = '#5a6372';

type Opening = {
  readonly titre: string;
  readonly creeLe: Date;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Pages stay open until the end, to be numbered. */
  readonly bufferPages?: boolean;
  readonly autoFirstPage?: boolean;
  /** Kept with the file, for programs: the hash of what it says. */
  readonly motsCles?: string | undefined;
};

/** An A4 document tagged so that a screen reader follows it, in the fonts of the house; `end` gives its bytes. */
export function openPdf({ titre, creeLe, margins, motsCles, ...pages }: Opening) {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    tagged: true,
    lang: 'fr',
    displayTitle: true,
    ...pages,
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
    end: async (): Promise<Uint8Array<ArrayBuffer>> => {
      doc.end();
      await ended;
      return Uint8Array.from(Buffer.concat(parts));
    },
  };
}

export type TextStyle = {
  readonly text: string;
  readonly font?: 'plain' | 'bold';
  readonly size?: number;
  readonly color?: string;
};

/** Where a text goes: by default, where the last one ended, to the margin. */
export type TextBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
  readonly lineGap?: number;
  readonly align?: 'left' | 'center' | 'right';
};

/** Writes a text under a tag, each letter in the file of the font that has it. */
export function writeText(doc: Pdf, tag: 'H1' | 'H2' | 'P', style: TextStyle, box?: TextBox): void {
  doc.addStructure(doc.struct(tag, {}, () => writeRuns(doc, style, box)));
}

/** The same within a structure that is already open: a cell of a table. */
export function writeRuns(
  doc: Pdf,
  { text, font = 'plain', size = 10.5, color = INK }: TextStyle,
  box: Partial<TextBox> & { readonly lineBreak?: boolean; readonly ellipsis?: boolean } = {},
): void {
  doc.fillColor(color).fontSize(size);
  const { x, y, ...rest } = box;
  const runs = runsOf(text);
  runs.forEach(({ run, latin }, i) => {
    doc.font(latin ? font : `${font}-ext`);
    const options = { ...rest, continued: i < runs.length - 1 };
    if (x !== undefined && y !== undefined && i === 0) doc.text(run, x, y, options);
    else doc.text(run, options);
  });
}

/** The two files of the font: what French needs, and the other Latin letters of people's names. */
function runsOf(text: string): readonly { readonly run: string; readonly latin: boolean }[] {
  const runs = text.match(LATIN_OR_NOT) ?? [''];
  return runs.map((run) => ({ run, latin: LATIN.test(run) }));
}

const LATIN =
  /^[\s\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212]/u;
const LATIN_OR_NOT =
  /[\s\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212]+|[^\s\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212]+/gu;

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
