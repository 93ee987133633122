import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { DemandeDeCompte } from './demandes-de-compte.query.ts';

type Nouvelle = Omit<DemandeDeCompte, 'fois' | 'decision' | 'raison' | 'decideeLe'>;

/**
 * Keeps a request. Asked again while one waits for the same address, it stays what it was and counts once more: a stranger
 * who knows an address must not change what its owner wrote.
 */
export async function insertDemandeDeCompte(tx: Tx, cpts: string, d: Nouvelle): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into comptes.demandes_de_compte
      (cpts_id, id, courriel, prenom, nom, profession, rpps, message, recue_le, derniere_le)
    values (${cpts}, ${d.id}, ${d.courriel}, ${d.prenom}, ${d.nom}, ${d.profession}, ${d.rpps}, ${d.message},
      ${d.recueLe}, ${d.recueLe})
    on conflict (cpts_id, courriel) where decision is null
      do update set fois = demandes_de_compte.fois + 1, derniere_le = excluded.derniere_le
    returning id`.execute(tx);
  return rows[0]?.id ?? d.id;
}

type Decision = {
  readonly id: string;
  readonly decision: 'approuvee' | 'declinee';
  readonly raison: string | null;
  readonly le: Date;
  readonly par: string | null;
};

/** Writes what was decided; false when somebody was first, even an instant ago. */
export async function decideDemandeDeCompte(
  tx: Tx,
  cpts: string,
  { id, decision, raison, le, par }: Decision,
): Promise<boolean> {
  const row = await tx
    .updateTable('comptes.demandes_de_compte')
    .set({ decision, raison, decidee_le: le, decidee_par: par })
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .where('decision', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets requests received before that instant, decided or not; how many. */
export async function deleteDemandesDeCompte(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('comptes.demandes_de_compte')
    .where('cpts_id', '=', cpts)
    .where('recue_le', '<', avant)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
