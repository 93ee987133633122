import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Equipier } from '../domain/equipier.ts';

const COLONNES =
  sql.raw(`e.id, e.site_id as "siteId", e.professionnel_id as "professionnelId", e.nom, e.profession,
  e.du, e.au`);

/** Who is, or will be, of the team of a site from a day on, by name. */
export async function equipeDuSite(
  tx: Tx,
  cpts: string,
  { site, jour }: { readonly site: string; readonly jour: DateCivile },
): Promise<readonly Equipier[]> {
  const { rows } = await sql<Equipier>`
    select ${COLONNES} from sites.equipiers e
    where e.cpts_id = ${cpts} and e.site_id = ${site} and (e.au is null or e.au >= ${jour}::date)
    order by e.nom, e.du, e.id limit 200`.execute(tx);
  return rows;
}

/** Somebody of a team by the id of their place in it; null when it does not exist in this CPTS. */
export async function equipier(tx: Tx, cpts: string, id: string): Promise<Equipier | null> {
  const { rows } = await sql<Equipier>`
    select ${COLONNES} from sites.equipiers e where e.cpts_id = ${cpts} and e.id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export type Inscriptible = {
  readonly id: string;
  readonly nom: string;
  readonly profession: string;
  readonly commune: string;
};

/** Professionals of the territory, and hospital staff who practise in it, by name: who may join a team. */
export async function inscriptibles(tx: Tx, cpts: string): Promise<readonly Inscriptible[]> {
  const { rows } = await sql<
    Inscriptible & { civilite: string | null; titre: string | null; prenom: string }
  >`
    select p.id, p.civilite, p.titre, p.prenom, p.nom, p.profession, c.nom as commune
    from territoire.public_couvertures k
    join annuaire.public_professionnels p on p.commune = k.commune and (p.cpts_id is null or p.cpts_id = k.cpts_id)
    join territoire.public_communes c on c.code = k.commune
    where k.cpts_id = ${cpts} and p.rpps is not null
    order by p.nom, p.prenom, p.id limit 800`.execute(tx);
  return rows.map(({ civilite, titre, prenom, nom, ...autres }) => ({
    ...autres,
    nom: nomDeProfessionnel({ civilite, titre, prenom, nom }),
  }));
}
