import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type ArreteAFiger = {
  readonly id: string;
  readonly contrat: string;
  readonly annee: number;
  readonly du: string;
  readonly au: string;
  readonly contenu: string;
  readonly empreinte: string;
  readonly remplace: string | null;
  readonly motif: string | null;
  readonly le: Date;
  readonly parNom: string;
};

/** The number of the frozen year; null when another one was frozen meanwhile in its place, or under its number. */
export async function insertArrete(tx: Tx, cpts: string, a: ArreteAFiger): Promise<number | null> {
  const { rows } = await sql<{ numero: number }>`
    insert into preuves.arretes (cpts_id, id, numero, contrat_id, annee, du, au, contenu, empreinte, remplace_id, motif,
      fige_le, fige_par_nom)
    select ${cpts}::uuid, ${a.id}::uuid, coalesce(max(numero), 0) + 1, ${a.contrat}::uuid, ${a.annee}::integer, ${a.du}::date,
      ${a.au}::date, ${a.contenu}::text, ${a.empreinte}::text, ${a.remplace}::uuid, ${a.motif}::text, ${a.le}::timestamptz,
      ${a.parNom}::text
    from preuves.arretes where cpts_id = ${cpts}
    on conflict do nothing returning numero`.execute(tx);
  return rows[0]?.numero ?? null;
}

/** What a frozen year names is never erased. */
export async function insertContenusArretes(
  tx: Tx,
  cpts: string,
  { arrete, empreintes }: { readonly arrete: string; readonly empreintes: readonly string[] },
): Promise<void> {
  await sql`
    insert into preuves.contenus_arretes (cpts_id, arrete_id, empreinte)
    select ${cpts}::uuid, ${arrete}::uuid, e from unnest(${sql.val([...new Set(empreintes)])}::text[]) e`.execute(
    tx,
  );
}

/** Keeps what was written from a frozen year, by name; the first writing stays. */
export async function insertDocuments(
  tx: Tx,
  cpts: string,
  d: {
    readonly arrete: string;
    readonly documents: readonly { readonly nom: string; readonly empreinte: string }[];
  },
): Promise<void> {
  await sql`
    insert into preuves.documents (cpts_id, arrete_id, nom, empreinte)
    select ${cpts}::uuid, ${d.arrete}::uuid, r.nom, r.empreinte
    from jsonb_to_recordset(${JSON.stringify(d.documents)}::jsonb) as r (nom text, empreinte text)
    on conflict do nothing`.execute(tx);
}

type Publication = { readonly arrete: string; readonly le: Date; readonly parNom: string };

export async function savePublication(
  tx: Tx,
  cpts: string,
  { arrete, le, parNom }: Publication,
): Promise<void> {
  await sql`
    insert into preuves.publications (cpts_id, arrete_id, publie_le, publie_par_nom)
    values (${cpts}, ${arrete}, ${le}, ${parNom}) on conflict do nothing`.execute(tx);
}

export async function deletePublication(tx: Tx, cpts: string, arrete: string): Promise<void> {
  await sql`delete from preuves.publications where cpts_id = ${cpts} and arrete_id = ${arrete}`.execute(
    tx,
  );
}
