import { sql } from 'kysely';
import { motifContenant } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';

export type StructureConnue = {
  readonly id: string;
  readonly nom: string;
  readonly finess: string | null;
  readonly commune: string | null;
  readonly ville: string | null;
};

/** A structure of the directory, by its id or its FINESS number; null when no file knows it. */
export async function structureDe(
  tx: Tx,
  { id = null, finess = null }: { readonly id?: string | null; readonly finess?: string | null },
): Promise<StructureConnue | null> {
  const { rows } = await sql<StructureConnue>`
    select id, coalesce(enseigne, nom) as nom, finess, commune, ville from annuaire.public_structures
    where id = ${id}::uuid or finess = ${finess} order by id limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Structures of the territory whose name holds these words, those with a FINESS number, by name. */
export async function structuresDuTerritoire(
  tx: Tx,
  cpts: string,
  q: string,
): Promise<readonly StructureConnue[]> {
  const motif = motifContenant(q);
  const { rows } = await sql<StructureConnue>`
    select s.id, coalesce(s.enseigne, s.nom) as nom, s.finess, s.commune, s.ville
    from territoire.public_couvertures k join annuaire.public_structures s on s.commune = k.commune
    where k.cpts_id = ${cpts} and s.finess is not null and concat_ws(' ', s.enseigne, s.nom) ilike ${motif}
    order by lower(coalesce(s.enseigne, s.nom)), s.id limit 20`.execute(tx);
  return rows;
}

/** Structures by their FINESS numbers; unknown ones left out. */
export async function structuresParFiness(
  tx: Tx,
  finess: readonly string[],
): Promise<readonly StructureConnue[]> {
  const { rows } = await sql<StructureConnue>`
    select distinct on (finess) id, coalesce(enseigne, nom) as nom, finess, commune, ville
    from annuaire.public_structures where finess = any (${sql.val([...finess])}::text[])
    order by finess, id`.execute(tx);
  return rows;
}
