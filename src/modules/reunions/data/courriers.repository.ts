import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Courrier } from '../domain/courrier.ts';

type Nouveau = Courrier & {
  readonly groupe: string;
  readonly empreinte: string;
  readonly jour: string;
  readonly destinataires: readonly { readonly id: string; readonly ecrit: boolean }[];
};

/** Keeps a message and who it is for; false when the same one went to this group today. */
export async function insertCourrier(tx: Tx, cpts: string, c: Nouveau): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into reunions.courriers (cpts_id, id, groupe_id, sujet, texte, piece_genre, piece_id, piece_titre, empreinte,
      jour, par_nom, repondre_a, envoye_le)
    values (${cpts}, ${c.id}, ${c.groupe}, ${c.sujet}, ${c.texte}, ${c.piece?.genre ?? null}, ${c.piece?.id ?? null},
      ${c.piece?.titre ?? null}, ${c.empreinte}, ${c.jour}, ${c.parNom}, ${c.repondreA}, ${c.envoyeLe})
    on conflict on constraint un_meme_courrier_part_une_fois_par_jour do nothing returning id`.execute(
    tx,
  );
  if (rows.length === 0) return false;
  await sql`
    insert into reunions.destinataires (cpts_id, courrier_id, personne_id, ecrit)
    select ${cpts}::uuid, ${c.id}::uuid, r.id, r.ecrit
    from jsonb_to_recordset(${JSON.stringify(c.destinataires)}::jsonb) as r (id uuid, ecrit boolean)`.execute(
    tx,
  );
  return true;
}
