import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EtatDeDemande } from '../domain/demande.ts';

export type LettreEnvoyee = {
  readonly demande: string;
  readonly patientId: string | null;
  readonly numero: number;
  readonly communeNom: string;
  readonly etat: EtatDeDemande;
  readonly revenueLe: Date | null;
};

/** Letters of a campaign that left, in the order of the letters. */
export async function lettresEnvoyees(
  tx: Tx,
  cpts: string,
  campagne: string,
): Promise<readonly LettreEnvoyee[]> {
  const { rows } = await sql<LettreEnvoyee>`
    select l.demande_id as demande, d.patient_id as "patientId", d.numero, coalesce(k.nom, d.commune) as "communeNom",
      d.etat, l.revenue_le as "revenueLe"
    from mt.lettres l join mt.demandes d on d.cpts_id = l.cpts_id and d.id = l.demande_id
    left join territoire.public_communes k on k.code = d.commune
    where l.cpts_id = ${cpts} and l.campagne_id = ${campagne} and l.envoyee_le is not null order by l.rang`.execute(
    tx,
  );
  return rows;
}

/** How many letters were prepared. */
export async function nombreDeLettres(tx: Tx, cpts: string, campagne: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from mt.lettres where cpts_id = ${cpts} and campagne_id = ${campagne}`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

export type DemandeCitee = {
  readonly id: string;
  readonly patientId: string | null;
  readonly numero: number;
  readonly communeNom: string;
  readonly etat: EtatDeDemande;
};

/** These requests, the oldest first; those that the reader may not see are left out. */
export async function demandesCitees(
  tx: Tx,
  cpts: string,
  { ids, depart, nombre }: { ids: readonly string[]; depart: number; nombre: number },
): Promise<readonly DemandeCitee[]> {
  const { rows } = await sql<DemandeCitee>`
    select d.id, d.patient_id as "patientId", d.numero, coalesce(k.nom, d.commune) as "communeNom", d.etat
    from mt.demandes d left join territoire.public_communes k on k.code = d.commune
    where d.cpts_id = ${cpts} and d.id = any (${sql.val([...ids])}::uuid[])
    order by d.numero limit ${nombre} offset ${depart}`.execute(tx);
  return rows;
}

/** What campaigns hold of these requests, for the person themselves. */
export async function campagnesDesDemandes(tx: Tx, cpts: string, demandes: readonly string[]) {
  const { rows } = await sql<{
    demande: string;
    nom: string;
    envoyeeLe: Date | null;
    revenueLe: Date | null;
    repondueLe: Date | null;
  }>`
    select q.demande, c.nom, l.envoyee_le as "envoyeeLe", l.revenue_le as "revenueLe", r.le as "repondueLe"
    from (select campagne_id, demande_id as demande from mt.lettres where cpts_id = ${cpts} and demande_id = any (${sql.val([...demandes])}::uuid[])
      union select campagne_id, demande_id from mt.reponses_de_campagne where cpts_id = ${cpts} and demande_id = any (${sql.val([...demandes])}::uuid[])) q
    join mt.campagnes c on c.cpts_id = ${cpts} and c.id = q.campagne_id
    left join mt.lettres l on l.cpts_id = ${cpts} and l.campagne_id = q.campagne_id and l.demande_id = q.demande
    left join mt.reponses_de_campagne r on r.cpts_id = ${cpts} and r.campagne_id = q.campagne_id and r.demande_id = q.demande
    order by c.creee_le, c.id`.execute(tx);
  return rows;
}
