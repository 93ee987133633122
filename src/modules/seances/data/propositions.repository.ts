import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Proposition } from '../domain/seance.ts';

type Nouvelle = { readonly parQui: string } & Pick<
  Proposition,
  'id' | 'instanceId' | 'titre' | 'texte' | 'parNom' | 'proposeeLe'
>;

export async function insertProposition(tx: Tx, cpts: string, p: Nouvelle): Promise<void> {
  await sql`
    insert into seances.propositions (cpts_id, id, instance_id, titre, texte, par_nom, par_qui, proposee_le, etat)
    values (${cpts}, ${p.id}, ${p.instanceId}, ${p.titre}, ${p.texte}, ${p.parNom}, ${p.parQui}, ${p.proposeeLe}, 'recue')`.execute(
    tx,
  );
}

/** One of them, for whoever answers it: others wait. */
export async function lockProposition(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<Proposition | null> {
  const { rows } = await sql<Proposition>`
    select id, instance_id as "instanceId", titre, texte, par_nom as "parNom", proposee_le as "proposeeLe", etat, raison
    from seances.propositions where cpts_id = ${cpts} and id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

type Reponse =
  | { readonly id: string; readonly etat: 'retenue'; readonly seance: string }
  | { readonly id: string; readonly etat: 'ecartee'; readonly raison: string };

/** Puts it on the agenda of a session, or aside with its reason. */
export async function answerProposition(tx: Tx, cpts: string, r: Reponse): Promise<void> {
  const [seance, raison] = r.etat === 'retenue' ? [r.seance, null] : [null, r.raison];
  await sql`
    update seances.propositions set etat = ${r.etat}, seance_id = ${seance}::uuid, raison = ${raison}
    where cpts_id = ${cpts} and id = ${r.id}`.execute(tx);
}
