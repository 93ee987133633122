import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { Contrat, Cout, Personne } from '../domain/contrat.ts';

export type Auteur = { readonly le: Date; readonly nom: string };

/** Keeps who is employed, found again by name; null when another person has this account. */
export async function savePersonne(
  tx: Tx,
  cpts: string,
  { personne: p, le }: { readonly personne: Personne; readonly le: Date },
): Promise<string | null> {
  try {
    const { rows } = await sql<{ id: string }>`
      insert into salaries.personnes (cpts_id, id, nom, courriel, compte_id, professionnel_id, ajoutee_le)
      values (${cpts}, ${p.id}, ${p.nom}, ${p.courriel}, ${p.compte}, ${p.professionnel}, ${le})
      on conflict (cpts_id, lower(nom)) do update set courriel = coalesce(excluded.courriel, personnes.courriel),
        compte_id = coalesce(excluded.compte_id, personnes.compte_id),
        professionnel_id = coalesce(excluded.professionnel_id, personnes.professionnel_id)
      returning id`.execute(tx);
    return rows[0]?.id ?? null;
  } catch (error) {
    if (violatedConstraint(error) === 'un_compte_est_celui_d_un_salarie') return null;
    throw error;
  }
}

type AEcrire = Omit<Contrat, 'personne'> & { readonly personne: string };

/** False when another contract of the same person runs on one of these days. */
export async function insertContrat(
  tx: Tx,
  cpts: string,
  { contrat: c, auteur }: { readonly contrat: AEcrire; readonly auteur: Auteur },
): Promise<boolean> {
  return await sansRecouvrement(() =>
    sql`
      insert into salaries.contrats (cpts_id, id, personne_id, fonction, quotite, du, au, missions, ecrit_le, ecrit_par_nom)
      values (${cpts}, ${c.id}, ${c.personne}, ${c.fonction}, ${c.quotite}, ${c.du}, ${c.au},
        ${sql.val([...c.missions])}::text[], ${auteur.le}, ${auteur.nom})`.execute(tx),
  );
}

type Change = Pick<Contrat, 'id' | 'fonction' | 'quotite' | 'au' | 'missions'>;

export async function updateContrat(tx: Tx, cpts: string, c: Change): Promise<boolean> {
  return await sansRecouvrement(() =>
    sql`
      update salaries.contrats set fonction = ${c.fonction}, quotite = ${c.quotite}, au = ${c.au},
        missions = ${sql.val([...c.missions])}::text[] where cpts_id = ${cpts} and id = ${c.id}`.execute(
      tx,
    ),
  );
}

export async function updateCourriel(
  tx: Tx,
  cpts: string,
  { personne, courriel }: { readonly personne: string; readonly courriel: string | null },
): Promise<void> {
  await sql`update salaries.personnes set courriel = ${courriel} where cpts_id = ${cpts} and id = ${personne}`.execute(
    tx,
  );
}

async function sansRecouvrement(ecrire: () => Promise<unknown>): Promise<boolean> {
  try {
    await ecrire();
    return true;
  } catch (error) {
    if (violatedConstraint(error) === 'une_personne_a_un_contrat_a_la_fois') return false;
    throw error;
  }
}

/** The amount of a month on; said again, it takes the place of what was said. */
export async function saveCout(
  tx: Tx,
  cpts: string,
  { cout: c, auteur }: { readonly cout: Cout; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into salaries.couts (cpts_id, contrat_id, mois, centimes, saisi_le, saisi_par_nom)
    values (${cpts}, ${c.contrat}, ${c.mois}, ${c.centimes}, ${auteur.le}, ${auteur.nom})
    on conflict (cpts_id, contrat_id, mois) do update
      set centimes = excluded.centimes, saisi_le = excluded.saisi_le, saisi_par_nom = excluded.saisi_par_nom`.execute(
    tx,
  );
}

/** The last week that was declared under a contract. */
export async function derniereDeclaree(
  tx: Tx,
  cpts: string,
  contrat: string,
): Promise<DateCivile | null> {
  const { rows } = await sql<{ lundi: DateCivile | null }>`
    select max(lundi) as lundi from salaries.semaines where cpts_id = ${cpts} and contrat_id = ${contrat}`.execute(
    tx,
  );
  return rows[0]?.lundi ?? null;
}
