import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Revendication } from '../domain/chevauchement.ts';

type Ligne = Omit<Revendication, 'autre'> & {
  readonly autreId: string;
  readonly autreNom: string;
  readonly autreAccord: string | null;
};

/** Communes of a CPTS that another one covers too, once for each other CPTS. Every CPTS may see it. */
export async function revendicationsDe(tx: Tx, cpts: string): Promise<readonly Revendication[]> {
  const { rows } = await sql<Ligne>`
    select k.commune, c.nom, c.population, k.accord, a.cpts_id as "autreId", x.nom as "autreNom",
      a.accord as "autreAccord"
    from territoire.couvertures k
    join territoire.couvertures a on a.commune = k.commune and a.cpts_id <> k.cpts_id
    join territoire.cpts x on x.id = a.cpts_id
    join territoire.communes c on c.code = k.commune
    where k.cpts_id = ${cpts} order by c.recherche, x.nom`.execute(tx);
  return rows.map(({ autreId, autreNom, autreAccord, ...ligne }) => ({
    ...ligne,
    autre: { id: autreId, nom: autreNom, accord: autreAccord },
  }));
}
