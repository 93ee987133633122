import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Garde, GardeListee } from '../domain/garde.ts';
import type { Horaire } from '../domain/poids.ts';

const COLONNES =
  sql.raw(`g.id, g.tableau_id as "tableauId", g.debut, g.fin, g.professionnel_id as "professionnelId",
  g.propose_id as "proposeId", g.tour_id as "tourId", t.nom as tour, p.nom as professionnel,
  (select a.rpps from annuaire.public_professionnels a where a.id = g.professionnel_id) as rpps, p.lieu, c.nom as commune, p.telephone,
  d.nom as propose, e.id as "echangeId", r.professionnel_id as "rendueParId", r.nom as "renduePar", g.change_le as "changeLe",
  g.oubliee_le is not null as oubliee`);

const SOURCE = sql.raw(`gardes.gardes g
  left join gardes.tours t on t.cpts_id = g.cpts_id and t.id = g.tour_id
  left join gardes.participants p on p.cpts_id = g.cpts_id and p.tableau_id = g.tableau_id
    and p.professionnel_id = g.professionnel_id
  left join territoire.public_communes c on c.code = p.commune
  left join gardes.participants d on d.cpts_id = g.cpts_id and d.tableau_id = g.tableau_id
    and d.professionnel_id = g.propose_id
  left join gardes.echanges e on e.cpts_id = g.cpts_id and e.garde_id = g.id and e.etat = 'propose'
  left join gardes.participants r on e.empeche and r.cpts_id = g.cpts_id and r.tableau_id = g.tableau_id
    and r.professionnel_id = e.de_id`);

type Choix = {
  readonly tableau?: string;
  readonly tableaux?: readonly string[];
  readonly professionnels?: readonly string[];
  readonly id?: string;
};

/** Duties that touch a period, soonest first; of one rota, of some people, or one by its id. */
export async function gardesDeLaPeriode(
  tx: Tx,
  cpts: string,
  { debut, fin, ...choix }: Horaire & Choix,
): Promise<readonly GardeListee[]> {
  return await lire(tx, cpts, sql`g.debut < ${fin} and g.fin > ${debut}`, choix);
}

/** One duty; null when it does not exist in this CPTS. */
export async function gardeListee(tx: Tx, cpts: string, id: string): Promise<GardeListee | null> {
  return (await lire(tx, cpts, sql`true`, { id }))[0] ?? null;
}

async function lire(tx: Tx, cpts: string, periode: RawBuilder<unknown>, choix: Choix) {
  const { tableau = null, id = null, tableaux, professionnels } = choix;
  const { rows } = await sql<GardeListee>`
    select ${COLONNES} from ${SOURCE} where g.cpts_id = ${cpts} and ${periode}
      and (${tableau}::uuid is null or g.tableau_id = ${tableau}::uuid)
      and (${tableaux === undefined} or g.tableau_id = any (${sql.val([...(tableaux ?? [])])}::uuid[]))
      and (${id}::uuid is null or g.id = ${id}::uuid)
      and (${professionnels === undefined} or g.professionnel_id = any (${sql.val([...(professionnels ?? [])])}::uuid[]))
    order by g.debut, t.heure_debut, g.id limit 3000`.execute(tx);
  return rows;
}

type Place = Horaire & { readonly id: string; readonly tourId: string | null };

/** Hours and pattern of every duty of a rota that begins in a period. */
export async function placesDesGardes(
  tx: Tx,
  cpts: string,
  { tableau, debut, fin }: Horaire & { readonly tableau: string },
): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`
    select id, tour_id as "tourId", debut, fin from gardes.gardes
    where cpts_id = ${cpts} and tableau_id = ${tableau} and debut >= ${debut} and debut < ${fin}
    order by debut, id`.execute(tx);
  return rows;
}

/** Duties of a rota from one instant to another, without names: what fairness counts. */
export async function gardesComptees(
  tx: Tx,
  cpts: string,
  { tableau, debut, fin }: Horaire & { readonly tableau: string },
): Promise<readonly Garde[]> {
  const { rows } = await sql<Garde>`
    select id, tableau_id as "tableauId", debut, fin, professionnel_id as "professionnelId", propose_id as "proposeId"
    from gardes.gardes where cpts_id = ${cpts} and tableau_id = ${tableau} and debut >= ${debut} and debut < ${fin}
    order by debut, id limit 5000`.execute(tx);
  return rows;
}
