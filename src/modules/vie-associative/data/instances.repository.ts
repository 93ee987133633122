import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import { type Instance, quiSiege } from '../domain/instance.ts';

/** Adds a body, or says it anew, with the seats of each college; false when another one bears its name: the transaction is then lost. */
export async function saveInstance(
  tx: Tx,
  cpts: string,
  { instance: i, le }: { readonly instance: Instance; readonly le: Date },
): Promise<boolean> {
  const sieges = Object.entries(i.parCollege).map(([college, n]) => ({ college, n }));
  try {
    await sql`
      insert into asso.instances (cpts_id, id, nom, genre, composition, sieges, duree_mois, dirigeante, organisee_par,
        suppleants_max, creee_le)
      values (${cpts}, ${i.id}, ${i.nom}, ${i.genre}, ${i.composition}, ${i.sieges}, ${i.dureeMois}, ${i.dirigeante},
        ${i.organiseePar}, ${i.suppleantsMax}, ${le})
      on conflict (cpts_id, id) do update set nom = excluded.nom, genre = excluded.genre,
        composition = excluded.composition, sieges = excluded.sieges, duree_mois = excluded.duree_mois,
        dirigeante = excluded.dirigeante, organisee_par = excluded.organisee_par, suppleants_max = excluded.suppleants_max`.execute(
      tx,
    );
  } catch (error) {
    if (violatedConstraint(error) === 'une_instance_porte_un_nom') return false;
    throw error;
  }
  await sql`delete from asso.compositions where cpts_id = ${cpts} and instance_id = ${i.id}`.execute(
    tx,
  );
  await sql`
    insert into asso.compositions (cpts_id, instance_id, college_id, sieges)
    select ${cpts}::uuid, ${i.id}::uuid, r.college, r.n
    from jsonb_to_recordset(${JSON.stringify(sieges)}::jsonb) as r (college uuid, n int)`.execute(
    tx,
  );
  return true;
}

/** Waits for whoever gives a seat there too; false when the body does not exist in this CPTS. */
export async function lockInstance(tx: Tx, cpts: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select id from asso.instances where cpts_id = ${cpts} and id = ${id} and retiree_le is null for update`.execute(
    tx,
  );
  return rows.length === 1;
}

/** Takes a body out. */
export async function retireInstance(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<void> {
  await sql`
    update asso.instances set retiree_le = ${le} where cpts_id = ${cpts} and id = ${id}`.execute(
    tx,
  );
}

type NouveauMandat = {
  readonly id: string;
  readonly instance: string;
  readonly adhesionId: string | null;
  readonly professionnelId: string | null;
  readonly courriel: string | null;
  readonly nom: string;
  /** Of the council; null in a body of the association. */
  readonly college: string | null;
  readonly siegeId: string | null;
  readonly suppleant: boolean;
  readonly fonction: string;
  readonly decision: string | null;
  readonly du: DateCivile;
  readonly terme: DateCivile | null;
  readonly le: Date;
};

const IMPOSSIBLES: ReadonlyMap<string | null, 'deja-cette-fonction' | 'siege-occupe'> = new Map([
  ['une_personne_a_une_fonction_une_fois', 'deja-cette-fonction'],
  ['un_siege_n_a_qu_un_titulaire', 'siege-occupe'],
]);

/** Gives a seat; why it cannot be, when this person has this function then, or another one this seat: the transaction is lost. */
export async function insertMandat(
  tx: Tx,
  cpts: string,
  m: NouveauMandat,
): Promise<'deja-cette-fonction' | 'siege-occupe' | null> {
  try {
    await sql`
      insert into asso.mandats (cpts_id, id, instance_id, adhesion_id, professionnel_id, courriel, nom, qui, college_id,
        siege_id, suppleant, fonction, decision, du, terme, inscrit_le)
      values (${cpts}, ${m.id}, ${m.instance}, ${m.adhesionId}, ${m.professionnelId}, ${m.courriel}, ${m.nom},
        ${quiSiege(m)}, ${m.college}, ${m.siegeId}, ${m.suppleant}, ${m.fonction}, ${m.decision}, ${m.du}, ${m.terme},
        ${m.le})`.execute(tx);
    return null;
  } catch (error) {
    const refus = IMPOSSIBLES.get(violatedConstraint(error));
    if (refus) return refus;
    throw error;
  }
}

type Fin = { readonly id: string; readonly le: DateCivile; readonly motif: string };

/** Ends a mandate before its term; false when it had ended. */
export async function endMandat(tx: Tx, cpts: string, { id, le, motif }: Fin): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update asso.mandats set fini_le = ${le}, motif_de_fin = ${motif}
    where cpts_id = ${cpts} and id = ${id} and fini_le is null returning id`.execute(tx);
  return rows.length === 1;
}

type Declaree = {
  readonly id: string;
  readonly declareeLe: DateCivile;
  readonly reference: string | null;
  readonly parNom: string;
  readonly le: Date;
  readonly entrees: readonly string[];
  readonly sorties: readonly string[];
};

/** Writes a declaration and the changes it tells; how many were not told before. */
export async function insertDeclaration(tx: Tx, cpts: string, d: Declaree): Promise<number> {
  await sql`
    insert into asso.declarations (cpts_id, id, declaree_le, reference, par_nom, inscrite_le)
    values (${cpts}, ${d.id}, ${d.declareeLe}, ${d.reference}, ${d.parNom}, ${d.le})`.execute(tx);
  const entrees = await sql`
    update asso.mandats set entree_declaree_id = ${d.id}
    where cpts_id = ${cpts} and id = any (${sql.val([...d.entrees])}::uuid[]) and entree_declaree_id is null`.execute(
    tx,
  );
  const sorties = await sql`
    update asso.mandats set sortie_declaree_id = ${d.id}
    where cpts_id = ${cpts} and id = any (${sql.val([...d.sorties])}::uuid[]) and sortie_declaree_id is null`.execute(
    tx,
  );
  return Number(entrees.numAffectedRows ?? 0n) + Number(sorties.numAffectedRows ?? 0n);
}
