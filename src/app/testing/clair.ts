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

export type MessageEcrit = {
  readonly cpts_id: string;
  readonly destinataire: string;
  readonly sujet: string;
  readonly corps: string;
  readonly cree_le: unknown;
};

/** Every message of the outbox, oldest first, as its reader would get it. */
export async function messagesEcrits(banc: Banc): Promise<readonly MessageEcrit[]> {
  const lignes = await banc.regarder(
    'select cpts_id, id, destinataire, sujet, corps, cree_le from socle.messages order by cree_le, id',
  );
  const champs = ['destinataire', 'sujet', 'corps'];
  return lignes.flatMap((ligne) => {
    const cpts = String(ligne['cpts_id']);
    return enClair(banc, [ligne], { table: 'socle.messages', cpts, champs }).map((lue) => ({
      cpts_id: cpts,
      destinataire: String(lue['destinataire']),
      sujet: String(lue['sujet'] ?? ''),
      corps: String(lue['corps']),
      cree_le: lue['cree_le'],
    }));
  });
}
