import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { College } from '../domain/college.ts';

/** Adds a college, or changes what is said of it; false when another one bears its name: the transaction is then lost. */
export async function saveCollege(
  tx: Tx,
  cpts: string,
  { college: c, le }: { readonly college: College; readonly le: Date },
): Promise<boolean> {
  try {
    await sql`
      insert into asso.colleges (cpts_id, id, nom, regle, genre, professions, secteurs, elus, statuts_le_prevoient, voix,
        sieges, instance_id, ajoute_le)
      values (${cpts}, ${c.id}, ${c.nom}, ${c.regle}, ${c.genre}, ${sql.val([...c.professions])}::text[],
        ${sql.val([...c.secteurs])}::uuid[], ${c.elus}, ${c.statutsLePrevoient}, ${c.voix}, ${c.sieges}, ${c.instanceId},
        ${le})
      on conflict (cpts_id, id) do update set nom = excluded.nom, regle = excluded.regle, genre = excluded.genre,
        professions = excluded.professions, secteurs = excluded.secteurs, elus = excluded.elus,
        statuts_le_prevoient = excluded.statuts_le_prevoient, voix = excluded.voix, sieges = excluded.sieges`.execute(
      tx,
    );
    return true;
  } catch (error) {
    if (violatedConstraint(error) === 'un_college_porte_un_nom') return false;
    throw error;
  }
}

/** Takes a college out; 'occupe' while it has members or seats in a body. */
export async function retireCollege(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<'retire' | 'inconnu' | 'occupe'> {
  const { rows } = await sql<{ occupe: boolean }>`
    select exists (select from asso.adhesions a where a.cpts_id = c.cpts_id and a.college_id = c.id
        and a.etat in ('active', 'suspendue'))
      or exists (select from asso.compositions k where k.cpts_id = c.cpts_id and k.college_id = c.id) as occupe
    from asso.colleges c where c.cpts_id = ${cpts} and c.id = ${id} and c.instance_id is null and c.retire_le is null for update`.execute(
    tx,
  );
  const [college] = rows;
  if (!college) return 'inconnu';
  if (college.occupe) return 'occupe';
  await sql`update asso.colleges set retire_le = ${le} where cpts_id = ${cpts} and id = ${id}`.execute(
    tx,
  );
  return 'retire';
}

type DuConseil = { readonly id: string; readonly instance: string; readonly le: Date };

/** Takes a college of a council out, and its seats; false when somebody was named in it, or when it does not exist. */
export async function retireCollegeDuConseil(
  tx: Tx,
  cpts: string,
  { id, instance, le }: DuConseil,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update asso.colleges c set retire_le = ${le}
    where c.cpts_id = ${cpts} and c.id = ${id} and c.instance_id = ${instance} and c.retire_le is null
      and not exists (select from asso.mandats m where m.cpts_id = c.cpts_id and m.college_id = c.id) returning c.id`.execute(
    tx,
  );
  await sql`
    delete from asso.compositions k using asso.colleges c
    where k.cpts_id = ${cpts} and k.college_id = ${id} and c.cpts_id = k.cpts_id and c.id = k.college_id
      and c.retire_le is not null`.execute(tx);
  return rows.length === 1;
}
