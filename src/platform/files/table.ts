/** A line of a table that somebody kept in another program: its number there, its cells as text. */
export type TableRow = {
  readonly line: number;
  readonly values: readonly string[];
  /** A quote that nobody closes: the line cannot be cut into cells. */
  readonly problem?: 'guillemet-non-ferme';
};

export type Table = {
  readonly format: 'xlsx' | 'csv' | 'ics';
  readonly rows: readonly TableRow[];
  /** Events of a calendar without a readable beginning. */
  readonly unreadable: number;
};

/** Why a file is no table. */
export type TableRefusal =
  | 'vide'
  | 'pas-un-tableau'
  | 'ancien-ou-protege'
  | 'page-web'
  | 'tronque'
  | 'recurrence-demesuree'
  | 'trop-long';

export type TableOptions = {
  /** Recurrences of a calendar are followed within it. */
  readonly window: { readonly start: number; readonly end: number };
  /** Where times without a zone are read, and in which those of a calendar are written. */
  readonly zone: string;
  /** Most lines of the file; `MOST_ROWS` unless told. */
  readonly mostRows?: number;
  /** A cell merged over several lines of a workbook is read on each of them. */
  readonly mergedDown?: boolean;
};

/** Lines of one file: three years of a rota with two duties a day. */
export const MOST_ROWS = 2_500;
/** A table of so many lines holds in far less once unpacked. */
export const MOST_BYTES = 40 * 1024 * 1024;
