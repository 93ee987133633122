import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Arrete } from '../domain/arrete.ts';

/** Frozen years, the last first. */
export async function arretesDeLaCpts(tx: Tx, cpts: string): Promise<readonly Arrete[]> {
  return await lire(tx, cpts, sql`true`);
}

/** Those that members may read. */
export async function arretesPublies(tx: Tx, cpts: string): Promise<readonly Arrete[]> {
  return await lire(tx, cpts, sql`p.publie_le is not null`);
}

/** One of them; null when it does not exist in this CPTS. */
export async function arreteParId(tx: Tx, cpts: string, id: string): Promise<Arrete | null> {
  return (await lire(tx, cpts, sql`a.id = ${id}`))[0] ?? null;
}

/** The last of a year of a contract: the one that no other replaced. */
export async function arreteEnVigueur(
  tx: Tx,
  cpts: string,
  { contrat, annee }: { readonly contrat: string; readonly annee: number },
): Promise<Arrete | null> {
  const filtre = sql`a.contrat_id = ${contrat} and a.annee = ${annee} and s.id is null`;
  return (await lire(tx, cpts, filtre))[0] ?? null;
}

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>): Promise<readonly Arrete[]> {
  const { rows } = await sql<Arrete>`
    select a.id, a.numero, a.annee, a.du, a.au, a.empreinte, a.motif, a.remplace_id as "remplaceId",
      r.numero as "remplaceNumero", s.id as "remplaceParId", s.numero as "remplaceParNumero", a.fige_le as "figeLe",
      a.fige_par_nom as "figeParNom", p.publie_le as "publieLe"
    from preuves.arretes a
    left join preuves.arretes r on r.cpts_id = a.cpts_id and r.id = a.remplace_id
    left join preuves.arretes s on s.cpts_id = a.cpts_id and s.remplace_id = a.id
    left join preuves.publications p on p.cpts_id = a.cpts_id and p.arrete_id = a.id
    where a.cpts_id = ${cpts} and ${filtre} order by a.numero desc limit 200`.execute(tx);
  return rows;
}

/** What was frozen, as it was hashed. */
export async function contenuDArrete(tx: Tx, cpts: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ contenu: string }>`
    select contenu from preuves.arretes where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  return rows[0]?.contenu ?? null;
}

export type DocumentGarde = { readonly nom: string; readonly empreinte: string };

/** What was written from a frozen year, by name. */
export async function documentsDeLArrete(
  tx: Tx,
  cpts: string,
  arrete: string,
): Promise<readonly DocumentGarde[]> {
  const { rows } = await sql<DocumentGarde>`
    select nom, empreinte from preuves.documents where cpts_id = ${cpts} and arrete_id = ${arrete}
    order by nom collate "C"`.execute(tx);
  return rows;
}
