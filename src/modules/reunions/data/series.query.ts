import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { MembreDeSecteur } from '../domain/par-secteur.ts';
import type { Plage } from '../domain/plage.ts';
import type { EtatDeReunion, Modalite } from '../domain/reunion.ts';

/** Members of a group with the sector of their commune, by name. */
export async function membresParSecteur(
  tx: Tx,
  cpts: string,
  groupe: string,
): Promise<readonly MembreDeSecteur[]> {
  const { rows } = await sql<MembreDeSecteur>`
    select p.id, p.nom, k.secteur_id as secteur
    from reunions.membres m
    join reunions.personnes p on p.cpts_id = m.cpts_id and p.id = m.personne_id
    left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = p.commune
    where m.cpts_id = ${cpts} and m.groupe_id = ${groupe} and m.retire_le is null
    order by p.nom, p.id`.execute(tx);
  return rows;
}

export type Serie = {
  readonly id: string;
  readonly titre: string;
  readonly groupeId: string;
  readonly groupe: string;
};

/** Meetings prepared together; null when they do not exist in this CPTS. */
export async function serieNommee(tx: Tx, cpts: string, id: string): Promise<Serie | null> {
  const { rows } = await sql<Serie>`
    select s.id, s.titre, s.groupe_id as "groupeId", g.nom as groupe from reunions.series s
    join reunions.groupes g on g.cpts_id = s.cpts_id and g.id = s.groupe_id
    where s.cpts_id = ${cpts} and s.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export type ReunionDeSerie = Plage & {
  readonly id: string;
  readonly secteur: string;
  readonly modalite: Modalite;
  readonly lieu: string | null;
  readonly etat: EtatDeReunion;
  readonly convoques: number;
  readonly viennent: number;
  readonly signatures: number;
  readonly compteRenduLe: Date | null;
};

/** The meetings of a series, the first held first, with who comes or came. */
export async function reunionsDeLaSerie(
  tx: Tx,
  cpts: string,
  serie: string,
): Promise<readonly ReunionDeSerie[]> {
  const { rows } = await sql<ReunionDeSerie>`
    select r.id, r.secteur, r.debut, r.fin, r.modalite, r.lieu, r.etat, r.compte_rendu_le as "compteRenduLe",
      (select count(*)::int from reunions.convocations c where c.cpts_id = ${cpts} and c.reunion_id = r.id) as convoques,
      (select count(*)::int from reunions.convocations c where c.cpts_id = ${cpts} and c.reunion_id = r.id
         and c.reponse in ('vient', 'distance')) as viennent,
      (select count(*)::int from reunions.signatures s where s.cpts_id = ${cpts} and s.reunion_id = r.id) as signatures
    from reunions.reunions r where r.cpts_id = ${cpts} and r.serie_id = ${serie} order by r.debut, r.secteur`.execute(
    tx,
  );
  return rows;
}
