import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { RegulateurTenu } from '../domain/regulateur.ts';

type Ecriture = { readonly regulateur: RegulateurTenu; readonly le: Date };

/** Keeps a regulator, new or not; what designates another one already, or null when nothing does. */
export async function saveRegulateur(
  tx: Tx,
  cpts: string,
  { regulateur: r, le }: Ecriture,
): Promise<'courriel' | 'identifiant' | null> {
  const { rows } = await sql<{ pris: 'courriel' | 'identifiant' }>`
    select case when courriel = ${r.courriel} then 'courriel' else 'identifiant' end as pris from sas.regulateurs
    where cpts_id = ${cpts} and id <> ${r.id}
      and (courriel = ${r.courriel} or (systeme = ${r.systeme} and valeur = ${r.valeur} and actif and ${r.actif}))
    order by 1 limit 1`.execute(tx);
  if (rows[0]) return rows[0].pris;
  await sql`
    insert into sas.regulateurs (cpts_id, id, compte_id, systeme, valeur, nom, prenom, courriel, actif, cree_le, modifie_le)
    values (${cpts}, ${r.id}, ${r.compte}, ${r.systeme}, ${r.valeur}, ${r.nom}, ${r.prenom}, ${r.courriel}, ${r.actif},
      ${le}, ${le})
    on conflict (cpts_id, id) do update set systeme = excluded.systeme, valeur = excluded.valeur, nom = excluded.nom,
      prenom = excluded.prenom, courriel = excluded.courriel, actif = excluded.actif, modifie_le = excluded.modifie_le`.execute(
    tx,
  );
  return null;
}

/** Makes what touches the regulators of a CPTS pass one at a time until the end of the transaction. */
export async function lockRegulateurs(tx: Tx, cpts: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('sas.regulateurs'), hashtext(${cpts}))`.execute(
    tx,
  );
}
