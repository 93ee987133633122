import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Ligne } from '../domain/ligne.ts';
import type { Totaux } from '../domain/releve.ts';

export type ReleveAEcrire = Totaux & {
  readonly id: string;
  readonly personne: string;
  readonly nom: string;
  readonly profession: string | null;
  readonly employeur: string | null;
  readonly verseA: string;
  readonly lignes: readonly Ligne[];
};

type Approbation = {
  readonly periode: string;
  readonly releves: readonly ReleveAEcrire[];
  readonly par: { readonly le: Date; readonly id: string | null; readonly nom: string };
};

/** Writes approved relevés and their lines; gives how many were new: one person has one relevé by period. */
export async function insertReleves(
  tx: Tx,
  cpts: string,
  { periode, releves, par }: Approbation,
): Promise<number> {
  const entetes = releves.map(({ lignes: _lignes, ...entete }) => entete);
  const { rows } = await sql<{ id: string }>`
    insert into indemnisations.releves (cpts_id, id, periode_id, personne_id, nom, profession, employeur_id, verse_a,
      indemnites, remunerations, frais, centimes, approuve_le, approuve_par_id, approuve_par_nom)
    select ${cpts}::uuid, r.id, ${periode}::uuid, r.personne, r.nom, r.profession, r.employeur, r."verseA", r.indemnites,
      r.remunerations, r.frais, r.centimes, ${par.le}::timestamptz, ${par.id}::uuid, ${par.nom}
    from jsonb_to_recordset(${JSON.stringify(entetes)}::jsonb) as r (id uuid, personne uuid, nom text, profession text,
      employeur uuid, "verseA" text, indemnites bigint, remunerations bigint, frais bigint, centimes bigint)
    on conflict (cpts_id, periode_id, personne_id) do nothing returning id`.execute(tx);
  const ecrits = new Set(rows.map(({ id }) => id));
  const lignes = releves
    .filter(({ id }) => ecrits.has(id))
    .flatMap(({ id, personne, lignes: les }) =>
      les.map((ligne, rang) => ({ ...ligne, releve: id, personne, rang })),
    );
  await insertLignes(tx, cpts, lignes);
  return ecrits.size;
}

type LigneAEcrire = Ligne & {
  readonly releve: string;
  readonly personne: string;
  readonly rang: number;
};

async function insertLignes(tx: Tx, cpts: string, lignes: readonly LigneAEcrire[]): Promise<void> {
  await sql`
    insert into indemnisations.lignes (cpts_id, releve_id, rang, cle, personne_id, jour, genre, objet, mission, lien,
      minutes, quantite, regle_id, regle_libelle, nature, centimes, unite, pourquoi, etat, report)
    select ${cpts}::uuid, l.releve, l.rang, l.cle, l.personne, l.jour, l.genre, l.objet, l.mission, l.lien, l.minutes,
      l.quantite, l.regle, l."regleLibelle", l.nature, l.centimes, l.unite, l.pourquoi, l.etat, l.report
    from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) as l (releve uuid, rang integer, cle text, personne uuid,
      jour date, genre text, objet text, mission text, lien text, minutes integer, quantite integer, regle uuid,
      "regleLibelle" text, nature text, centimes bigint, unite text, pourquoi text, etat text, report boolean)`.execute(
    tx,
  );
}

/** Locks those of these relevés that no file holds; another file that wants them waits, then finds none. */
export async function lockLibres(
  tx: Tx,
  cpts: string,
  releves: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from indemnisations.releves
    where cpts_id = ${cpts} and id = any (${sql.val([...releves])}::uuid[]) and lot_id is null and paye_le is null
      and centimes > 0
    order by id for update`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

export type Pris = {
  readonly id: string;
  readonly verseA: string;
  readonly employeur: string | null;
};

/** Puts relevés in a file, and says who receives each: the account is that of the day of the file. */
export async function takeReleves(
  tx: Tx,
  cpts: string,
  { lot, releves }: { readonly lot: string; readonly releves: readonly Pris[] },
): Promise<void> {
  const pris = releves.map(({ id, verseA, employeur }) => ({ id, verseA, employeur }));
  await sql`
    update indemnisations.releves r set lot_id = ${lot}, verse_a = p."verseA", employeur_id = p.employeur
    from jsonb_to_recordset(${JSON.stringify(pris)}::jsonb) as p (id uuid, "verseA" text, employeur uuid)
    where r.cpts_id = ${cpts} and r.id = p.id`.execute(tx);
}

/** Gives back the relevés of a file that the bank did not execute. */
export async function releaseReleves(tx: Tx, cpts: string, lot: string): Promise<void> {
  await sql`
    update indemnisations.releves set lot_id = null where cpts_id = ${cpts} and lot_id = ${lot}`.execute(
    tx,
  );
}

/** Says that relevés of a file are paid, each with the next number of receipt of the year, without a gap. */
export async function payReleves(
  tx: Tx,
  cpts: string,
  {
    lot,
    payeLe,
    annee,
  }: { readonly lot: string; readonly payeLe: DateCivile; readonly annee: number },
): Promise<void> {
  await sql`
    with rangs as (
      select id, row_number() over (order by lower(nom), id) as rang from indemnisations.releves
      where cpts_id = ${cpts} and lot_id = ${lot}),
    pris as (
      insert into indemnisations.numeros_de_recu (cpts_id, annee, dernier)
      select ${cpts}::uuid, ${annee}::integer, count(*)::integer from rangs
      on conflict (cpts_id, annee) do update set dernier = numeros_de_recu.dernier + excluded.dernier
      returning dernier)
    update indemnisations.releves r set paye_le = ${payeLe}, recu_annee = ${annee},
      recu_numero = pris.dernier - (select count(*) from rangs)::integer + rangs.rang::integer
    from rangs, pris where r.cpts_id = ${cpts} and r.id = rangs.id`.execute(tx);
}
