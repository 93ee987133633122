import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { PersonneACreer } from '../domain/personne.ts';

type Nouvelle = PersonneACreer & { readonly id: string };
type Ecriture = { readonly personnes: readonly Nouvelle[]; readonly le: Date };

export type Inscrite = Pick<Nouvelle, 'id' | 'professionnelId' | 'nom' | 'qualite' | 'courriel'>;
const inscrites = sql`id, professionnel_id as "professionnelId", nom, qualite, courriel`;

/** Writes people of the directory as it knows them today; gives them as they are here, old and new. */
export async function saveProfessionnels(
  tx: Tx,
  cpts: string,
  { personnes, le }: Ecriture,
): Promise<readonly Inscrite[]> {
  if (personnes.length === 0) return [];
  const { rows } = await sql<Inscrite>`
    insert into reunions.personnes (cpts_id, id, professionnel_id, nom, profession, qualite, commune, cree_le)
    select ${cpts}::uuid, r.id, r."professionnelId", r.nom, r.profession, r.qualite, r.commune, ${le}::timestamptz
    from ${lignes(personnes)}
    on conflict (cpts_id, professionnel_id) do update set nom = excluded.nom, profession = excluded.profession,
      qualite = excluded.qualite, commune = excluded.commune
    returning ${inscrites}`.execute(tx);
  return rows;
}

/** Writes guests; the same name, quality and address are the same person. */
export async function saveInvites(
  tx: Tx,
  cpts: string,
  { personnes, le }: Ecriture,
): Promise<readonly Inscrite[]> {
  if (personnes.length === 0) return [];
  const { rows } = await sql<Inscrite>`
    insert into reunions.personnes (cpts_id, id, nom, qualite, courriel, cree_le)
    select ${cpts}::uuid, r.id, r.nom, r.qualite, r.courriel, ${le}::timestamptz from ${lignes(personnes)}
    on conflict (cpts_id, lower(nom), courriel, qualite) where professionnel_id is null
      do update set nom = excluded.nom
    returning ${inscrites}`.execute(tx);
  return rows;
}

const lignes = (personnes: readonly Nouvelle[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(personnes)}::jsonb) as r (id uuid, "professionnelId" uuid, nom text,
    profession text, qualite text, commune text, courriel text)`;
