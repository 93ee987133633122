import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { type Scelle, sealedRow } from '#platform/db/sealed-row.ts';

/** An empty roll, an empty box, and the key that will seal its ballots. */
export async function insertUrne(
  { tx, cpts, coffre }: Scelle,
  { scrutin, cle }: { readonly scrutin: string; readonly cle: string },
): Promise<void> {
  await sql`insert into scrutins.emargements (cpts_id, scrutin_id) values (${cpts}, ${scrutin})`.execute(
    tx,
  );
  await sql`insert into scrutins.urnes (cpts_id, scrutin_id) values (${cpts}, ${scrutin})`.execute(
    tx,
  );
  const chiffre = sealedRow({ cpts, coffre }, 'scrutins.cles', scrutin).seal('cle', cle);
  await sql`insert into scrutins.cles (cpts_id, id, cle) values (${cpts}, ${scrutin}, ${chiffre})`.execute(
    tx,
  );
}

/** What seals the ballots of a vote; null once it is counted. */
export async function cleDe({ tx, cpts, coffre }: Scelle, scrutin: string): Promise<string | null> {
  const { rows } = await sql<{ cle: Buffer }>`
    select cle from scrutins.cles where cpts_id = ${cpts} and id = ${scrutin}`.execute(tx);
  return sealedRow({ cpts, coffre }, 'scrutins.cles', scrutin).read('cle', rows[0]?.cle ?? null);
}

type Vote = { readonly scrutin: string; readonly voix: string; readonly enveloppe: Buffer };

/**
 * Marks a voice on the roll and puts a ballot in the box, both written anew and sorted; false, and nothing is written, when
 * this voice has voted or the box is shut. One vote at a time: the row of the roll is the lock.
 */
export async function deposer(
  tx: Tx,
  cpts: string,
  { scrutin, voix, enveloppe }: Vote,
): Promise<boolean> {
  const { rows } = await sql<{ scrutin_id: string }>`
    update scrutins.emargements e
    set voix = array(select v from unnest(e.voix || ${voix}::uuid) v order by v)
    where e.cpts_id = ${cpts} and e.scrutin_id = ${scrutin} and not e.ferme and not (${voix}::uuid = any (e.voix))
    returning e.scrutin_id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    update scrutins.urnes u
    set enveloppes = array(select b from unnest(u.enveloppes || ${enveloppe}::bytea) b order by b)
    where u.cpts_id = ${cpts} and u.scrutin_id = ${scrutin}`.execute(tx);
  return true;
}

/** Shuts the box, and gives the roll: waits for the votes under way, lets none in afterwards. */
export async function fermer(tx: Tx, cpts: string, scrutin: string): Promise<readonly string[]> {
  const { rows } = await sql<{ voix: readonly string[] }>`
    update scrutins.emargements set ferme = true where cpts_id = ${cpts} and scrutin_id = ${scrutin}
    returning voix::text[] as voix`.execute(tx);
  return rows[0]?.voix ?? [];
}

export async function enveloppesDe(
  tx: Tx,
  cpts: string,
  scrutin: string,
): Promise<readonly Buffer[]> {
  const { rows } = await sql<{ enveloppe: Buffer }>`
    select unnest(enveloppes) as enveloppe from scrutins.urnes
    where cpts_id = ${cpts} and scrutin_id = ${scrutin}`.execute(tx);
  return rows.map(({ enveloppe }) => enveloppe);
}

/** Destroys the box and what opened it. */
export async function detruireUrne(tx: Tx, cpts: string, scrutin: string): Promise<void> {
  await sql`delete from scrutins.urnes where cpts_id = ${cpts} and scrutin_id = ${scrutin}`.execute(
    tx,
  );
  await sql`delete from scrutins.cles where cpts_id = ${cpts} and id = ${scrutin}`.execute(tx);
}
