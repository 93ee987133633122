import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EtatDeDemande, MotifDeCloture } from '../domain/demande.ts';
import { MOUVEMENTS, type Mouvement } from '../domain/groupe-de-comparaison.ts';
import { SUR_LA_LISTE } from './listes.rows.ts';

type Deux = { readonly liste: string; readonly precedente: string | null };

const surLaListe = (cpts: string, liste: string | null) => sql`
  select l.demande_id from mt.lignes_de_liste l
  where l.cpts_id = ${cpts} and l.liste_id = ${liste}::uuid and ${SUR_LA_LISTE}`;

/**
 * Requests of those who moved so. Sets of ids rather than joins: right after an import the planner takes these tables for
 * empty, and would compare thousands with thousands.
 */
function deCeuxQui(cpts: string, { liste, precedente }: Deux, mouvement: Mouvement) {
  const [ici, avant] = [surLaListe(cpts, liste), surLaListe(cpts, precedente)];
  const ids = {
    sortie: sql`${avant} except ${ici}`,
    restee: sql`${avant} intersect ${ici}`,
    entree: sql`${ici} except ${avant}`,
  };
  return sql`d.cpts_id = ${cpts} and d.id = any (array(${ids[mouvement]}))`;
}

export type Part = {
  readonly mouvement: Mouvement;
  readonly etat: EtatDeDemande;
  readonly motif: MotifDeCloture | null;
  readonly n: number;
};

/** How many people moved how, by the state of their request. */
export async function partsDeLaComparaison(
  tx: Tx,
  cpts: string,
  deux: Deux,
): Promise<readonly Part[]> {
  const parts = MOUVEMENTS.map(
    (mouvement) => sql`
      select ${mouvement} as mouvement, d.etat, d.motif_de_cloture as motif, count(*)::int as n
      from mt.demandes d where ${deCeuxQui(cpts, deux, mouvement)} group by 2, 3`,
  );
  const { rows } = await sql<Part>`${sql.join(parts, sql` union all `)} order by 1, 4 desc`.execute(
    tx,
  );
  return rows;
}

export type PersonneComparee = {
  readonly id: string;
  readonly numero: number;
  readonly communeNom: string;
  readonly etat: EtatDeDemande;
  readonly motif: MotifDeCloture | null;
  readonly patientId: string | null;
};

type Choix = {
  readonly mouvement: Mouvement;
  readonly etats: readonly EtatDeDemande[];
  readonly depart: number;
  readonly nombre: number;
};

/** People who moved so and whose request is in one of these states, by number. */
export async function personnesComparees(
  tx: Tx,
  cpts: string,
  { mouvement, etats, depart, nombre, ...deux }: Deux & Choix,
): Promise<readonly PersonneComparee[]> {
  const { rows } = await sql<PersonneComparee>`
    select d.id, d.numero, coalesce(k.nom, d.commune) as "communeNom", d.etat, d.motif_de_cloture as motif,
      d.patient_id as "patientId"
    from mt.demandes d left join territoire.public_communes k on k.code = d.commune
    where ${deCeuxQui(cpts, deux, mouvement)} and d.etat = any (${sql.val([...etats])}::text[])
    order by d.numero limit ${nombre} offset ${depart}`.execute(tx);
  return rows;
}

export type ParCommune = {
  readonly mouvement: Mouvement;
  readonly commune: string;
  readonly secteur: string | null;
  readonly n: number;
};

/** How many people moved how, commune by commune, each with the sector it is in now. */
export async function communesDeLaComparaison(
  tx: Tx,
  cpts: string,
  deux: Deux,
): Promise<readonly ParCommune[]> {
  const parts = MOUVEMENTS.map(
    (mouvement) => sql`
      select ${mouvement} as mouvement, d.commune, k.secteur_lettre as secteur, count(*)::int as n
      from mt.demandes d
      left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = d.commune
      where ${deCeuxQui(cpts, deux, mouvement)} group by 2, 3`,
  );
  const { rows } =
    await sql<ParCommune>`${sql.join(parts, sql` union all `)} order by 1, 2`.execute(tx);
  return rows;
}
