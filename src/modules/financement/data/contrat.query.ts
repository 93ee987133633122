import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Contrat, Demarrages, EtatDeCrise, MontantDate } from '../domain/contrat.ts';
import type { Indicateur } from '../domain/indicateur.ts';
import type { Mission } from '../domain/mission.ts';
import type { Versement } from '../domain/versement.ts';

/** The contract of a CPTS that is in force, or null. */
export async function contratEnCours(tx: Tx, cpts: string): Promise<Contrat | null> {
  const { rows } = await sql<Contrat>`
    select id, regime, taille, signe_le as "signeLe", annees, reference, cpam, ars, prorata,
      premier_versement as "premierVersement"
    from financement.contrats where cpts_id = ${cpts} and clos_le is null`.execute(tx);
  return rows[0] ?? null;
}

export type MontantSaisi = MontantDate & {
  readonly origine: 'contrat' | 'bareme';
  readonly piece: string | null;
};

/** Yearly amounts of a contract, the first to take effect first. */
export async function montantsDuContrat(
  tx: Tx,
  cpts: string,
  contrat: string,
): Promise<readonly MontantSaisi[]> {
  const { rows } = await sql<MontantSaisi>`
    select poste, part, a_partir_du as "aPartirDu", centimes, origine, piece
    from financement.montants where cpts_id = ${cpts} and contrat_id = ${contrat}
    order by a_partir_du, poste, part`.execute(tx);
  return rows;
}

/** When each mission of a contract began. */
export async function demarragesDuContrat(
  tx: Tx,
  cpts: string,
  contrat: string,
): Promise<Demarrages> {
  const { rows } = await sql<{ readonly mission: Mission; readonly le: DateCivile }>`
    select mission, demarre_le as le from financement.demarrages
    where cpts_id = ${cpts} and contrat_id = ${contrat}`.execute(tx);
  return Object.fromEntries(rows.map(({ mission, le }) => [mission, le]));
}

/** Indicators of a contract, each with the years it counts in, in the order in which they were written. */
export async function indicateursDuContrat(
  tx: Tx,
  cpts: string,
  contrat: string,
): Promise<readonly Indicateur[]> {
  const { rows } = await sql<Indicateur>`
    select id, mission, libelle, unite, sens, source, preuve, regle, calcul, code, definition, de_annee as "deAnnee", a_annee as "aAnnee"
    from financement.indicateurs where cpts_id = ${cpts} and contrat_id = ${contrat} order by cree_le, id`.execute(
    tx,
  );
  return rows;
}

export type ValeurDite = {
  readonly indicateurId: string;
  readonly annee: number;
  readonly par: 'cpts' | 'cpam';
  readonly milliemes: number;
  readonly piece: string | null;
};

/** What each indicator reached, year by year, as the CPTS and the CPAM say it. */
export async function valeursDuContrat(
  tx: Tx,
  cpts: string,
  contrat: string,
): Promise<readonly ValeurDite[]> {
  const { rows } = await sql<ValeurDite>`
    select v.indicateur_id as "indicateurId", v.annee, v.dite_par as par, v.milliemes, v.piece
    from financement.valeurs v
    join financement.indicateurs i on i.cpts_id = v.cpts_id and i.id = v.indicateur_id
    where v.cpts_id = ${cpts} and i.contrat_id = ${contrat} and v.remplacee_le is null`.execute(tx);
  return rows;
}

export type CriseDite = {
  readonly annee: number;
  readonly etat: EtatDeCrise;
  readonly le: DateCivile | null;
  readonly piece: string | null;
};

/** In which years of a contract a crisis came, and whether it was recognised. */
export async function crisesDuContrat(
  tx: Tx,
  cpts: string,
  contrat: string,
): Promise<readonly CriseDite[]> {
  const { rows } = await sql<CriseDite>`
    select annee, etat, le, piece from financement.crises
    where cpts_id = ${cpts} and contrat_id = ${contrat}`.execute(tx);
  return rows;
}

/** What came in, last first. */
export async function versementsDuContrat(
  tx: Tx,
  cpts: string,
  contrat: string,
): Promise<readonly Versement[]> {
  const { rows } = await sql<Versement>`
    select id, annee, poste, nature, recu_le as "recuLe", centimes, explication from financement.versements
    where cpts_id = ${cpts} and contrat_id = ${contrat} and annule_le is null
    order by recu_le desc, id desc`.execute(tx);
  return rows;
}
