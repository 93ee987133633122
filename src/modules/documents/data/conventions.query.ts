import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Action, Convention } from '../domain/convention.ts';

/** Every convention, the soonest end first, those without an end last. */
export async function conventionsDeLaCpts(tx: Tx, cpts: string): Promise<readonly Convention[]> {
  return await lire(tx, cpts, sql`true`);
}

/** One of them; null when it does not exist in this CPTS. */
export async function conventionParId(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<Convention | null> {
  return (await lire(tx, cpts, sql`c.id = ${id}`))[0] ?? null;
}

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Convention>`
    select c.id, c.objet, c.signee_le as "signeeLe", c.du, c.au, c.reconduction, c.reconduite_mois as "reconduiteMois",
      c.preavis, c.preavis_unite as "preavisUnite", c.rappels, c.finie_le as "finieLe", c.motif_de_fin as "motifDeFin",
      c.creee_le as "creeeLe", c.modifiee_le as "modifieeLe",
      coalesce((select jsonb_agg(jsonb_build_object('genre', p.genre, 'nom', p.nom, 'contact', p.contact) order by p.rang)
        from documents.parties p where p.cpts_id = c.cpts_id and p.convention_id = c.id), '[]') as parties
    from documents.conventions c where c.cpts_id = ${cpts} and ${filtre}
    order by c.finie_le is not null, c.au nulls last, lower(c.objet), c.id limit 500`.execute(tx);
  return rows;
}

/** What was promised in a convention: to be done first, the soonest due first. */
export async function actionsDe(
  tx: Tx,
  cpts: string,
  convention: string,
): Promise<readonly Action[]> {
  const { rows } = await sql<Action>`
    select id, texte, qui, avant, faite_le as "faiteLe", faite_par_nom as "faiteParNom"
    from documents.actions where cpts_id = ${cpts} and convention_id = ${convention}
    order by faite_le is not null, avant nulls last, ajoutee_le, id limit 200`.execute(tx);
  return rows;
}

/** Where to write to those who run the CPTS. */
export async function courrielsDeLaCoordination(
  tx: Tx,
  cpts: string,
  jour: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ courriel: string }>`
    select distinct courriel from comptes.public_mandats
    where cpts_id = ${cpts} and role in ('coordinateur', 'directeur') and du <= ${jour}::date
      and (au is null or au >= ${jour}::date)
    order by courriel limit 20`.execute(tx);
  return rows.map(({ courriel }) => courriel);
}
