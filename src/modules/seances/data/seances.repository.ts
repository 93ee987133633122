import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EtatDeSeance, Modalite, Seance } from '../domain/seance.ts';
import { colonnesDeSeance } from './seances.rows.ts';

/** The session, for whoever changes it: others wait. */
export async function lockSeance(tx: Tx, cpts: string, id: string): Promise<Seance | null> {
  const { rows } = await sql<Seance>`
    select ${colonnesDeSeance} from seances.seances s where s.cpts_id = ${cpts} and s.id = ${id} for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** The session, for whoever signs in it: people sign together, whoever changes it waits for them and they for it. */
export async function shareSeance(tx: Tx, cpts: string, id: string): Promise<Seance | null> {
  const { rows } = await sql<Seance>`
    select ${colonnesDeSeance} from seances.seances s where s.cpts_id = ${cpts} and s.id = ${id} for share`.execute(
    tx,
  );
  return rows[0] ?? null;
}

type Rendez = {
  readonly titre: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly modalite: Modalite;
  readonly lieu: string | null;
  readonly adresseVisio: string | null;
  readonly documents: string;
};

type Nouvelle = Rendez & {
  readonly id: string;
  readonly instanceId: string;
  readonly instance: string;
  readonly rang: 1 | 2;
  readonly premiereId: string | null;
  readonly le: Date;
};

/** Writes a session to prepare; false when the one that lacked its quorum has a second one already. */
export async function insertSeance(tx: Tx, cpts: string, s: Nouvelle): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into seances.seances (cpts_id, id, instance_id, instance, titre, rang, premiere_id, debut, fin, modalite, lieu,
      adresse_visio, documents, etat, cree_le)
    values (${cpts}, ${s.id}, ${s.instanceId}, ${s.instance}, ${s.titre}, ${s.rang}, ${s.premiereId}, ${s.debut}, ${s.fin},
      ${s.modalite}, ${s.lieu}, ${s.adresseVisio}, ${s.documents}, 'preparee', ${s.le})
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** Says a session anew, while it is prepared. */
export async function updateSeance(
  tx: Tx,
  cpts: string,
  { id, ...s }: Rendez & { readonly id: string },
): Promise<void> {
  await sql`
    update seances.seances set titre = ${s.titre}, debut = ${s.debut}, fin = ${s.fin}, modalite = ${s.modalite},
      lieu = ${s.lieu}, adresse_visio = ${s.adresseVisio}, documents = ${s.documents}
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}

type Etat = {
  readonly id: string;
  readonly etat: EtatDeSeance;
  readonly convoqueeLe?: Date;
  readonly parNom?: string;
  readonly ouverteLe?: Date;
  readonly closeLe?: Date;
  readonly constat?: string;
  readonly reunion?: string;
};

/** Moves a session to its next state, with what that state adds. */
export async function setEtat(tx: Tx, cpts: string, e: Etat): Promise<void> {
  await sql`
    update seances.seances set etat = ${e.etat},
      convoquee_le = coalesce(${e.convoqueeLe ?? null}::timestamptz, convoquee_le),
      convoquee_par_nom = coalesce(${e.parNom ?? null}, convoquee_par_nom),
      ouverte_le = coalesce(${e.ouverteLe ?? null}::timestamptz, ouverte_le),
      close_le = coalesce(${e.closeLe ?? null}::timestamptz, close_le),
      constat = coalesce(${e.constat ?? null}, constat),
      reunion_id = coalesce(${e.reunion ?? null}::uuid, reunion_id)
    where cpts_id = ${cpts} and id = ${e.id}`.execute(tx);
}

type NouveauPoint = {
  readonly id: string;
  readonly titre: string;
  readonly texte: string;
  readonly proposePar: string | null;
};

/** Adds items at the end of the agenda. */
export async function insertPoints(
  tx: Tx,
  cpts: string,
  { seance, points }: { readonly seance: string; readonly points: readonly NouveauPoint[] },
): Promise<void> {
  await sql`
    insert into seances.points (cpts_id, id, seance_id, rang, titre, texte, propose_par)
    select ${cpts}::uuid, r.id, ${seance}::uuid, coalesce((select max(p.rang) from seances.points p
      where p.cpts_id = ${cpts} and p.seance_id = ${seance}), 0) + r.rang, r.titre, r.texte, r."proposePar"
    from jsonb_to_recordset(${JSON.stringify(points.map((p, i) => ({ ...p, rang: i + 1 })))}::jsonb)
      as r (id uuid, rang integer, titre text, texte text, "proposePar" text)`.execute(tx);
}

/** Takes an item out of the agenda; false when it is not there. */
export async function deletePoint(
  tx: Tx,
  cpts: string,
  { seance, id }: { readonly seance: string; readonly id: string },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    delete from seances.points where cpts_id = ${cpts} and seance_id = ${seance} and id = ${id} returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

/** Writes what was said of each item. */
export async function setNotes(
  tx: Tx,
  cpts: string,
  { seance, notes }: { readonly seance: string; readonly notes: Readonly<Record<string, string>> },
): Promise<void> {
  const lignes = Object.entries(notes).map(([id, texte]) => ({ id, texte }));
  await sql`
    update seances.points p set notes = r.texte
    from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) as r (id uuid, texte text)
    where p.cpts_id = ${cpts} and p.seance_id = ${seance} and p.id = r.id`.execute(tx);
}
