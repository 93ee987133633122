import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { readableText } from './readable-text.ts';
import { type ReportBlock, type ReportColumn, RULE, WASH } from './report.ts';
import { TEXT_WIDTH } from './report-docx-styles.ts';

type Block = Extract<ReportBlock, { readonly genre: 'tableau' }>;
type Kind = 'head' | 'body' | 'total';
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE.slice(1) };

/** A table whose head comes again on each page, whose lines are never cut, whose figures are set right. */
export function docxTable({ colonnes, lignes, total }: Block): readonly (Table | Paragraph)[] {
  const parts = colonnes.reduce((sum, { part }) => sum + part, 0);
  const widths = colonnes.map(({ part }) => Math.floor((part / parts) * TEXT_WIDTH));
  const row = (cells: readonly string[], kind: Kind) =>
    new TableRow({
      tableHeader: kind === 'head',
      cantSplit: true,
      children: colonnes.map((colonne, i) =>
        cell(cells[i] ?? '', { colonne, kind, width: widths[i] ?? 0 }),
      ),
    });
  return [
    new Table({
      width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        ...{ top: NONE, left: NONE, right: NONE, insideVertical: NONE },
        ...{ bottom: LINE, insideHorizontal: LINE },
      },
      rows: [
        row(
          colonnes.map(({ titre }) => titre),
          'head',
        ),
        ...lignes.map((ligne) => row(ligne, 'body')),
        ...(total ? [row(total, 'total')] : []),
      ],
    }),
    new Paragraph({ style: 'Calme', children: [] }),
  ];
}

type Cell = { readonly colonne: ReportColumn; readonly kind: Kind; readonly width: number };

function cell(text: string, { colonne, kind, width }: Cell): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(kind === 'head'
      ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: WASH.slice(1) } }
      : {}),
    children: [
      new Paragraph({
        style: kind === 'head' ? 'TeteDeTableau' : 'Cellule',
        alignment: colonne.nombre ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text: readableText(text), bold: kind !== 'body' })],
      }),
    ],
  });
}
