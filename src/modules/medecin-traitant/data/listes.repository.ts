import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ChampDeListe } from '../domain/champ-de-liste.ts';
import type { Consignes } from '../domain/consignes-de-liste.ts';
import type { IssueDeLigne } from '../domain/issue-de-ligne.ts';
import type { Liste } from '../domain/liste.ts';

/** The list of this sender and this day: written now, or there already. Held until the transaction ends. */
export async function openListe(
  tx: Tx,
  cpts: string,
  l: Liste & { readonly le: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into mt.listes (cpts_id, id, organisme, emetteur, emetteur_cle, date_liste, creee_le)
    values (${cpts}, ${l.id}, ${l.organisme}, ${l.emetteur}, ${l.emetteurCle}, ${l.dateListe}::date, ${l.le})
    on conflict on constraint un_emetteur_n_a_qu_une_liste_par_jour do update set emetteur = excluded.emetteur
    returning id`.execute(tx);
  return rows[0]?.id ?? l.id;
}

export type LigneAEcrire = {
  readonly numero: number;
  readonly issue: IssueDeLigne;
  readonly demandeId: string | null;
  readonly semblableId: string | null;
  readonly raison: string | null;
  readonly remarques: readonly string[];
};

/** What became of lines; a person who is on the list already is not put on it twice. */
export async function insertLignes(
  tx: Tx,
  cpts: string,
  { liste, envoi, lignes }: { liste: string; envoi: string; lignes: readonly LigneAEcrire[] },
): Promise<void> {
  // What else was decided of a line says who it is about: it stays here.
  const aEcrire = lignes.map(({ numero, issue, demandeId, semblableId, raison, remarques }) => ({
    numero,
    issue,
    demandeId,
    semblableId,
    raison,
    remarques,
  }));
  await sql`
    insert into mt.lignes_de_liste (cpts_id, envoi_id, numero, liste_id, issue, demande_id, semblable_id, raison, remarques)
    select ${cpts}::uuid, ${envoi}::uuid, r.numero, ${liste}::uuid, r.issue, r."demandeId", r."semblableId", r.raison,
      r.remarques
    from jsonb_to_recordset(${JSON.stringify(aEcrire)}::jsonb) as r (numero int, issue text, "demandeId" uuid,
      "semblableId" uuid, raison text, remarques text[])
    on conflict do nothing`.execute(tx);
}

/** What the ledger was told of a list. */
export async function saveConsignes(
  tx: Tx,
  cpts: string,
  { liste, consignes }: { readonly liste: string; readonly consignes: Consignes },
): Promise<void> {
  await sql`
    update mt.listes set consignes = ${JSON.stringify(consignes)}::jsonb
    where cpts_id = ${cpts} and id = ${liste}`.execute(tx);
}

export type CorrespondanceRetenue = {
  readonly colonnes: Readonly<Record<string, ChampDeListe | null>>;
  readonly pivot: number;
};

/** How lists of this sender are read; null when none was imported. */
export async function correspondanceRetenue(
  tx: Tx,
  cpts: string,
  emetteurCle: string,
): Promise<CorrespondanceRetenue | null> {
  const { rows } = await sql<CorrespondanceRetenue>`
    select colonnes, pivot from mt.correspondances
    where cpts_id = ${cpts} and emetteur_cle = ${emetteurCle}`.execute(tx);
  return rows[0] ?? null;
}

type ARetenir = CorrespondanceRetenue & {
  readonly emetteurCle: string;
  readonly le: Date;
  readonly parNom: string;
};

/** Remembers how a sender's columns are read; heads it used before stay known. */
export async function saveCorrespondance(tx: Tx, cpts: string, c: ARetenir): Promise<void> {
  await sql`
    insert into mt.correspondances as c (cpts_id, emetteur_cle, colonnes, pivot, retenue_le, retenue_par_nom)
    values (${cpts}, ${c.emetteurCle}, ${JSON.stringify(c.colonnes)}::jsonb, ${c.pivot}, ${c.le}, ${c.parNom})
    on conflict (cpts_id, emetteur_cle) do update set colonnes = c.colonnes || excluded.colonnes, pivot = excluded.pivot,
      retenue_le = excluded.retenue_le, retenue_par_nom = excluded.retenue_par_nom`.execute(tx);
}
