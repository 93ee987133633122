import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { RegulateurTenu } from '../domain/regulateur.ts';

type Ecriture = { readonly regulateur: RegulateurTenu; readonly le: Date };

/** Keeps a regulator, new or not; false when the identifier or the address designates another one. */
export async function saveRegulateur(
  tx: Tx,
  cpts: string,
  { regulateur: r, le }: Ecriture,
): Promise<boolean> {
  const { rows } = await sql<{ pris: boolean }>`
    select exists (select from sas.regulateurs where cpts_id = ${cpts} and id <> ${r.id}
      and (courriel = ${r.courriel} or (systeme = ${r.systeme} and valeur = ${r.valeur} and actif and ${r.actif})))
      as pris`.execute(tx);
  if (rows[0]?.pris) return false;
  await sql`
    insert into sas.regulateurs (cpts_id, id, compte_id, systeme, valeur, nom, prenom, courriel, actif, cree_le, modifie_le)
    values (${cpts}, ${r.id}, ${r.compte}, ${r.systeme}, ${r.valeur}, ${r.nom}, ${r.prenom}, ${r.courriel}, ${r.actif},
      ${le}, ${le})
    on conflict (cpts_id, id) do update set systeme = excluded.systeme, valeur = excluded.valeur, nom = excluded.nom,
      prenom = excluded.prenom, courriel = excluded.courriel, actif = excluded.actif, modifie_le = excluded.modifie_le`.execute(
    tx,
  );
  return true;
}

/** Makes what touches the regulators of a CPTS pass one at a time until the end of the transaction. */
export async function lockRegulateurs(tx: Tx, cpts: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('sas.regulateurs'), hashtext(${cpts}))`.execute(
    tx,
  );
}
