import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Bulletin } from '../domain/bulletin.ts';
import type { Decompte } from '../domain/depouillement.ts';

type Compte = {
  readonly scrutin: string;
  readonly bulletins: readonly Bulletin[];
  readonly recepisses: readonly string[];
};

/** Writes what the box held: ballots and receipts apart, in the order given. */
export async function insertBulletins(
  tx: Tx,
  cpts: string,
  { scrutin, bulletins, recepisses }: Compte,
): Promise<void> {
  const lignes = bulletins.map((choix, i) => ({ rang: i + 1, choix }));
  await sql`
    insert into scrutins.bulletins (cpts_id, scrutin_id, rang, choix)
    select ${cpts}, ${scrutin}, b.rang, array(select jsonb_array_elements_text(b.choix))
    from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) as b (rang integer, choix jsonb) order by b.rang`.execute(
    tx,
  );
  await sql`
    insert into scrutins.recepisses (cpts_id, scrutin_id, code)
    select ${cpts}, ${scrutin}, c from unnest(${sql.val([...recepisses])}::text[]) c order by c`.execute(
    tx,
  );
}

type Depouille = {
  readonly scrutin: string;
  readonly emargements: number;
  readonly programme: Decompte;
  readonly base: Decompte;
  readonly empreinte: string;
  readonly le: Date;
};

export async function insertDepouillement(tx: Tx, cpts: string, d: Depouille): Promise<void> {
  await sql`
    insert into scrutins.depouillements (cpts_id, scrutin_id, emargements, bulletins, compte_du_programme,
      compte_de_la_base, empreinte, le)
    values (${cpts}, ${d.scrutin}, ${d.emargements}, ${d.programme.bulletins}, ${JSON.stringify(d.programme)}::jsonb,
      ${JSON.stringify(d.base)}::jsonb, ${d.empreinte}, ${d.le})`.execute(tx);
}
