import {
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { DateCivile } from '#kernel/date-civile.ts';
import { readableText } from './readable-text.ts';
import type { Report, ReportBlock, ReportChapter } from './report.ts';
import { STYLES, TEXT_WIDTH } from './report-docx-styles.ts';
import { docxTable } from './report-docx-table.ts';
import { repack } from './zip.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The same report as the PDF, to be worked on: styles, contents and page numbers are those of the word processor. */
export async function writeReportDocx(
  report: Report,
  day: DateCivile,
): Promise<Uint8Array<ArrayBuffer>> {
  const footer = new Footer({
    children: [
      new Paragraph({
        style: 'Pied',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          run(report.pied),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
  const document = new Document({
    title: readableText(report.titre),
    creator: readableText(report.auteur),
    lastModifiedBy: readableText(report.auteur),
    styles: STYLES,
    sections: [
      { children: cover(report) },
      {
        properties: {},
        footers: { default: footer },
        children: [...contents(report), ...report.chapitres.flatMap(chapter)],
      },
    ],
  });
  return repack(await Packer.toBuffer(document), day, renumbered);
}

const run = (text: string) => new TextRun(readableText(text));
const styled = (style: string, text: string) => new Paragraph({ style, children: [run(text)] });

function cover({ auteur, titre, sousTitre, faits }: Report): readonly Paragraph[] {
  return [
    styled('CouvertureAuteur', auteur),
    styled('CouvertureTitre', titre),
    styled('CouvertureSousTitre', sousTitre),
    ...faits.flatMap(({ terme, valeur }) => [styled('Terme', terme), styled('Valeur', valeur)]),
  ];
}

const anchorOf = (rank: number) => `chapitre-${rank + 1}`;

function contents({ chapitres }: Report): readonly Paragraph[] {
  return [
    styled('Sommaire', 'Sommaire'),
    ...chapitres.map(
      ({ titre }, rank) =>
        new Paragraph({
          style: 'EntreeDeSommaire',
          tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: 'dot' }],
          children: [
            new InternalHyperlink({
              anchor: anchorOf(rank),
              children: [
                run(`${rank + 1}. ${titre}`),
                new TextRun({ children: [new Tab()] }),
                new PageReference(anchorOf(rank)),
              ],
            }),
          ],
        }),
    ),
  ];
}

function chapter({ titre, blocs }: ReportChapter, rank: number) {
  const head = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    children: [new Bookmark({ id: anchorOf(rank), children: [run(`${rank + 1}. ${titre}`)] })],
  });
  return [head, ...blocs.flatMap(block)];
}

function block(bloc: ReportBlock) {
  if (bloc.genre === 'tableau') return docxTable(bloc);
  if (bloc.genre === 'titre')
    return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [run(bloc.texte)] })];
  return bloc.texte
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => styled(bloc.calme ? 'Calme' : 'Normal', line));
}

/** Bookmarks are numbered from the start of the program, not of the document: here they begin at 1 again. */
function renumbered(name: string, xml: string): string {
  if (name !== 'word/document.xml') return xml;
  const ranks = new Map<string, number>();
  return xml.replaceAll(
    /(<w:bookmark(?:Start|End)[^>]*w:id=")(\d+)(")/g,
    (_all, before, id, after) => {
      const rank = ranks.get(id) ?? ranks.size + 1;
      ranks.set(id, rank);
      return `${before}${rank}${after}`;
    },
  );
}
