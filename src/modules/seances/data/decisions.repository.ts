import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

type Numeroter = { readonly instance: string; readonly annee: number };

/** The next number of a body and year: whoever rolls back gives it back, whoever waits has the next one. */
export async function takeNumero(
  tx: Tx,
  cpts: string,
  { instance, annee }: Numeroter,
): Promise<number> {
  const { rows } = await sql<{ dernier: number }>`
    insert into seances.numeros as n (cpts_id, instance_id, annee, dernier) values (${cpts}, ${instance}, ${annee}, 1)
    on conflict (cpts_id, instance_id, annee) do update set dernier = n.dernier + 1 returning dernier`.execute(
    tx,
  );
  return rows[0]?.dernier ?? 1;
}

type Nouvelle = {
  readonly id: string;
  readonly instanceId: string;
  readonly instance: string;
  readonly annee: number;
  readonly numero: number;
  readonly seance: string;
  readonly vote: string | null;
  readonly texte: string;
  readonly priseLe: DateCivile;
  readonly abroge: string | null;
  readonly parNom: string;
  readonly le: Date;
};

/** Writes a line of the register; false when its vote made one already, or what it abrogates was abrogated. */
export async function insertDecision(tx: Tx, cpts: string, d: Nouvelle): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into seances.decisions (cpts_id, id, instance_id, instance, annee, numero, seance_id, vote_id, texte, prise_le,
      abroge_id, inscrite_le, inscrite_par_nom)
    values (${cpts}, ${d.id}, ${d.instanceId}, ${d.instance}, ${d.annee}, ${d.numero}, ${d.seance}, ${d.vote}, ${d.texte},
      ${d.priseLe}, ${d.abroge}, ${d.le}, ${d.parNom})
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}
