import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { CompteDuPlafond } from '../domain/approbation.ts';
import { cleDePortee, type Regle } from '../domain/regle.ts';
import { type Ouverture, scellerIban } from './chiffres.rows.ts';

/** Who writes, and when. */
export type Auteur = { readonly le: Date; readonly nom: string };

/** Writes a rule; false when one of the same scope runs on one of its days. */
export async function insertRegle(
  tx: Tx,
  cpts: string,
  { regle: r, auteur }: { readonly regle: Regle; readonly auteur: Auteur },
): Promise<boolean> {
  try {
    await sql`
      insert into indemnisations.regles (cpts_id, id, mode, nature, libelle, genre, cas, professions, mission, instance,
        fonction, centimes, milliemes, bareme, des_heure, partage, decision_le, decision_organe, decision_numero, du, au,
        portee, adoptee_le, adoptee_par_nom)
      values (${cpts}, ${r.id}, ${r.mode}, ${r.nature}, ${r.libelle}, ${r.genre}, ${r.cas},
        ${sql.val([...r.professions])}, ${r.mission}, ${r.instance}, ${r.fonction}, ${r.centimes}, ${r.milliemes},
        ${r.bareme}, ${r.desHeure}, ${r.partage}, ${r.decisionLe}, ${r.decisionOrgane}, ${r.decisionNumero}, ${r.du},
        ${r.au}, ${cleDePortee(r)}, ${auteur.le}, ${auteur.nom})`.execute(tx);
    return true;
  } catch (error) {
    if (violatedConstraint(error) === 'deux_regles_de_meme_portee_ne_se_recouvrent_pas')
      return false;
    throw error;
  }
}

/** Says the last day of a rule; false when it is not one of this CPTS. */
export async function endRegle(
  tx: Tx,
  cpts: string,
  { id, au }: { readonly id: string; readonly au: DateCivile },
): Promise<boolean> {
  const { rows } = await sql`
    update indemnisations.regles set au = ${au}
    where cpts_id = ${cpts} and id = ${id} and retiree_le is null and du <= ${au} returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Withdraws a rule that never paid. */
export async function withdrawRegle(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update indemnisations.regles r set retiree_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and retiree_le is null and not exists (
      select from indemnisations.lignes l where l.cpts_id = r.cpts_id and l.regle_id = r.id) returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

export type ReglagesAEcrire = {
  readonly id: string;
  readonly titulaire: string | null;
  readonly iban: string | null;
  readonly compteDuPlafond: CompteDuPlafond | null;
};

/** Writes the account that pays and how ceilings are counted. The row keeps its first id: its account is sealed for it. */
export async function saveReglages(
  tx: Tx,
  ou: Ouverture,
  { reglages: r, auteur }: { readonly reglages: ReglagesAEcrire; readonly auteur: Auteur },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into indemnisations.reglages (cpts_id, id, compte_du_plafond, regle_le, regle_par_nom)
    values (${ou.cpts}, ${r.id}, ${r.compteDuPlafond}, ${auteur.le}, ${auteur.nom})
    on conflict (cpts_id) do update set compte_du_plafond = excluded.compte_du_plafond, regle_le = excluded.regle_le,
      regle_par_nom = excluded.regle_par_nom returning id`.execute(tx);
  const iban = scellerIban(ou, 'reglages', { id: rows[0]?.id ?? r.id, iban: r.iban });
  await sql`
    update indemnisations.reglages set titulaire = ${r.titulaire}, iban = ${iban} where cpts_id = ${ou.cpts}`.execute(
    tx,
  );
}

/** Confirms the fiscal scale of a year. */
export async function saveBaremeConfirme(
  tx: Tx,
  cpts: string,
  {
    annee,
    source,
    auteur,
  }: { readonly annee: number; readonly source: string; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into indemnisations.baremes_confirmes (cpts_id, annee, source, confirme_le, confirme_par_nom)
    values (${cpts}, ${annee}, ${source}, ${auteur.le}, ${auteur.nom})
    on conflict (cpts_id, annee) do update set source = excluded.source, confirme_le = excluded.confirme_le,
      confirme_par_nom = excluded.confirme_par_nom`.execute(tx);
}
