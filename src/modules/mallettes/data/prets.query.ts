import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Pret } from '../domain/mallette.ts';

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Pret>`
    select p.id, p.mallette_id as "malletteId", m.nom as mallette, m.contenu, m.depot,
      p.professionnel_id as "professionnelId", e.nom as emprunteur, e.profession, p.remise_le as "remiseLe",
      p.remise_par_nom as "remisePar", p.retour_prevu_le as "retourPrevuLe", p.rendue_le as "rendueLe",
      p.etat_au_retour as "etatAuRetour", p.note,
      (select count(*)::int from mallettes.usages u where u.cpts_id = p.cpts_id and u.pret_id = p.id
        and u.annule_le is null) as usages
    from mallettes.prets p
    join mallettes.mallettes m on m.cpts_id = p.cpts_id and m.id = p.mallette_id
    join mallettes.emprunteurs e on e.cpts_id = p.cpts_id and e.professionnel_id = p.professionnel_id
    where p.cpts_id = ${cpts} and ${filtre} order by p.remise_le desc, p.id limit 200`.execute(tx);
  return rows;
}

/** A loan; null when it does not exist in this CPTS. */
export async function pret(tx: Tx, cpts: string, id: string): Promise<Pret | null> {
  return (await lire(tx, cpts, sql`p.id = ${id}`))[0] ?? null;
}

/** Every loan of a case, the last first. */
export async function pretsDeLaMallette(
  tx: Tx,
  cpts: string,
  mallette: string,
): Promise<readonly Pret[]> {
  return await lire(tx, cpts, sql`p.mallette_id = ${mallette}`);
}

/** The cases that are out, the last handed first. */
export async function pretsEnCours(tx: Tx, cpts: string): Promise<readonly Pret[]> {
  return await lire(tx, cpts, sql`p.rendue_le is null`);
}
