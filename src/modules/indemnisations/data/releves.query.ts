import { type RawBuilder, sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DejaCompte } from '../domain/approbation.ts';
import type { Ligne, LigneGelee } from '../domain/ligne.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<ReleveApprouve>`
    select r.id, r.periode_id as periode, r.personne_id as personne, r.nom, r.profession, r.employeur_id as employeur,
      r.verse_a as "verseA", r.indemnites, r.remunerations, r.frais, r.centimes, r.approuve_le as "approuveLe",
      r.approuve_par_nom as "approuveParNom", r.lot_id as lot, r.paye_le as "payeLe", r.recu_annee as "recuAnnee",
      r.recu_numero as "recuNumero"
    from indemnisations.releves r where r.cpts_id = ${cpts} and ${filtre} order by lower(r.nom), r.id limit 5000`.execute(
    tx,
  );
  return rows;
}

export const relevesDeLaPeriode = (tx: Tx, cpts: string, periode: string) =>
  lire(tx, cpts, sql`r.periode_id = ${periode}`);

export const relevesDe = (tx: Tx, cpts: string, personne: string) =>
  lire(tx, cpts, sql`r.personne_id = ${personne}`);

/** Approved, of some money, in no file yet. */
export const relevesAVirer = (tx: Tx, cpts: string) =>
  lire(tx, cpts, sql`r.lot_id is null and r.centimes > 0 and r.paye_le is null`);

export const relevesParIds = (tx: Tx, cpts: string, ids: readonly string[]) =>
  lire(tx, cpts, sql`r.id = any (${sql.val([...ids])}::uuid[])`);

/** Those that these files pay. */
export const relevesDuLot = (tx: Tx, cpts: string, lots: readonly string[]) =>
  lire(tx, cpts, sql`r.lot_id = any (${sql.val([...lots])}::uuid[])`);

export async function releveParId(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<ReleveApprouve | null> {
  return (await lire(tx, cpts, sql`r.id = ${id}`))[0] ?? null;
}

/** Who has an approved relevé in which period. */
export async function approuvees(
  tx: Tx,
  cpts: string,
): Promise<readonly { readonly personne: string; readonly periode: string }[]> {
  const { rows } = await sql<{ personne: string; periode: string }>`
    select personne_id as personne, periode_id as periode from indemnisations.releves where cpts_id = ${cpts}`.execute(
    tx,
  );
  return rows;
}

/** Lines of approved relevés, in their order. */
export async function lignesDuReleve(
  tx: Tx,
  cpts: string,
  releves: readonly string[],
): Promise<readonly (Ligne & { readonly releve: string })[]> {
  const { rows } = await sql<Ligne & { releve: string }>`
    select releve_id as releve, cle, jour, genre, objet, mission, lien, minutes, quantite, regle_id as regle,
      regle_libelle as "regleLibelle", nature, centimes, unite, pourquoi, etat, report
    from indemnisations.lignes
    where cpts_id = ${cpts} and releve_id = any (${sql.val([...releves])}::uuid[]) order by releve_id, rang`.execute(
    tx,
  );
  return rows;
}

/** Of these keys, the lines that an approved relevé holds. */
export async function lignesGelees(
  tx: Tx,
  cpts: string,
  { depuis, au }: { readonly depuis: DateCivile; readonly au: DateCivile },
): Promise<ReadonlyMap<string, LigneGelee>> {
  const { rows } = await sql<LigneGelee>`
    select cle, centimes, unite, regle_id as regle, regle_libelle as "regleLibelle", nature, quantite
    from indemnisations.lignes where cpts_id = ${cpts} and jour between ${depuis} and ${au}`.execute(
    tx,
  );
  return new Map(rows.map((ligne) => [ligne.cle, ligne]));
}

export type UniteComptee = {
  readonly personne: string;
  readonly unite: string;
  /** How many times it stands, once what was taken back is. */
  readonly fois: number;
  /** The same in the quantities of its lines: kilometres. */
  readonly quantite: number;
};

/** What is paid once, and is, person by person. */
export async function unitesComptees(
  tx: Tx,
  cpts: string,
  depuis: DateCivile,
): Promise<readonly UniteComptee[]> {
  const { rows } = await sql<UniteComptee>`
    select personne_id as personne, unite, sum(sign(centimes))::int as fois,
      sum(case when etat = 'reprise' then -abs(quantite) else quantite end)::int as quantite
    from indemnisations.lignes where cpts_id = ${cpts} and unite is not null and jour >= ${depuis}
    group by personne_id, unite`.execute(tx);
  return rows;
}

/** Indemnities and remunerations of approved relevés, by person, month of the work and year of the payment. */
export async function dejaComptes(
  tx: Tx,
  cpts: string,
  { aujourdhui }: { readonly aujourdhui: DateCivile },
): Promise<readonly (DejaCompte & { readonly personne: string })[]> {
  const { rows } = await sql<DejaCompte & { personne: string }>`
    select l.personne_id as personne, to_char(l.jour, 'YYYY-MM') as mois,
      extract(year from coalesce(r.paye_le, ${aujourdhui}::date))::int as "anneeDeVersement",
      sum(l.centimes)::bigint as centimes
    from indemnisations.lignes l
    join indemnisations.releves r on r.cpts_id = l.cpts_id and r.id = l.releve_id
    where l.cpts_id = ${cpts} and l.nature in ('indemnite', 'remuneration')
    group by 1, 2, 3`.execute(tx);
  return rows;
}
