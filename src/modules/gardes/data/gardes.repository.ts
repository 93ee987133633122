import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { Garde } from '../domain/garde.ts';
import type { Horaire } from '../domain/poids.ts';

type Nouvelle = Horaire & { readonly id: string; readonly tourId: string | null };

/** Adds duties that nobody holds yet; those already there are left as they are. How many were added. */
export async function insertGardes(
  tx: Tx,
  cpts: string,
  {
    tableau,
    gardes,
    le,
  }: { readonly tableau: string; readonly gardes: readonly Nouvelle[]; readonly le: Date },
): Promise<number> {
  if (gardes.length === 0) return 0;
  const { rows } = await sql<{ id: string }>`
    insert into gardes.gardes (cpts_id, id, tableau_id, tour_id, debut, fin, change_le)
    select ${cpts}::uuid, r.id, ${tableau}::uuid, r."tourId", r.debut, r.fin, ${le}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(gardes)}::jsonb) as r (id uuid, "tourId" uuid, debut timestamptz, fin timestamptz)
    on conflict on constraint un_tour_ne_donne_qu_une_garde_a_la_fois do nothing returning id`.execute(
    tx,
  );
  return rows.length;
}

type Rattachee = { readonly id: string; readonly tourId: string };

/** Gives these duties the pattern that has their hours. */
export async function attachGardes(
  tx: Tx,
  cpts: string,
  { tableau, rattachees }: { readonly tableau: string; readonly rattachees: readonly Rattachee[] },
): Promise<void> {
  if (rattachees.length === 0) return;
  await sql`
    update gardes.gardes g set tour_id = r."tourId"
    from jsonb_to_recordset(${JSON.stringify(rattachees)}::jsonb) as r (id uuid, "tourId" uuid)
    where g.cpts_id = ${cpts} and g.tableau_id = ${tableau} and g.id = r.id`.execute(tx);
}

/** The duty, locked until the end of the transaction; null when it does not exist in this CPTS. */
export async function lockGarde(tx: Tx, cpts: string, id: string): Promise<Garde | null> {
  const { rows } = await sql<Garde>`
    select id, tableau_id as "tableauId", debut, fin, professionnel_id as "professionnelId", propose_id as "proposeId"
    from gardes.gardes where cpts_id = ${cpts} and id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

/** The same without the lock: whoever writes next says what it must still be. */
export async function loadGarde(tx: Tx, cpts: string, id: string): Promise<Garde | null> {
  const { rows } = await sql<Garde>`
    select id, tableau_id as "tableauId", debut, fin, professionnel_id as "professionnelId", propose_id as "proposeId"
    from gardes.gardes where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

type Passage = {
  readonly garde: string;
  readonly de: string | null;
  readonly a: string | null;
  readonly le: Date;
};

/** Gives a duty to somebody, or to nobody, if it is still as it was read. */
export async function updateTitulaire(
  tx: Tx,
  cpts: string,
  { garde, de, a, le }: Passage,
): Promise<'fait' | 'change' | 'deja-de-garde' | 'pas-du-tableau'> {
  return await essayer(async () => {
    const { rows } = await sql<{ id: string }>`
      update gardes.gardes set professionnel_id = ${a}::uuid, propose_id = null, change_le = ${le}, rappele_le = null
      where cpts_id = ${cpts} and id = ${garde} and professionnel_id is not distinct from ${de}::uuid
      returning id`.execute(tx);
    return rows.length;
  }, 1);
}

/** Nobody holds the duty any more, and the coordination was told of it; false when it is no longer theirs, or began. */
export async function giveBackGarde(
  tx: Tx,
  cpts: string,
  { garde, de, le }: Pick<Passage, 'garde' | 'de' | 'le'>,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update gardes.gardes set professionnel_id = null, change_le = ${le}, rappele_le = null, alerte_le = ${le}
    where cpts_id = ${cpts} and id = ${garde} and professionnel_id = ${de} and debut > ${le} returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

type Bascule = {
  readonly garde: string;
  readonly retour: string | null;
  /** Null when it is nobody's: its holder cannot come. */
  readonly de: string | null;
  readonly a: string;
  readonly le: Date;
};

/** Exchanges: one takes the duty of the other, and in return gives theirs if that was asked; both in one statement. */
export async function exchangeGardes(
  tx: Tx,
  cpts: string,
  { garde, retour, de, a, le }: Bascule,
): Promise<'fait' | 'change' | 'deja-de-garde' | 'pas-du-tableau'> {
  return await essayer(
    async () => {
      const { rows } = await sql<{ id: string }>`
        update gardes.gardes set professionnel_id = case when id = ${garde}::uuid then ${a}::uuid else ${de}::uuid end,
          propose_id = null, change_le = ${le}, rappele_le = null
        where cpts_id = ${cpts} and ((id = ${garde} and professionnel_id is not distinct from ${de}::uuid)
          or (id = ${retour}::uuid and professionnel_id = ${a}))
        returning id`.execute(tx);
      return rows.length;
    },
    retour === null ? 1 : 2,
  );
}

async function essayer(ecrire: () => Promise<number>, attendu: number) {
  try {
    return (await ecrire()) === attendu ? 'fait' : 'change';
  } catch (error) {
    const violee = violatedConstraint(error);
    if (violee === 'une_personne_n_est_que_d_une_garde_a_la_fois') return 'deja-de-garde';
    if (violee?.includes('professionnel_id_fkey')) return 'pas-du-tableau';
    throw error;
  }
}
