import { QUIET, writeText } from '#platform/documents/pdf-page.ts';
import { openPages } from '#platform/documents/pdf-pages.ts';

/** A text to print: titles, then paragraphs. */
export type TexteAImprimer = {
  readonly titre: string;
  readonly sousTitre: string;
  readonly sections: readonly {
    readonly titre: string;
    readonly paragraphes: readonly string[];
  }[];
  readonly pied: string;
  readonly creeLe: Date;
  readonly empreinte?: string | null | undefined;
};

/** Writes a text on A4, tagged so that a screen reader follows it. */
export async function imprimerTexte(t: TexteAImprimer): Promise<Uint8Array<ArrayBuffer>> {
  const { titre, creeLe } = t;
  const { doc, close } = openPages({ titre, creeLe, motsCles: t.empreinte ?? undefined });
  writeText(doc, 'H1', { text: titre, font: 'bold', size: 20 });
  writeText(doc, 'P', { text: t.sousTitre, color: QUIET, size: 10.5 });
  for (const section of t.sections) {
    doc.moveDown(0.9);
    writeText(doc, 'H2', { text: section.titre, font: 'bold', size: 13 });
    for (const text of section.paragraphes) {
      doc.moveDown(0.25);
      writeText(doc, 'P', { text });
    }
  }
  return await close(t.pied);
}
