import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Moyen, Passage, Presence, Signature } from '../domain/presence.ts';

type Nouvelle = Passage & {
  readonly reunion: string;
  readonly personne: string;
  readonly moyen: Moyen;
  readonly presence: Presence;
  readonly le: Date;
};

/** Signs for one person; false when they had signed, even an instant ago. */
export async function insertSignature(tx: Tx, cpts: string, s: Nouvelle): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into reunions.signatures (cpts_id, reunion_id, personne_id, moyen, presence, arrivee, depart, signe_le)
    values (${cpts}, ${s.reunion}, ${s.personne}, ${s.moyen}, ${s.presence}, ${s.arrivee}, ${s.depart}, ${s.le})
    on conflict on constraint une_personne_signe_une_fois do nothing returning personne_id as id`.execute(
    tx,
  );
  return rows.length === 1;
}

type Depart = { readonly reunion: string; readonly personne: string; readonly depart: Date | null };

/** Notes when somebody left, or that they are still there; false when they have not signed. */
export async function setDepart(
  tx: Tx,
  cpts: string,
  { reunion, personne, depart }: Depart,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update reunions.signatures
    set depart = case when ${depart}::timestamptz is null then null else greatest(${depart}::timestamptz, arrivee) end
    where cpts_id = ${cpts} and reunion_id = ${reunion} and personne_id = ${personne}
    returning personne_id as id`.execute(tx);
  return rows.length === 1;
}

type Ecriture = {
  readonly reunion: string;
  readonly signatures: readonly Signature[];
  readonly retirees: readonly string[];
  readonly le: Date;
};

/** Writes the sheet as the coordination entered it: these people were there, so; those were not. */
export async function saveFeuille(
  tx: Tx,
  cpts: string,
  { reunion, signatures, retirees, le }: Ecriture,
): Promise<void> {
  await sql`
    insert into reunions.signatures as s (cpts_id, reunion_id, personne_id, moyen, presence, arrivee, depart, signe_le)
    select ${cpts}::uuid, ${reunion}::uuid, r."personneId", r.moyen, r.presence, r.arrivee, r.depart, ${le}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(signatures)}::jsonb) as r ("personneId" uuid, moyen text, presence text,
      arrivee timestamptz, depart timestamptz)
    on conflict on constraint une_personne_signe_une_fois do update set presence = excluded.presence,
      moyen = excluded.moyen, arrivee = excluded.arrivee, depart = excluded.depart`.execute(tx);
  await sql`
    delete from reunions.signatures where cpts_id = ${cpts} and reunion_id = ${reunion}
      and personne_id = any (${sql.val([...retirees])}::uuid[])`.execute(tx);
}

export type Correction = {
  readonly id: string;
  readonly personne: string;
  readonly avant: string | null;
  readonly apres: string | null;
};

type Corrections = {
  readonly reunion: string;
  readonly corrections: readonly Correction[];
  readonly parNom: string;
  readonly le: Date;
};

/** Keeps what was changed of the signatures of others. */
export async function insertCorrections(
  tx: Tx,
  cpts: string,
  { reunion, corrections, parNom, le }: Corrections,
): Promise<void> {
  await sql`
    insert into reunions.corrections (cpts_id, id, reunion_id, personne_id, avant, apres, par_nom, le)
    select ${cpts}::uuid, r.id, ${reunion}::uuid, r.personne, r.avant, r.apres, ${parNom}, ${le}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(corrections)}::jsonb) as r (id uuid, personne uuid, avant text, apres text)`.execute(
    tx,
  );
}

type Figee = {
  readonly reunion: string;
  readonly numero: number;
  readonly contenu: string;
  readonly empreinte: string;
  readonly motif: string | null;
  readonly parNom: string;
  readonly le: Date;
};

/** Keeps a frozen sheet; false when this number was frozen already. */
export async function insertFeuille(tx: Tx, cpts: string, f: Figee): Promise<boolean> {
  const { rows } = await sql<{ numero: number }>`
    insert into reunions.feuilles (cpts_id, reunion_id, numero, contenu, empreinte, motif, par_nom, figee_le)
    values (${cpts}, ${f.reunion}, ${f.numero}, ${f.contenu}, ${f.empreinte}, ${f.motif}, ${f.parNom}, ${f.le})
    on conflict on constraint une_feuille_se_fige_une_fois do nothing returning numero`.execute(tx);
  return rows.length === 1;
}
