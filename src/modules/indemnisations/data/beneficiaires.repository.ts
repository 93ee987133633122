import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { type Ouverture, scellerIban } from './chiffres.rows.ts';

type AEcrire = {
  readonly id: string;
  readonly iban: string | null;
  readonly employeur: string | null;
  readonly auteur: {
    readonly le: Date;
    readonly nom: string;
    readonly par: 'bureau' | 'personne' | 'lien';
  };
};

export async function saveBeneficiaire(
  tx: Tx,
  ou: Ouverture,
  { id, iban, employeur, auteur: { le, nom, par } }: AEcrire,
): Promise<void> {
  const scelle = scellerIban(ou, 'beneficiaire', { id, iban });
  await sql`
    insert into indemnisations.beneficiaires (cpts_id, id, iban, employeur_id, change_le, change_par_nom, par_la_personne,
      par_lien)
    values (${ou.cpts}, ${id}, ${scelle}, ${employeur}, ${le}, ${nom}, ${par !== 'bureau'}, ${par === 'lien'})
    on conflict (cpts_id, id) do update set iban = excluded.iban, employeur_id = excluded.employeur_id,
      change_le = excluded.change_le, change_par_nom = excluded.change_par_nom,
      par_la_personne = excluded.par_la_personne, par_lien = excluded.par_lien`.execute(tx);
}

/** The structure of this name; written when it is new. */
export async function takeEmployeur(
  tx: Tx,
  cpts: string,
  { id, nom, le }: { readonly id: string; readonly nom: string; readonly le: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into indemnisations.employeurs (cpts_id, id, nom, ajoute_le, change_le)
    values (${cpts}, ${id}, ${nom}, ${le}, ${le})
    on conflict (cpts_id, lower(nom)) do update set nom = employeurs.nom returning id`.execute(tx);
  return rows[0]?.id ?? id;
}

export async function setIbanDEmployeur(
  tx: Tx,
  ou: Ouverture,
  {
    id,
    iban,
    le,
    parNom,
  }: { readonly id: string; readonly iban: string; readonly le: Date; readonly parNom: string },
): Promise<void> {
  const scelle = scellerIban(ou, 'employeur', { id, iban });
  await sql`
    update indemnisations.employeurs set iban = ${scelle}, change_le = ${le}, change_par_nom = ${parNom}
    where cpts_id = ${ou.cpts} and id = ${id}`.execute(tx);
}

/** Forgets the account numbers of people whom nothing was paid since. */
export async function forgetIbans(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update indemnisations.beneficiaires b set iban = null
    where cpts_id = ${cpts} and iban is not null and change_le < ${avant} and not exists (
      select from indemnisations.releves r where r.cpts_id = b.cpts_id and r.personne_id = b.id
        and r.approuve_le >= ${avant})`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
