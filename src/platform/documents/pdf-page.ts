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
};

/** An A4 document tagged so that a screen reader follows it, in the fonts of the house; `end` gives its bytes. */
export function openPdf({ titre, creeLe, margins, ...pages }: Opening) {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    tagged: true,
    lang: 'fr',
    displayTitle: true,
    ...pages,
    info: { Title: titre, CreationDate: creeLe, Producer: 'Maillage' },
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
  readonly align?: 'left' | 'center';
};

/** Writes a text under a tag, each letter in the file of the font that has it. */
export function writeText(
  doc: Pdf,
  tag: 'H1' | 'H2' | 'P',
  { text, font = 'plain', size = 10.5, color = INK }: TextStyle,
  box?: TextBox,
): void {
  doc.addStructure(
    doc.struct(tag, {}, () => {
      doc.fillColor(color).fontSize(size);
      const runs = runsOf(text);
      runs.forEach(({ run, latin }, i) => {
        doc.font(latin ? font : `${font}-ext`);
        const continued = i < runs.length - 1;
        if (box && i === 0) {
          const { x, y, ...rest } = box;
          doc.text(run, x, y, { ...rest, continued });
        } else doc.text(run, { continued });
      });
    }),
  );
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
