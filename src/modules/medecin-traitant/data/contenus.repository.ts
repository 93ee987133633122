import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { texteDuContenu } from './textes.rows.ts';

/** A piece of a file: its heads, some of its rows, some of its lines once read. */
export type Morceau = { readonly id: string; readonly texte: string };
type Genre = 'entete' | 'rangees' | 'lignes';
type Place = { readonly envoi: string; readonly genre: Genre };

/** Keeps pieces of a file, encrypted, in their order. */
export async function insertContenus(
  ou: Scelle,
  { envoi, genre, morceaux }: Place & { readonly morceaux: readonly Morceau[] },
): Promise<void> {
  if (morceaux.length === 0) return;
  const ids = morceaux.map(({ id }) => id);
  const chiffres = morceaux.map(({ id, texte }) => texteDuContenu(ou, id).seal('contenu', texte));
  await sql`
    insert into mt.contenus_d_envoi (cpts_id, id, envoi_id, genre, rang, contenu)
    select ${ou.cpts}::uuid, m.id, ${envoi}::uuid, ${genre}, m.rang, m.contenu
    from unnest(${sql.val(ids)}::uuid[], ${sql.val(chiffres)}::bytea[]) with ordinality as m (id, contenu, rang)`.execute(
    ou.tx,
  );
}

/** Pieces of a file in their order. Throws when no key opens one: lines must not go missing. */
export async function contenusDe(ou: Scelle, { envoi, genre }: Place): Promise<readonly Morceau[]> {
  const { rows } = await sql<{ id: string; contenu: Buffer }>`
    select id, contenu from mt.contenus_d_envoi
    where cpts_id = ${ou.cpts} and envoi_id = ${envoi} and genre = ${genre} order by rang`.execute(
    ou.tx,
  );
  return rows.map((ligne) => ouvrir(ou, ligne));
}

/** Takes the next piece away; null when none is left. Throws as above, and takes nothing. */
export async function takeContenu(ou: Scelle, { envoi, genre }: Place): Promise<Morceau | null> {
  const { rows } = await sql<{ id: string; contenu: Buffer }>`
    delete from mt.contenus_d_envoi where cpts_id = ${ou.cpts} and id = (
      select id from mt.contenus_d_envoi where cpts_id = ${ou.cpts} and envoi_id = ${envoi} and genre = ${genre}
      order by rang limit 1)
    returning id, contenu`.execute(ou.tx);
  const [ligne] = rows;
  return ligne ? ouvrir(ou, ligne) : null;
}

export async function deleteContenus(
  { tx, cpts }: Pick<Scelle, 'tx' | 'cpts'>,
  envoi: string,
): Promise<void> {
  await sql`delete from mt.contenus_d_envoi where cpts_id = ${cpts} and envoi_id = ${envoi}`.execute(
    tx,
  );
}

function ouvrir(ou: Scelle, { id, contenu }: { readonly id: string; readonly contenu: Buffer }) {
  const texte = texteDuContenu(ou, id).read('contenu', contenu);
  if (texte === null) throw new Error('no key opens a piece of a list');
  return { id, texte };
}
