import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { Horaire } from '../domain/poids.ts';

type Fenetre = Horaire & { readonly tableau: string };

/** Writes a draft over the holes of a period, in place of the one before. */
export async function saveBrouillon(
  tx: Tx,
  cpts: string,
  {
    tableau,
    debut,
    fin,
    repartition,
  }: Fenetre & { readonly repartition: ReadonlyMap<string, string> },
): Promise<void> {
  const propositions = [...repartition].map(([garde, qui]) => ({ garde, qui }));
  await sql`
    update gardes.gardes g set propose_id = (
      select r.qui from jsonb_to_recordset(${JSON.stringify(propositions)}::jsonb) as r (garde uuid, qui uuid)
      where r.garde = g.id)
    where g.cpts_id = ${cpts} and g.tableau_id = ${tableau} and g.professionnel_id is null
      and g.debut >= ${debut} and g.debut < ${fin}`.execute(tx);
}

/** Makes the draft of a period the rota; null when somebody it names was put on another duty meanwhile: the transaction is then lost. */
export async function publishBrouillon(
  tx: Tx,
  cpts: string,
  { tableau, debut, fin, le }: Fenetre & { readonly le: Date },
): Promise<number | null> {
  try {
    const { rows } = await sql<{ id: string }>`
    update gardes.gardes set professionnel_id = propose_id, propose_id = null, change_le = ${le}
    where cpts_id = ${cpts} and tableau_id = ${tableau} and propose_id is not null
      and debut >= ${debut} and debut < ${fin}
    returning id`.execute(tx);
    return rows.length;
  } catch (error) {
    if (violatedConstraint(error) === 'une_personne_n_est_que_d_une_garde_a_la_fois') return null;
    throw error;
  }
}

/** Forgets the draft of a period; how many duties it named somebody for. */
export async function dropBrouillon(
  tx: Tx,
  cpts: string,
  { tableau, debut, fin }: Fenetre,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update gardes.gardes set propose_id = null
    where cpts_id = ${cpts} and tableau_id = ${tableau} and propose_id is not null
      and debut >= ${debut} and debut < ${fin} returning id`.execute(tx);
  return rows.length;
}
