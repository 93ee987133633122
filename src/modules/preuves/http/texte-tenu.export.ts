import { QUIET, writeText } from '#platform/documents/pdf-page.ts';
import { openPages } from '#platform/documents/pdf-pages.ts';
import { writeTablePdf } from '#platform/documents/pdf-table.ts';
import type { TexteTenu } from '../domain/texte-tenu.ts';

type Cadre = { readonly pied: string; readonly creeLe: Date; readonly empreinte: string };

/** What another module held when a year was frozen, on A4, with the hash of its content. */
export async function texteTenuEnPdf(
  texte: TexteTenu,
  { pied, creeLe, empreinte }: Cadre,
): Promise<Uint8Array<ArrayBuffer>> {
  const preuve = `Empreinte SHA-256 du contenu : ${empreinte}`;
  const motsCles = `sha256 ${empreinte}`;
  if (texte.genre === 'feuille') {
    const notes = [...texte.notes, preuve];
    return await writeTablePdf({ ...texte, notes, hauteur: 28, pied, creeLe, motsCles });
  }
  const { doc, close } = openPages({ titre: texte.titre, creeLe, motsCles });
  writeText(doc, 'H1', { text: texte.titre, font: 'bold', size: 20 });
  writeText(doc, 'P', { text: texte.sousTitre, color: QUIET });
  for (const { titre, paragraphes } of texte.sections) {
    doc.moveDown(0.9);
    writeText(doc, 'H2', { text: titre, font: 'bold', size: 13 });
    for (const text of paragraphes) {
      doc.moveDown(0.25);
      writeText(doc, 'P', { text });
    }
  }
  doc.moveDown(1);
  writeText(doc, 'P', { text: preuve, size: 9, color: QUIET });
  return await close(pied);
}
