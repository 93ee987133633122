import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Compte } from '../domain/plan.ts';
import type { ReglagesDuBudget } from './reglages.query.ts';

/** Who writes, and when. */
export type Auteur = { readonly le: Date; readonly nom: string };

export async function saveReglages(
  tx: Tx,
  cpts: string,
  { reglages: r, auteur }: { readonly reglages: ReglagesDuBudget; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into budget.reglages (cpts_id, siren, tenus_depuis, seuil, organe, taux_benevole, taux_decide_par, compte_indemnites,
      compte_remunerations, change_le, change_par_nom)
    values (${cpts}, ${r.siren}, ${r.tenusDepuis}, ${r.seuil}, ${r.organe}, ${r.tauxBenevole}, ${r.tauxDecidePar}, ${r.compteIndemnites},
      ${r.compteRemunerations}, ${auteur.le}, ${auteur.nom})
    on conflict (cpts_id) do update set siren = excluded.siren, tenus_depuis = excluded.tenus_depuis, seuil = excluded.seuil, organe = excluded.organe,
      taux_benevole = excluded.taux_benevole, taux_decide_par = excluded.taux_decide_par,
      compte_indemnites = excluded.compte_indemnites, compte_remunerations = excluded.compte_remunerations,
      change_le = excluded.change_le, change_par_nom = excluded.change_par_nom`.execute(tx);
}

/** False when the number is taken. */
export async function insertSousCompte(
  tx: Tx,
  cpts: string,
  { compte, libelle, le }: Compte & { readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into budget.sous_comptes (cpts_id, compte, libelle, cree_le) values (${cpts}, ${compte}, ${libelle}, ${le})
    on conflict do nothing returning compte`.execute(tx);
  return rows.length > 0;
}
