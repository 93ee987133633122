import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Publiee } from '../domain/publication.ts';

type Nouvelle = {
  readonly id: string;
  readonly publiee: Publiee;
  readonly le: Date;
  readonly parNom: string;
};

/** Adds a calendar of bookings. */
export async function insertPublication(
  tx: Tx,
  cpts: string,
  { id, publiee, le, parNom }: Nouvelle,
): Promise<void> {
  const professionnel = publiee.genre === 'professionnel' ? publiee.professionnelId : null;
  const { commune, lieu } = publiee.genre === 'lieu' ? publiee : { commune: null, lieu: null };
  const secteur = publiee.genre === 'secteur' ? publiee.secteur : null;
  await sql`
    insert into snp.publications (cpts_id, id, genre, professionnel_id, commune, lieu, secteur, cree_le, cree_par_nom)
    values (${cpts}, ${id}, ${publiee.genre}, ${professionnel}, ${commune}, ${lieu}, ${secteur}, ${le}, ${parNom})`.execute(
    tx,
  );
}

/** Takes it away; false when it is no longer there. */
export async function deletePublication(tx: Tx, cpts: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    delete from snp.publications where cpts_id = ${cpts} and id = ${id} returning id`.execute(tx);
  return rows.length === 1;
}

/** A calendar came to look: kept to the hour, so that most looks write nothing. */
export async function markLue(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<void> {
  await sql`
    update snp.publications set lue_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and (lue_le is null or lue_le < ${le}::timestamptz - interval '1 hour')`.execute(
    tx,
  );
}

type Ligne = {
  readonly genre: Publiee['genre'];
  readonly professionnelId: string | null;
  readonly commune: string | null;
  readonly lieu: string | null;
  readonly secteur: string | null;
};

/** What it shows, or null when it is not there. */
export async function loadPublication(tx: Tx, cpts: string, id: string): Promise<Publiee | null> {
  const { rows } = await sql<Ligne>`
    select genre, professionnel_id as "professionnelId", commune, lieu, secteur
    from snp.publications where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  const [ligne] = rows;
  if (!ligne) return null;
  const { genre, professionnelId, commune, lieu, secteur } = ligne;
  if (genre === 'professionnel') return professionnelId ? { genre, professionnelId } : null;
  if (genre === 'secteur') return secteur ? { genre, secteur } : null;
  if (genre === 'lieu') return commune ? { genre, commune, lieu } : null;
  return { genre };
}
