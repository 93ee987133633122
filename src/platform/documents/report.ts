/** A part of a chapter. In a table of figures, `nombres` are the columns set right; its last line may be a total. */
export type ReportBlock =
  | { readonly genre: 'titre'; readonly texte: string }
  | { readonly genre: 'paragraphe'; readonly texte: string; readonly calme?: boolean }
  | {
      readonly genre: 'tableau';
      readonly colonnes: readonly ReportColumn[];
      readonly lignes: readonly (readonly string[])[];
      readonly total?: readonly string[] | undefined;
    };

/** Widths are parts of the page. */
export type ReportColumn = {
  readonly titre: string;
  readonly part: number;
  readonly nombre?: boolean;
};

export type ReportChapter = {
  readonly titre: string;
  readonly blocs: readonly ReportBlock[];
};

/** A report of many pages: a cover, its contents, chapters. Every date in it is one of those given here. */
export type Report = {
  readonly titre: string;
  readonly sousTitre: string;
  readonly auteur: string;
  /** Said on the cover, under the titles. */
  readonly faits: readonly { readonly terme: string; readonly valeur: string }[];
  readonly chapitres: readonly ReportChapter[];
  readonly pied: string;
  readonly creeLe: Date;
};

/** Colours of the house on paper. */
export const PINE = '#1f5d50';
export const RULE = '#c9c5ba';
export const WASH = '#f3f0e8';
