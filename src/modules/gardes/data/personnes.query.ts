import { sql } from 'kysely';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Tx } from '#platform/db/database.ts';

type Ligne = {
  readonly id: string;
  readonly civilite: string | null;
  readonly titre: string | null;
  readonly nom: string;
  readonly prenom: string;
};

/** These people by name, as the directory knows them. */
export async function personnesNommees(
  tx: Tx,
  cpts: string,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly nom: string }[]> {
  const { rows } = await sql<Ligne>`
    select p.id, p.civilite, p.titre, p.nom, p.prenom from annuaire.public_professionnels p
    where p.id = any (${sql.val([...ids])}::uuid[]) and (p.cpts_id is null or p.cpts_id = ${cpts}::uuid)
    order by p.nom, p.prenom, p.id`.execute(tx);
  return rows.map(({ id, ...identite }) => ({ id, nom: nomDeProfessionnel(identite) }));
}
