import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Horaire } from '../domain/poids.ts';

/** A duty as everybody may read it: where a line answers for the rota, nobody is named. */
export type GardePublique = Horaire & {
  readonly id: string;
  readonly tableauId: string;
  readonly pourvue: boolean;
  readonly professionnel: string | null;
  readonly lieu: string | null;
  readonly adresse: string | null;
  readonly commune: string | null;
  readonly telephone: string | null;
};

export type TableauPublic = {
  readonly id: string;
  readonly nom: string;
  readonly secteurNom: string | null;
  readonly ligne: string | null;
};

/** The public rotas that serve a commune, or all of them, by name. */
export async function tableauxPublics(
  tx: Tx,
  cpts: string,
  commune: string | null,
): Promise<readonly TableauPublic[]> {
  const { rows } = await sql<TableauPublic>`
    select t.id, t.nom, t.ligne, (select min(k.secteur_nom) from territoire.public_couvertures k
      where k.cpts_id = t.cpts_id and k.secteur_lettre = t.secteur) as "secteurNom"
    from gardes.tableaux t
    where t.cpts_id = ${cpts} and t.publique and (t.secteur is null or ${commune}::text is null or t.secteur = (
      select k.secteur_lettre from territoire.public_couvertures k where k.cpts_id = ${cpts} and k.commune = ${commune}))
    order by t.nom, t.id limit 50`.execute(tx);
  return rows;
}

/** The duties of these rotas that touch a period, soonest first. */
export async function gardesPubliques(
  tx: Tx,
  cpts: string,
  { tableaux, debut, fin }: Horaire & { readonly tableaux: readonly string[] },
): Promise<readonly GardePublique[]> {
  const { rows } = await sql<GardePublique>`
    select g.id, g.tableau_id as "tableauId", g.debut, g.fin, g.professionnel_id is not null as pourvue,
      p.nom as professionnel, p.lieu, p.adresse, c.nom as commune, p.telephone
    from gardes.gardes g
    join gardes.tableaux t on t.cpts_id = g.cpts_id and t.id = g.tableau_id and t.publique
    left join gardes.participants p on p.cpts_id = g.cpts_id and p.tableau_id = g.tableau_id
      and p.professionnel_id = g.professionnel_id and t.ligne is null
    left join territoire.public_communes c on c.code = p.commune
    where g.cpts_id = ${cpts} and g.tableau_id = any (${sql.val([...tableaux])}::uuid[])
      and g.debut < ${fin} and g.fin > ${debut}
    order by g.debut, g.id limit 500`.execute(tx);
  return rows;
}

/** The communes of the CPTS, to choose one's own. */
export async function communesCouvertes(
  tx: Tx,
  cpts: string,
): Promise<readonly { readonly code: string; readonly nom: string }[]> {
  const { rows } = await sql<{ code: string; nom: string }>`
    select c.code, c.nom from territoire.public_couvertures k join territoire.public_communes c on c.code = k.commune
    where k.cpts_id = ${cpts} order by c.nom, c.code`.execute(tx);
  return rows;
}

/** Points of the communes, for the emblem of the poster. */
export async function pointsDeLaCpts(
  tx: Tx,
  cpts: string,
): Promise<readonly { readonly lon: number; readonly lat: number }[]> {
  const { rows } = await sql<{ lon: number; lat: number }>`
    select c.longitude as lon, c.latitude as lat
    from territoire.public_couvertures k join territoire.public_communes c on c.code = k.commune
    where k.cpts_id = ${cpts} and c.longitude is not null and c.latitude is not null order by c.code`.execute(
    tx,
  );
  return rows;
}
