import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Courrier } from '../domain/courrier.ts';

type Nouveau = Courrier & {
  readonly empreinte: string;
  readonly jour: string;
  readonly destinataires: readonly { readonly id: string; readonly ecrit: boolean }[];
};

/** Keeps a message and who it is for; false when the same one went to the same members today. */
export async function insertCourrier(tx: Tx, cpts: string, c: Nouveau): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into asso.courriers (cpts_id, id, a_qui, sujet, texte, empreinte, jour, par_nom, repondre_a, envoye_le)
    values (${cpts}, ${c.id}, ${c.aQui}, ${c.sujet}, ${c.texte}, ${c.empreinte}, ${c.jour}, ${c.parNom},
      ${c.repondreA}, ${c.envoyeLe})
    on conflict on constraint un_meme_courrier_part_une_fois_par_jour do nothing returning id`.execute(
    tx,
  );
  if (rows.length === 0) return false;
  await sql`
    insert into asso.destinataires (cpts_id, courrier_id, adhesion_id, ecrit)
    select ${cpts}::uuid, ${c.id}::uuid, r.id, r.ecrit
    from jsonb_to_recordset(${JSON.stringify(c.destinataires)}::jsonb) as r (id uuid, ecrit boolean)`.execute(
    tx,
  );
  return true;
}

/** Messages that left before an instant are forgotten, with who received them. How many. */
export async function forgetCourriers(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from asso.courriers where cpts_id = ${cpts} and envoye_le < ${avant} returning id`.execute(
    tx,
  );
  return rows.length;
}
