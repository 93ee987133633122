import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Nouveau = {
  readonly id: string;
  readonly nom: string;
  readonly le: Date;
  readonly parNom: string;
};

/** Names a device to be paired. */
export async function insertAppareil(tx: Tx, cpts: string, a: Nouveau): Promise<void> {
  await sql`
    insert into snp.appareils (cpts_id, id, nom, ajoute_le, ajoute_par_nom)
    values (${cpts}, ${a.id}, ${a.nom}, ${a.le}, ${a.parNom})`.execute(tx);
}

type Appairage = {
  readonly id: string;
  readonly empreinte: Buffer;
  readonly le: Date;
  readonly expireLe: Date;
};

/** Gives the device its cookie; null when it was revoked meanwhile. */
export async function pairAppareil(
  tx: Tx,
  cpts: string,
  { id, empreinte, le, expireLe }: Appairage,
): Promise<{ readonly nom: string } | null> {
  const { rows } = await sql<{ nom: string }>`
    update snp.appareils set empreinte = ${empreinte}, appaire_le = ${le}, expire_le = ${expireLe}
    where cpts_id = ${cpts} and id = ${id} and revoque_le is null returning nom`.execute(tx);
  return rows[0] ?? null;
}

/** Stops a device; false when it was stopped already, or does not exist here. */
export async function revokeAppareil(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.appareils set revoque_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and revoque_le is null returning id`.execute(tx);
  return rows.length === 1;
}

/**
 * Notes that a device acts now, and holds its row till the end: one that is being revoked waits, or finds it gone. False when
 * it may not act any more.
 */
export async function touchAppareil(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.appareils set vu_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and revoque_le is null and expire_le > ${le} returning id`.execute(
    tx,
  );
  return rows.length === 1;
}
