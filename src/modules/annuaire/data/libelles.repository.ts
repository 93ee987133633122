import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Keeps the words of codes that no nomenclature of the project knows: "diplome DE09" → its label. */
export async function garderLibelles(tx: Tx, libelles: ReadonlyMap<string, string>): Promise<void> {
  if (libelles.size === 0) return;
  const lignes = [...libelles].map(([cle, libelle]) => {
    const espace = cle.indexOf(' ');
    return { nomenclature: cle.slice(0, espace), code: cle.slice(espace + 1), libelle };
  });
  await sql`
    insert into annuaire.libelles (nomenclature, code, libelle)
    select l.nomenclature, l.code, l.libelle
    from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) as l (nomenclature text, code text, libelle text)
    on conflict (nomenclature, code) do update set libelle = excluded.libelle
    where annuaire.libelles.libelle <> excluded.libelle`.execute(tx);
}
