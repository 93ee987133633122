import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { EtatDeMallette, Mallette } from '../domain/mallette.ts';

/** Adds a case, or changes what is said of it; false when another one bears its name: the transaction is then lost. */
export async function saveMallette(
  tx: Tx,
  cpts: string,
  { mallette: m, le }: { readonly mallette: Omit<Mallette, 'retireeLe'>; readonly le: Date },
): Promise<boolean> {
  try {
    await sql`
      insert into mallettes.mallettes (cpts_id, id, nom, contenu, depot, etat, ajoutee_le)
      values (${cpts}, ${m.id}, ${m.nom}, ${m.contenu}, ${m.depot}, ${m.etat}, ${le})
      on conflict (cpts_id, id) do update set nom = excluded.nom, contenu = excluded.contenu, depot = excluded.depot,
        etat = excluded.etat`.execute(tx);
    return true;
  } catch (error) {
    if (violatedConstraint(error) === 'une_mallette_porte_un_nom') return false;
    throw error;
  }
}

/** The case, or null when it does not exist in this CPTS. Whoever lends or takes it out of use waits for the other. */
export async function lockMallette(tx: Tx, cpts: string, id: string): Promise<Mallette | null> {
  const { rows } = await sql<Mallette>`
    select id, nom, contenu, depot, etat, retiree_le as "retireeLe" from mallettes.mallettes
    where cpts_id = ${cpts} and id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

/** Takes a case out of the inventory. */
export async function retireMallette(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<void> {
  await sql`
    update mallettes.mallettes set retiree_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and retiree_le is null`.execute(tx);
}

/** Says in which state a case is. */
export async function updateEtat(
  tx: Tx,
  cpts: string,
  { id, etat }: { readonly id: string; readonly etat: EtatDeMallette },
): Promise<void> {
  await sql`
    update mallettes.mallettes set etat = ${etat} where cpts_id = ${cpts} and id = ${id}`.execute(
    tx,
  );
}
