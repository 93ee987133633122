import { type RawBuilder, sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Contrat, Cout, Personne } from '../domain/contrat.ts';

/** Every contract, those that run or will first, then by name. */
export const contratsDeLaCpts = (tx: Tx, cpts: string) => lire(tx, cpts, sql`true`);

export async function contratParId(tx: Tx, cpts: string, id: string): Promise<Contrat | null> {
  return (await lire(tx, cpts, sql`c.id = ${id}`))[0] ?? null;
}

export const contratsDe = (tx: Tx, cpts: string, personne: string) =>
  lire(tx, cpts, sql`c.personne_id = ${personne}`);

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Contrat>`
    select c.id, c.fonction, c.quotite, c.du, c.au, c.missions,
      jsonb_build_object('id', p.id, 'nom', p.nom, 'courriel', p.courriel, 'compte', p.compte_id,
        'professionnel', p.professionnel_id) as personne
    from salaries.contrats c join salaries.personnes p on p.cpts_id = c.cpts_id and p.id = c.personne_id
    where c.cpts_id = ${cpts} and ${filtre} order by c.au is not null, lower(p.nom), c.du desc, c.id limit 500`.execute(
    tx,
  );
  return rows;
}

/** Amounts of these contracts, the oldest first. */
export async function coutsDesContrats(
  tx: Tx,
  cpts: string,
  contrats: readonly string[],
): Promise<readonly (Cout & { readonly parNom: string })[]> {
  const { rows } = await sql<Cout & { readonly parNom: string }>`
    select contrat_id as contrat, mois, centimes, saisi_par_nom as "parNom" from salaries.couts
    where cpts_id = ${cpts} and contrat_id = any (${sql.val([...contrats])}::uuid[]) order by contrat_id, mois`.execute(
    tx,
  );
  return rows;
}

/** Who declares from this account; null when nobody employed here does. */
export async function personneDuCompte(
  tx: Tx,
  cpts: string,
  compte: string,
): Promise<Personne | null> {
  return await personne(tx, cpts, sql`compte_id = ${compte}`);
}

export const personneParId = (tx: Tx, cpts: string, id: string) =>
  personne(tx, cpts, sql`id = ${id}`);

async function personne(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Personne>`
    select id, nom, courriel, compte_id as compte, professionnel_id as professionnel
    from salaries.personnes where cpts_id = ${cpts} and ${filtre}`.execute(tx);
  return rows[0] ?? null;
}

export type CompteLiable = {
  readonly id: string;
  readonly nom: string;
  readonly courriel: string;
  readonly professionnel: string | null;
};

/** Accounts of the CPTS that a contract may be tied to. */
export async function comptesLiables(
  tx: Tx,
  cpts: string,
  jour: DateCivile,
): Promise<readonly CompteLiable[]> {
  const { rows } = await sql<CompteLiable>`
    select compte_id as id, min(prenom || ' ' || nom) as nom, min(courriel) as courriel,
      min(professionnel_id::text) as professionnel
    from comptes.public_mandats
    where cpts_id = ${cpts} and du <= ${jour}::date and (au is null or au >= ${jour}::date)
      and role not in ('ars', 'cpam', 'sas', 'regulateur-sas', 'hopital', 'partenaire')
    group by compte_id order by lower(min(nom)), compte_id limit 300`.execute(tx);
  return rows;
}
