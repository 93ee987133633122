import { drawMesh, type Mesh } from './mesh.ts';
import { openPdf, type Pdf, QUIET, writeText } from './pdf-page.ts';
import { qrCodePng } from './qr-code.ts';

/** A poster for a door: one sentence read from afar, a QR code, where to call. */
export type Poster = {
  readonly titre: string;
  readonly creeLe: Date;
  readonly expediteur: { readonly nom: string; readonly mesh: Mesh | null };
  readonly phrase: string;
  readonly qr: { readonly texte: string; readonly alt: string };
  /** Under the code, the largest first: an address, a telephone. */
  readonly lignes: readonly string[];
  readonly pied: string;
};

const MM = 72 / 25.4;
const FULL = { x: 20 * MM, width: 170 * MM, align: 'center' } as const;
const SIZES = [38, 34, 30, 26, 22] as const;

/** Writes it on one A4 page. */
export async function writePoster(poster: Poster): Promise<Uint8Array<ArrayBuffer>> {
  const margins = { top: 0, left: FULL.x, right: FULL.x, bottom: 0 };
  const { doc, end } = openPdf({ ...poster, margins });
  const { nom, mesh } = poster.expediteur;
  drawMesh(doc, mesh, { x: 82 * MM, y: 18 * MM, size: 46 * MM });
  writeText(doc, 'P', { text: nom, size: 16, color: QUIET }, { ...FULL, y: 70 * MM });
  const height = 68 * MM;
  const size = sizeFor(doc, poster.phrase, height);
  writeText(
    doc,
    'H1',
    { text: poster.phrase, font: 'bold', size },
    { ...FULL, y: 84 * MM, height },
  );
  const image = await qrCodePng(poster.qr.texte);
  const figure = () => doc.image(image, 65 * MM, 156 * MM, { width: 80 * MM });
  doc.addStructure(doc.struct('Figure', { alt: poster.qr.alt }, figure));
  poster.lignes.forEach((text, i) => {
    const style = { text, font: 'bold', size: i === 0 ? 18 : 24 } as const;
    writeText(doc, 'P', style, { ...FULL, y: (240 + i * 12) * MM });
  });
  writeText(doc, 'P', { text: poster.pied, size: 10, color: QUIET }, { ...FULL, y: 280 * MM });
  return await end();
}

/** The largest size at which a sentence holds in its place. */
function sizeFor(doc: Pdf, text: string, height: number): number {
  const holds = (size: number) =>
    doc.font('bold').fontSize(size).heightOfString(text, { width: FULL.width }) <= height;
  return SIZES.find(holds) ?? 18;
}
