import { drawMesh, type Mesh } from './mesh.ts';
import { INK, openPdf, type Pdf, QUIET, writeText } from './pdf-page.ts';
import { qrCodePng } from './qr-code.ts';

/** What every letter of a mailing has: who writes, and the code one answers by. */
export type LettersHead = {
  readonly titre: string;
  readonly creeLe: Date;
  readonly expediteur: {
    readonly nom: string;
    readonly lignes: readonly string[];
    readonly mesh: Mesh | null;
  };
  /** What the QR code holds, the same on every letter: never anything of one person. */
  readonly qr: {
    readonly texte: string;
    readonly alt: string;
    readonly legende: readonly string[];
  };
  /** `29 novembre 2026` */
  readonly date: string;
  readonly pied: string;
};

/** One letter: lines of the envelope, then the text, paragraphs parted by an empty line. */
export type Letter = { readonly enveloppe: readonly string[]; readonly corps: string };

const MM = 72 / 25.4;
const LEFT = 20 * MM;
const WIDTH = 170 * MM;
/** Window of a DL envelope, the sheet folded in three. */
const WINDOW = { x: 110 * MM, y: 50 * MM, width: 85 * MM };
const BODY = { y: 96 * MM, height: 178 * MM };
const FOOT_Y = 283 * MM;
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8] as const;
const GAP = 2.2;

/** A mailing to print, one page for each letter, in the order they are added. */
export async function openLetters(head: LettersHead) {
  const margins = { top: 0, left: LEFT, right: LEFT, bottom: 0 };
  const { doc, end } = openPdf({ ...head, margins, autoFirstPage: false });
  // A `data:` address: the same image is written once, whatever the number of pages.
  const qr = await qrCodePng(head.qr.texte);
  return {
    add: (letter: Letter): void => {
      doc.addPage();
      writeHead(doc, head);
      const { legende, alt } = head.qr;
      const figure = () => doc.image(qr, LEFT - 2 * MM, 47 * MM, { width: 30 * MM });
      doc.addStructure(doc.struct('Figure', { alt }, figure));
      legende.forEach((text, i) => {
        const box = { x: LEFT + 30 * MM, y: (51 + i * 5) * MM, width: 52 * MM };
        writeText(
          doc,
          'P',
          { text, size: 9, color: i === 0 ? INK : QUIET, font: i === 0 ? 'bold' : 'plain' },
          box,
        );
      });
      writeLetter(doc, letter, head.date);
      const box = { x: LEFT, y: FOOT_Y, width: WIDTH };
      writeText(doc, 'P', { text: head.pied, size: 8, color: QUIET }, box);
    },
    end,
  };
}

function writeHead(doc: Pdf, { expediteur: { nom, lignes, mesh } }: LettersHead): void {
  drawMesh(doc, mesh, { x: LEFT, y: 14 * MM, size: 21 * MM });
  const x = LEFT + (mesh ? 26 * MM : 0);
  writeText(doc, 'P', { text: nom, font: 'bold', size: 13 }, { x, y: 17 * MM, width: 140 * MM });
  lignes.forEach((text, i) => {
    const box = { x, y: (24 + i * 4.6) * MM, width: 140 * MM };
    writeText(doc, 'P', { text, size: 9, color: QUIET }, box);
  });
}

function writeLetter(doc: Pdf, { enveloppe, corps }: Letter, date: string): void {
  enveloppe.forEach((text, i) => {
    writeText(doc, 'P', { text, size: 11 }, { ...WINDOW, y: WINDOW.y + i * 5.2 * MM });
  });
  const box = { x: WINDOW.x, y: 86 * MM, width: WINDOW.width };
  writeText(doc, 'P', { text: `Le ${date}`, color: QUIET }, box);
  const size = sizeFor(doc, corps);
  writeText(doc, 'P', { text: corps, size }, { x: LEFT, width: WIDTH, lineGap: GAP, ...BODY });
}

/** The largest size at which a text holds on its page. */
function sizeFor(doc: Pdf, text: string): number {
  const holds = (size: number) =>
    doc.font('plain').fontSize(size).heightOfString(text, { width: WIDTH, lineGap: GAP }) <=
    BODY.height;
  return SIZES.find(holds) ?? SIZES[SIZES.length - 1] ?? 8;
}
