import { type IStylesOptions, LineRuleType } from 'docx';
import { INK, QUIET } from './pdf-page.ts';
import { PINE } from './report.ts';

/** Between the margins of an A4 page, in twentieths of a point. */
export const TEXT_WIDTH = 9026;

/** A face that every word processor has: the one of the house is in the PDF. */
const font = 'Calibri';
const color = (hex: string) => hex.slice(1);
const ink = color(INK);
const quiet = color(QUIET);
const pine = color(PINE);

const style = (id: string, run: object, spacing: object) => ({
  ...{ id, name: id, basedOn: 'Normal', quickFormat: true },
  run,
  paragraph: { spacing: { lineRule: LineRuleType.AUTO, ...spacing } },
});

/** Sizes are half-points, spaces twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, color: ink, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font, size: 38, bold: true, color: pine },
      paragraph: { spacing: { after: 240 }, keepNext: true },
    },
    heading2: {
      run: { font, size: 26, bold: true, color: ink },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
  },
  paragraphStyles: [
    style('CouvertureAuteur', { size: 28, bold: true, color: pine }, { before: 3600, after: 240 }),
    style('CouvertureTitre', { size: 72, bold: true }, { before: 120, after: 120, line: 264 }),
    style('CouvertureSousTitre', { size: 32, color: quiet }, { after: 1800 }),
    style('Terme', { size: 18, color: quiet }, { before: 160, after: 0 }),
    style('Valeur', { size: 24 }, { after: 60 }),
    style('Sommaire', { size: 38, bold: true, color: pine }, { after: 360 }),
    style('EntreeDeSommaire', { size: 23 }, { after: 160 }),
    style('Calme', { size: 19, color: quiet }, { after: 120 }),
    style('Cellule', { size: 19 }, { after: 0, line: 240 }),
    style('TeteDeTableau', { size: 17, color: quiet }, { after: 0, line: 240 }),
    style('Pied', { size: 17, color: quiet }, { after: 0 }),
  ],
};
