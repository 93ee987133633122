import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CompteDuPlafond } from '../domain/approbation.ts';
import type { Regle } from '../domain/regle.ts';
import { lireIban, type Ouverture } from './chiffres.rows.ts';

/** A rule, and whether an approved relevé used it. */
export type RegleTenue = Regle & { readonly servie: boolean };

/** Rules that the CPTS adopted and did not withdraw, by what they are about then by date. */
export async function reglesDeLaCpts(tx: Tx, cpts: string): Promise<readonly RegleTenue[]> {
  const { rows } = await sql<RegleTenue>`
    select r.id, r.mode, r.nature, r.libelle, r.genre, r.cas, r.professions, r.mission, r.instance, r.fonction, r.centimes,
      r.milliemes, r.bareme, to_char(r.des_heure, 'HH24:MI') as "desHeure", r.partage, r.decision_le as "decisionLe",
      r.decision_organe as "decisionOrgane", r.decision_numero as "decisionNumero", r.du, r.au,
      exists (select from indemnisations.lignes l where l.cpts_id = r.cpts_id and l.regle_id = r.id) as servie
    from indemnisations.regles r where r.cpts_id = ${cpts} and r.retiree_le is null
    order by array_position(array['heure', 'preparation', 'reunion', 'soiree', 'journee', 'lettre', 'annuel', 'kilometre',
      'exclusion'], r.mode), r.portee, r.du desc, r.id limit 500`.execute(tx);
  return rows;
}

export type Reglages = {
  readonly titulaire: string | null;
  readonly iban: string | null;
  readonly compteDuPlafond: CompteDuPlafond | null;
};

/** The account that pays, and how ceilings are counted; null for what nobody filled. */
export async function reglagesDeLaCpts(tx: Tx, ou: Ouverture): Promise<Reglages> {
  const { rows } = await sql<{
    id: string;
    titulaire: string | null;
    iban: Buffer | null;
    compteDuPlafond: CompteDuPlafond | null;
  }>`select id, titulaire, iban, compte_du_plafond as "compteDuPlafond" from indemnisations.reglages
    where cpts_id = ${ou.cpts}`.execute(tx);
  const [un] = rows;
  if (!un) return { titulaire: null, iban: null, compteDuPlafond: null };
  return { ...un, iban: lireIban(ou, 'reglages', un) };
}

export type BaremeConfirme = {
  readonly annee: number;
  readonly source: string;
  readonly parNom: string;
};

/** Years for which the CPTS confirmed the fiscal scale. */
export async function baremesConfirmes(tx: Tx, cpts: string): Promise<readonly BaremeConfirme[]> {
  const { rows } = await sql<BaremeConfirme>`
    select annee, source, confirme_par_nom as "parNom" from indemnisations.baremes_confirmes
    where cpts_id = ${cpts} order by annee desc limit 100`.execute(tx);
  return rows;
}
