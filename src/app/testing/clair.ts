import { sealedRow } from '#platform/db/sealed-row.ts';
import type { Banc } from './banc.ts';

type Ligne = Readonly<Record<string, unknown>>;
type Table = {
  readonly table: string;
  readonly cpts: string;
  /** Columns that are kept encrypted, under their names in the database. */
  readonly champs: readonly string[];
};

/** Rows as the program reads them: `id` is needed to open their encrypted columns. */
export function enClair(
  { coffre }: Pick<Banc, 'coffre'>,
  lignes: readonly Ligne[],
  { table, cpts, champs }: Table,
): readonly Ligne[] {
  return lignes.map(({ id, ...ligne }) => {
    const { read } = sealedRow({ cpts, coffre }, table, String(id));
    return Object.fromEntries(
      Object.entries(ligne).map(([nom, valeur]) => [
        nom,
        champs.includes(nom) ? read(nom, Buffer.isBuffer(valeur) ? valeur : null) : valeur,
      ]),
    );
  });
}
