import { sql } from 'kysely';

/** Columns of a person `p`, with the name of their commune `k`. */
export const colonnesDePersonne = sql`p.id, p.professionnel_id as "professionnelId", p.nom, p.profession, p.qualite,
  k.nom as commune`;
