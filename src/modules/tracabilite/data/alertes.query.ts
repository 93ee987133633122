import { sql } from 'kysely';
import { INSTALLATION } from '#kernel/role.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Alerte } from '../domain/alerte.ts';

/** Alerts of the CPTS, those nobody looked at first, then the latest. */
export async function alertesDeLaCpts(tx: Tx, cpts: string): Promise<readonly Alerte[]> {
  const { rows } = await sql<Alerte>`
    select id, genre, auteur_nom as "auteurNom", nombre, levee_le as "leveeLe", vue_le as "vueLe",
      vue_par_nom as "vueParNom", commentaire
    from tracabilite.alertes where cpts_id = ${cpts}
    order by vue_le is not null, levee_le desc, id limit 20`.execute(tx);
  return rows;
}

/** How many alerts nobody has looked at yet. */
export async function alertesAVoir(tx: Tx, cpts: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from tracabilite.alertes where cpts_id = ${cpts} and vue_le is null`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

export type Prevenu = { readonly courriel: string; readonly estHebergeur: boolean };

/** Whom an alert is sent to: those who coordinate the CPTS that day, and the host. Needs a mandate on the installation. */
export async function aPrevenir(tx: Tx, cpts: string, jour: string): Promise<readonly Prevenu[]> {
  const { rows } = await sql<Prevenu>`
    select courriel, bool_and(cpts_id = ${INSTALLATION}) as "estHebergeur"
    from comptes.public_mandats
    where ((cpts_id = ${cpts} and role in ('coordinateur', 'directeur'))
        or (cpts_id = ${INSTALLATION} and role = 'administrateur'))
      and du <= ${jour} and (au is null or au >= ${jour})
    group by courriel order by courriel`.execute(tx);
  return rows;
}
