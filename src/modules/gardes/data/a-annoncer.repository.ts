import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Horaire } from '../domain/poids.ts';

export type GardeAAnnoncer = Horaire & {
  readonly id: string;
  readonly tableau: string;
  readonly professionnelId: string | null;
};

type Fenetre = Horaire & { readonly le: Date };

export type GardeARappeler = GardeAAnnoncer & {
  readonly professionnelId: string;
  /** Who holds it, as the rota names them. */
  readonly qui: string;
};

/** Duties held that begin in a period and were not reminded: each is given once. */
export async function takeARappeler(
  tx: Tx,
  cpts: string,
  { debut, fin, le }: Fenetre,
): Promise<readonly GardeARappeler[]> {
  const { rows } = await sql<GardeARappeler>`
    update gardes.gardes g set rappele_le = ${le} from gardes.tableaux t, gardes.participants p
    where g.cpts_id = ${cpts} and t.cpts_id = ${cpts} and t.id = g.tableau_id
      and p.cpts_id = ${cpts} and p.tableau_id = g.tableau_id and p.professionnel_id = g.professionnel_id and g.rappele_le is null and g.debut >= ${debut} and g.debut < ${fin}
    returning g.id, g.debut, g.fin, t.nom as tableau, g.professionnel_id as "professionnelId", p.nom as qui`.execute(
    tx,
  );
  return rows;
}

/** Holes that come and that nobody was told of: each is given once. */
export async function takeTrousASignaler(
  tx: Tx,
  cpts: string,
  { debut, fin, le }: Fenetre,
): Promise<readonly GardeAAnnoncer[]> {
  const { rows } = await sql<GardeAAnnoncer>`
    update gardes.gardes g set alerte_le = ${le} from gardes.tableaux t
    where g.cpts_id = ${cpts} and t.cpts_id = ${cpts} and t.id = g.tableau_id
      and g.professionnel_id is null and g.alerte_le is null and g.debut >= ${debut} and g.debut < ${fin}
    returning g.id, g.debut, g.fin, t.nom as tableau, g.professionnel_id as "professionnelId"`.execute(
    tx,
  );
  return rows.toSorted((a, b) => a.debut.getTime() - b.debut.getTime());
}

export type GardeFinie = Horaire & {
  readonly id: string;
  readonly professionnelId: string;
  readonly profession: string;
  readonly secteur: string | null;
  readonly commune: string | null;
};

/** Duties held to their end that no ledger entry tells yet: each is given once. */
export async function takeFinies(
  tx: Tx,
  cpts: string,
  { le, limite }: { readonly le: Date; readonly limite: number },
): Promise<readonly GardeFinie[]> {
  const { rows } = await sql<GardeFinie>`
    update gardes.gardes g set consigne_le = ${le}
    from gardes.tableaux t, gardes.participants p
    where g.cpts_id = ${cpts} and t.cpts_id = ${cpts} and t.id = g.tableau_id
      and p.cpts_id = ${cpts} and p.tableau_id = g.tableau_id and p.professionnel_id = g.professionnel_id
      and g.id in (select f.id from gardes.gardes f where f.cpts_id = ${cpts} and f.professionnel_id is not null
        and f.consigne_le is null and f.fin <= ${le} order by f.fin limit ${limite})
    returning g.id, g.debut, g.fin, g.professionnel_id as "professionnelId", t.profession, t.secteur, p.commune`.execute(
    tx,
  );
  return rows.toSorted((a, b) => a.debut.getTime() - b.debut.getTime());
}
