import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EtatDEchange } from '../domain/echange.ts';

type Nouveau = {
  readonly id: string;
  readonly garde: string;
  readonly de: string;
  readonly enRetour: string | null;
  /** Its holder cannot hold it. */
  readonly empeche: boolean;
  readonly le: Date;
  readonly parNom: string;
  readonly invitations: readonly { readonly id: string; readonly professionnelId: string }[];
};

/** Proposes a duty; false when another proposal of the same duty waits. */
export async function insertEchange(tx: Tx, cpts: string, e: Nouveau): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into gardes.echanges (cpts_id, id, garde_id, de_id, en_retour_id, empeche, propose_le, propose_par_nom)
    values (${cpts}, ${e.id}, ${e.garde}, ${e.de}, ${e.enRetour}, ${e.empeche}, ${e.le}, ${e.parNom})
    on conflict (cpts_id, garde_id) where etat = 'propose' do nothing returning id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    insert into gardes.invitations (cpts_id, id, echange_id, professionnel_id)
    select ${cpts}::uuid, r.id, ${e.id}::uuid, r."professionnelId"
    from jsonb_to_recordset(${JSON.stringify(e.invitations)}::jsonb) as r (id uuid, "professionnelId" uuid)`.execute(
    tx,
  );
  return true;
}

type Cloture = {
  readonly id: string;
  readonly etat: 'accepte' | 'refuse' | 'annule';
  readonly accepteParId?: string;
  readonly le: Date;
};

/** Closes a proposal; false when it was closed, even an instant ago. */
export async function closeEchange(
  tx: Tx,
  cpts: string,
  { id, etat, accepteParId, le }: Cloture,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update gardes.echanges set etat = ${etat}, accepte_par_id = ${accepteParId ?? null}::uuid, clos_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and etat = 'propose' returning id`.execute(tx);
  return rows.length === 1;
}

/** Closes the proposals of duties that changed hands otherwise. */
export async function closeEchangesDesGardes(
  tx: Tx,
  cpts: string,
  { gardes, le }: { readonly gardes: readonly string[]; readonly le: Date },
): Promise<void> {
  await sql`
    update gardes.echanges set etat = 'annule', clos_le = ${le}
    where cpts_id = ${cpts} and etat = 'propose'
      and (garde_id = any (${sql.val([...gardes])}::uuid[]) or en_retour_id = any (${sql.val([...gardes])}::uuid[]))`.execute(
    tx,
  );
}

/** Somebody says no; how many of those asked have not. */
export async function refuseInvitation(
  tx: Tx,
  cpts: string,
  { id, echange, le }: { readonly id: string; readonly echange: string; readonly le: Date },
): Promise<number> {
  // Two refusals at once wait for each other here, so that the last one knows that it is the last.
  await sql`select id from gardes.echanges where cpts_id = ${cpts} and id = ${echange} for update`.execute(
    tx,
  );
  await sql`
    update gardes.invitations set refusee_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and refusee_le is null`.execute(tx);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from gardes.invitations
    where cpts_id = ${cpts} and echange_id = ${echange} and refusee_le is null`.execute(tx);
  return rows[0]?.n ?? 0;
}

export type Echange = {
  readonly id: string;
  readonly deId: string;
  readonly gardeId: string;
  readonly empeche: boolean;
  readonly etat: EtatDEchange;
};

/** The last proposal of a duty; null when there was none. */
export async function loadDernierEchange(
  tx: Tx,
  cpts: string,
  garde: string,
): Promise<Echange | null> {
  const { rows } = await sql<Echange>`
    select id, de_id as "deId", garde_id as "gardeId", empeche, etat from gardes.echanges
    where cpts_id = ${cpts} and garde_id = ${garde} order by propose_le desc, id desc limit 1`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** The proposal and whose it is; null when it does not exist in this CPTS. */
export async function loadEchange(tx: Tx, cpts: string, id: string): Promise<Echange | null> {
  const { rows } = await sql<Echange>`
    select id, de_id as "deId", garde_id as "gardeId", empeche, etat from gardes.echanges
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
