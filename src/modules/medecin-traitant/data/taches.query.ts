import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** A request that waits for the coordination. `patientId`: for the trace. */
type Concernee = { readonly id: string; readonly patientId: string | null };

export type CourrierAEnvoyer = Concernee & { readonly appels: number; readonly depuis: Date };

/**
 * Requests to check whose person calls did not reach: as many as the CPTS set since somebody was last reached, or no
 * telephone at all; no letter since. Null `appels`: the CPTS set no number.
 */
export async function courriersAEnvoyer(
  tx: Tx,
  cpts: string,
  appels: number | null,
): Promise<readonly CourrierAEnvoyer[]> {
  const { rows } = await sql<CourrierAEnvoyer>`
    with tentees as (
      select t.demande_id, t.le, t.canal, t.resultat,
        max(t.le) filter (where t.resultat = 'joint') over (partition by t.demande_id) as joint
      from mt.tentatives t join mt.demandes d on d.cpts_id = t.cpts_id and d.id = t.demande_id
      where t.cpts_id = ${cpts} and d.etat = 'recue'),
    essais as (
      select demande_id, count(*) filter (where canal = 'appel' and resultat <> 'rappeler') as appels,
        count(*) filter (where canal = 'courrier') as courriers, max(le) as dernier
      from tentees where joint is null or le > joint group by demande_id)
    select d.id, d.patient_id as "patientId", coalesce(t.appels, 0)::int as appels, coalesce(t.dernier, d.recue_le) as depuis
    from mt.demandes d left join essais t on t.demande_id = d.id
    where d.cpts_id = ${cpts} and d.etat = 'recue' and d.effacee_le is null and coalesce(t.courriers, 0) = 0
      and (d.telephone is null or t.appels >= ${appels}::int)
    order by d.recue_le, d.id limit 100`.execute(tx);
  return rows;
}

export type PropositionEchue = Concernee & {
  readonly professionnelId: string;
  readonly expireLe: Date;
};

/** The last proposal of requests that nobody answered in time, when no other waits for an answer. */
export async function propositionsEchues(
  tx: Tx,
  cpts: string,
  maintenant: Date,
): Promise<readonly PropositionEchue[]> {
  const { rows } = await sql<PropositionEchue>`
    select distinct on (d.id) d.id, d.patient_id as "patientId", p.professionnel_id as "professionnelId", p.expire_le as "expireLe"
    from mt.propositions p join mt.demandes d on d.cpts_id = p.cpts_id and d.id = p.demande_id
    where p.cpts_id = ${cpts} and p.reponse is null and d.etat in ('recue', 'justifiee') and not exists (
      select 1 from mt.propositions q where q.cpts_id = p.cpts_id and q.demande_id = p.demande_id and q.reponse is null
        and q.expire_le > ${maintenant})
    order by d.id, p.expire_le desc limit 100`.execute(tx);
  return rows;
}

export type ADeclarer = Concernee & { readonly medecin: string; readonly echeance: string };

/** Requests taken whose last day to declare is near, the nearest first. */
export async function bientotADeclarer(
  tx: Tx,
  cpts: string,
  jusquAu: string,
): Promise<readonly ADeclarer[]> {
  const { rows } = await sql<ADeclarer>`
    select d.id, d.patient_id as "patientId", p.professionnel_nom as medecin, p.echeance::text
    from mt.prises p join mt.demandes d on d.cpts_id = p.cpts_id and d.id = p.demande_id
    where p.cpts_id = ${cpts} and p.rendue_le is null and p.declaree_le is null and p.echeance <= ${jusquAu}::date
    order by p.echeance, d.id limit 100`.execute(tx);
  return rows;
}
