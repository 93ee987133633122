import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Tete } from '../domain/chaine.ts';
import type { Entree } from '../domain/entree.ts';

/** The head and the last entry, seen at the same instant. */
export async function teteDeLaChaine(tx: Tx, cpts: string): Promise<Tete> {
  const { rows } = await sql<Tete>`
    select c.rang, coalesce(encode(c.empreinte, 'hex'), '') as empreinte,
      coalesce((select t.rang from tracabilite.traces t where t.cpts_id = ${cpts} order by t.rang desc limit 1), 0) as derniere
    from (select 1) un left join tracabilite.chaines c on c.cpts_id = ${cpts}`.execute(tx);
  return rows[0] ?? { rang: null, empreinte: '', derniere: 0 };
}

/** Entries after a rank up to another, in order; JSON comes as PostgreSQL writes it. */
export async function entreesDeLaChaine(
  tx: Tx,
  cpts: string,
  {
    apres,
    jusque,
    limite,
  }: { readonly apres: number; readonly jusque: number; readonly limite: number },
): Promise<readonly Entree[]> {
  const { rows } = await sql<Entree>`
    select rang, version, extract(epoch from instant)::text as secondes, acteur_id::text as acteur, acteur_nom as nom,
      roles, action, objet, personne, to_jsonb(personnes)::text as personnes, detail::text as detail,
      encode(precedente, 'hex') as precedente, encode(empreinte, 'hex') as empreinte
    from tracabilite.traces where cpts_id = ${cpts} and rang > ${apres} and rang <= ${jusque}
    order by rang limit ${limite}`.execute(tx);
  return rows;
}

/** First and last rank of a period (end excluded); `dernier` is under `premier` when nothing was written. */
export async function rangsDeLaPeriode(
  tx: Tx,
  cpts: string,
  { debut, fin }: { readonly debut: Date | null; readonly fin: Date | null },
): Promise<{ readonly premier: number; readonly dernier: number }> {
  const { rows } = await sql<{ premier: number; dernier: number }>`
    select coalesce(min(rang), 1) as premier, coalesce(max(rang), 0) as dernier
    from tracabilite.traces where cpts_id = ${cpts}
      and (${debut}::timestamptz is null or instant >= ${debut}::timestamptz)
      and (${fin}::timestamptz is null or instant < ${fin}::timestamptz)`.execute(tx);
  return rows[0] ?? { premier: 1, dernier: 0 };
}
