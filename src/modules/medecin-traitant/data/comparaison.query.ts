import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EtatDeDemande, MotifDeCloture } from '../domain/demande.ts';
import type { Mouvement } from '../domain/groupe-de-comparaison.ts';
import { SUR_LA_LISTE } from './listes.rows.ts';

type Deux = { readonly liste: string; readonly precedente: string | null };

const comparees = (cpts: string, { liste, precedente }: Deux) => sql`
  (select coalesce(n.demande_id, a.demande_id) as demande_id,
    case when n.demande_id is null then 'sortie' when a.demande_id is null then 'entree' else 'restee' end as mouvement
  from (select l.demande_id from mt.lignes_de_liste l
    where l.cpts_id = ${cpts} and l.liste_id = ${liste}::uuid and ${SUR_LA_LISTE}) n
  full join (select l.demande_id from mt.lignes_de_liste l
    where l.cpts_id = ${cpts} and l.liste_id = ${precedente}::uuid and ${SUR_LA_LISTE}) a on a.demande_id = n.demande_id)`;

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
  const { rows } = await sql<Part>`
    select c.mouvement, d.etat, d.motif_de_cloture as motif, count(*)::int as n
    from ${comparees(cpts, deux)} c join mt.demandes d on d.cpts_id = ${cpts} and d.id = c.demande_id
    group by 1, 2, 3 order by 1, 4 desc`.execute(tx);
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
    from ${comparees(cpts, deux)} c join mt.demandes d on d.cpts_id = ${cpts} and d.id = c.demande_id
    left join territoire.public_communes k on k.code = d.commune
    where c.mouvement = ${mouvement} and d.etat = any (${sql.val([...etats])}::text[])
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
  const { rows } = await sql<ParCommune>`
    select c.mouvement, d.commune, k.secteur_lettre as secteur, count(*)::int as n
    from ${comparees(cpts, deux)} c join mt.demandes d on d.cpts_id = ${cpts} and d.id = c.demande_id
    left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = d.commune
    group by 1, 2, 3 order by 1, 2`.execute(tx);
  return rows;
}
