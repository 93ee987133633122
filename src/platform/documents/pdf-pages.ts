import { openPdf, type Pdf, QUIET } from './pdf-page.ts';

export const MARGIN = 56;
const FOOT = 40;

type Opening = {
  readonly titre: string;
  readonly creeLe: Date;
  readonly motsCles?: string | undefined;
  /** The first page is a cover: no foot. */
  readonly couverture?: boolean;
};

/** Opens a document of as many pages as it takes; `close` writes the foot of each, with its number, and gives its bytes. */
export function openPages({ titre, creeLe, motsCles, couverture = false }: Opening): {
  readonly doc: Pdf;
  readonly close: (pied: string) => Promise<Uint8Array<ArrayBuffer>>;
} {
  const { doc, end } = openPdf({
    titre,
    creeLe,
    motsCles,
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT / 2 },
    bufferPages: true,
  });
  const close = async (pied: string) => {
    numberPages(doc, pied, couverture ? 1 : 0);
    return await end();
  };
  return { doc, close };
}

function numberPages(doc: Pdf, pied: string, first: number): void {
  const { start, count } = doc.bufferedPageRange();
  for (let i = first; i < count; i++) {
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
