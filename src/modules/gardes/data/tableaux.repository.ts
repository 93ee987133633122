import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Tableau } from '../domain/tableau.ts';

/** Adds a rota, or changes what is said of it. */
export async function saveTableau(
  tx: Tx,
  cpts: string,
  { tableau, le }: { readonly tableau: Tableau; readonly le: Date },
): Promise<void> {
  const { id, nom, profession, secteur, ligne, publique } = tableau;
  await sql`
    insert into gardes.tableaux (cpts_id, id, nom, profession, secteur, ligne, publique, cree_le)
    values (${cpts}, ${id}, ${nom}, ${profession}, ${secteur}, ${ligne}, ${publique}, ${le})
    on conflict (cpts_id, id) do update set nom = excluded.nom, secteur = excluded.secteur, ligne = excluded.ligne,
      publique = excluded.publique`.execute(tx);
}

/** The rota, or null when it does not exist in this CPTS. */
export async function loadTableau(tx: Tx, cpts: string, id: string): Promise<Tableau | null> {
  const { rows } = await sql<Tableau>`
    select id, nom, profession, secteur, ligne, publique from gardes.tableaux
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
