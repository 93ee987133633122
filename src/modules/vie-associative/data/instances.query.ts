import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Declaration, Instance, Mandat } from '../domain/instance.ts';

/** The bodies of a CPTS: assemblies first, then as they were made. */
export async function instancesDeLaCpts(tx: Tx, cpts: string): Promise<readonly Instance[]> {
  const { rows } = await sql<Instance>`
    select i.id, i.nom, i.genre, i.composition, i.sieges, i.duree_mois as "dureeMois", i.dirigeante,
      i.organisee_par as "organiseePar", i.suppleants_max as "suppleantsMax",
      coalesce((select jsonb_object_agg(k.college_id, k.sieges) from asso.compositions k
        where k.cpts_id = i.cpts_id and k.instance_id = i.id), '{}') as "parCollege"
    from asso.instances i where i.cpts_id = ${cpts} and i.retiree_le is null
    order by array_position(array['assemblee-generale', 'conseil-d-administration', 'bureau', 'autre', 'conseil-territorial',
        'conseil-exterieur'], i.genre),
      lower(i.nom), i.id limit 100`.execute(tx);
  return rows;
}

/** Every mandate of a body, whoever sits or sat there, by function then by name. */
export async function mandatsDeLInstance(
  tx: Tx,
  cpts: string,
  instance: string,
): Promise<readonly Mandat[]> {
  return await lire(tx, cpts, sql`m.instance_id = ${instance}`);
}

/** Every mandate of the CPTS. */
export async function mandatsDeLaCpts(tx: Tx, cpts: string): Promise<readonly Mandat[]> {
  return await lire(tx, cpts, sql`true`);
}

/** Those of a member. */
export async function mandatsDe(
  tx: Tx,
  cpts: string,
  adhesion: string,
): Promise<readonly Mandat[]> {
  return await lire(tx, cpts, sql`m.adhesion_id = ${adhesion}`);
}

/** Those of the bodies whose members direct the association. */
export async function mandatsDesDirigeants(tx: Tx, cpts: string): Promise<readonly Mandat[]> {
  return await lire(
    tx,
    cpts,
    sql`exists (select from asso.instances i where i.cpts_id = m.cpts_id and i.id = m.instance_id and i.dirigeante)`,
  );
}

/** One of them; null when it does not exist in this CPTS. */
export async function mandatParId(tx: Tx, cpts: string, id: string): Promise<Mandat | null> {
  return (await lire(tx, cpts, sql`m.id = ${id}`))[0] ?? null;
}

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Mandat>`
    select m.id, m.instance_id as "instanceId", m.adhesion_id as "adhesionId", m.professionnel_id as "professionnelId",
      m.courriel, coalesce(m.college_id, a.college_id) as "collegeId", m.nom, coalesce(m.siege_id, m.id) as "siegeId", m.suppleant,
      m.fonction, m.decision, m.du, m.terme, m.fini_le as "finiLe", m.motif_de_fin as "motifDeFin",
      m.entree_declaree_id is not null as "entreeDeclaree", m.sortie_declaree_id is not null as "sortieDeclaree"
    from asso.mandats m
    left join asso.adhesions a on a.cpts_id = m.cpts_id and a.id = m.adhesion_id
    where m.cpts_id = ${cpts} and ${filtre}
    order by m.du desc, lower(m.fonction), lower(m.nom), m.id limit 2000`.execute(tx);
  return rows;
}

/** What was declared to the prefecture, the last first. */
export async function declarationsDeLaCpts(tx: Tx, cpts: string): Promise<readonly Declaration[]> {
  const { rows } = await sql<Declaration>`
    select d.id, d.declaree_le as "declareeLe", d.reference, d.par_nom as "parNom",
      (select count(*)::int from asso.mandats m where m.cpts_id = d.cpts_id and m.entree_declaree_id = d.id) +
      (select count(*)::int from asso.mandats m where m.cpts_id = d.cpts_id and m.sortie_declaree_id = d.id) as changements
    from asso.declarations d where d.cpts_id = ${cpts} order by d.declaree_le desc, d.id desc limit 50`.execute(
    tx,
  );
  return rows;
}
