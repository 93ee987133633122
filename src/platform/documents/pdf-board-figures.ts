import { INK, type Pdf, QUIET, writeText } from './pdf-page.ts';
import { MARGIN } from './pdf-pages.ts';
import { RULE } from './report.ts';

/** Secured, at stake, not known, lost: whole numbers in one unit. */
export type BoardParts = readonly [number, number, number, number];

export type BoardBar = {
  readonly nom: string;
  readonly detail: string;
  readonly parts: BoardParts;
  readonly valeurs: readonly string[];
};

export type BoardBars = {
  readonly titre: string;
  readonly colonnes: readonly string[];
  readonly lignes: readonly BoardBar[];
  readonly total: BoardBar;
};

export type BoardTable = {
  readonly titre: string;
  readonly phrase: string;
  readonly colonnes: readonly string[];
  /** The last one is their sum. */
  readonly lignes: readonly { readonly nom: string; readonly valeurs: readonly string[] }[];
};

const NAME = 150;
const BAR = 92;
const SIZE = 8.5;

/** What the fills of a bar mean. */
export function writeKeys(doc: Pdf, legende: readonly string[]): void {
  const y = doc.y + 10;
  legende.forEach((nom, i) => {
    const x = MARGIN + i * 82;
    fill(doc, i, { x, y, width: 22, height: 8 });
    writeText(
      doc,
      'P',
      { text: nom, size: SIZE, color: QUIET },
      { x: x + 27, y: y - 1.5, width: 52 },
    );
  });
  doc.y = y + 16;
}

/** Each line: a name, a bar of its four parts, their figures. */
export function writeBars(doc: Pdf, { titre, colonnes, lignes, total }: BoardBars): void {
  heading(doc, titre);
  const room = doc.page.width - 2 * MARGIN - NAME - BAR;
  const step = room / colonnes.length;
  const start = MARGIN + NAME + BAR;
  const figures = (valeurs: readonly string[], y: number, bold: boolean) =>
    valeurs.forEach((text, i) => {
      figure(doc, text, { x: start + i * step, y, width: step, bold });
    });
  head(doc, colonnes, (y) => figures(colonnes, y, false));
  for (const ligne of [...lignes, total]) {
    const bold = ligne === total;
    const y = doc.y + 5;
    name(doc, ligne.nom, { y, width: NAME - 8, bold });
    if (ligne.detail)
      writeText(
        doc,
        'P',
        { text: ligne.detail, size: 7.5, color: QUIET },
        { x: MARGIN, y: doc.y, width: NAME - 8 },
      );
    const bottom = doc.y + 5;
    bar(doc, ligne.parts, { x: MARGIN + NAME, y: y + 1, width: BAR - 10, height: 9 });
    figures(ligne.valeurs, y, bold);
    rule(doc, bottom);
  }
}

/** Each line: a name, then figures set right. */
export function writeFigures(doc: Pdf, { titre, phrase, colonnes, lignes }: BoardTable): void {
  heading(doc, titre);
  writeText(doc, 'P', { text: phrase, size: SIZE, color: QUIET }, { ...here(doc), y: doc.y });
  const step = (doc.page.width - 2 * MARGIN - NAME) / colonnes.length;
  const figures = (valeurs: readonly string[], y: number, bold: boolean) =>
    valeurs.forEach((text, i) => {
      figure(doc, text, { x: MARGIN + NAME + i * step, y, width: step, bold });
    });
  head(doc, colonnes, (y) => figures(colonnes, y, false));
  lignes.forEach(({ nom, valeurs }, i) => {
    const bold = i === lignes.length - 1;
    const y = doc.y + 5;
    name(doc, nom, { y, width: NAME, bold });
    const bottom = doc.y + 5;
    figures(valeurs, y, bold);
    rule(doc, bottom);
  });
}

const here = (doc: Pdf) => ({ x: MARGIN, width: doc.page.width - 2 * MARGIN });

function heading(doc: Pdf, text: string): void {
  writeText(doc, 'H2', { text, font: 'bold', size: 13 }, { ...here(doc), y: doc.y + 14 });
}

function head(doc: Pdf, colonnes: readonly string[], write: (y: number) => void): void {
  if (colonnes.length === 0) return;
  const y = doc.y + 6;
  write(y);
  rule(doc, y + 14);
}

type Cell = {
  readonly x?: number;
  readonly y: number;
  readonly width: number;
  readonly bold: boolean;
};

function name(doc: Pdf, text: string, { y, width, bold }: Cell): void {
  const font = bold ? 'bold' : 'plain';
  writeText(doc, 'P', { text, font, size: 9.5 }, { x: MARGIN, y, width });
}

function figure(doc: Pdf, text: string, { x = MARGIN, y, width, bold }: Cell): void {
  const font = bold ? 'bold' : 'plain';
  writeText(doc, 'P', { text, font, size: SIZE }, { x, y: y + 0.5, width, align: 'right' });
}

function rule(doc: Pdf, y: number): void {
  doc.lineWidth(0.5).strokeColor(RULE);
  doc
    .moveTo(MARGIN, y)
    .lineTo(doc.page.width - MARGIN, y)
    .stroke();
  doc.y = y;
}

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

function bar(doc: Pdf, parts: BoardParts, { x, y, width, height }: Box): void {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return;
  let left = x;
  parts.forEach((part, i) => {
    const wide = (part / total) * width;
    if (part > 0) fill(doc, i, { x: left, y, width: wide, height });
    left += wide;
  });
}

/** Four fills told apart without colour: full, hatched, dotted, empty. */
function fill(doc: Pdf, kind: number, { x, y, width, height }: Box): void {
  doc.lineWidth(0.6).strokeColor(INK);
  if (kind === 0) doc.rect(x, y, width, height).fill(INK);
  if (kind === 1 || kind === 2) {
    doc.save().rect(x, y, width, height).clip();
    if (kind === 1)
      for (let at = x - height; at < x + width; at += 3.4)
        doc
          .moveTo(at, y + height)
          .lineTo(at + height, y)
          .stroke();
    else
      for (let at = x + 1.6; at < x + width; at += 3.6)
        for (let down = y + 1.8; down < y + height; down += 3.2)
          doc.circle(at, down, 0.6).fill(INK);
    doc.restore();
  }
  doc.lineWidth(0.6).strokeColor(INK).rect(x, y, width, height).stroke();
}
