import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { ABANDON_JOURS, attenteApres, type Envoi, type EtatDeRendezVous } from '../domain/envoi.ts';
import type { RendezVous } from './rendez-vous.query.ts';

type Suivi = {
  readonly rendezVous: RendezVous;
  readonly voulu: EtatDeRendezVous;
  readonly le: Date;
};

/** Keeps what the platform must know of an appointment; a change is tried at once, whatever failed before. */
export async function saveEnvoi(
  tx: Tx,
  cpts: string,
  { rendezVous: r, voulu, le }: Suivi,
): Promise<void> {
  await sql`
    insert into sas.envois (cpts_id, reservation_id, rpps, debut, fin, operateur_systeme, operateur_valeur, voulu,
      a_tenter_le, cree_le)
    values (${cpts}, ${r.reservation}, ${r.rpps}, ${r.debut}, ${r.fin}, ${r.operateur?.systeme ?? null},
      ${r.operateur?.valeur ?? null}, ${voulu}, ${le}, ${le})
    on conflict (cpts_id, reservation_id) do update set voulu = excluded.voulu, a_tenter_le = excluded.a_tenter_le
      where sas.envois.voulu is distinct from excluded.voulu`.execute(tx);
}

type Ligne = Omit<Envoi, 'operateur'> & {
  readonly systeme: string | null;
  readonly valeur: string | null;
};

/** Takes what is due, oldest first; nobody else takes it before the next try. */
export async function takeEnvois(
  tx: Tx,
  cpts: string,
  { le, nombre }: { readonly le: Date; readonly nombre: number },
): Promise<readonly Envoi[]> {
  const { rows } = await sql<Ligne>`
    update sas.envois e set tentatives = e.tentatives + 1, tente_le = ${le},
      a_tenter_le = ${le}::timestamptz + interval '1 minute'
    from (select reservation_id from sas.envois
      where cpts_id = ${cpts} and su is distinct from voulu and a_tenter_le <= ${le}
        and fin > ${le}::timestamptz - make_interval(days => ${ABANDON_JOURS})
      order by a_tenter_le, reservation_id limit ${nombre} for update skip locked) d
    where e.cpts_id = ${cpts} and e.reservation_id = d.reservation_id
    returning e.reservation_id as reservation, e.rpps, e.debut, e.fin, e.operateur_systeme as systeme,
      e.operateur_valeur as valeur, e.voulu, e.su, e.tentatives`.execute(tx);
  return rows.map(({ systeme, valeur, ...envoi }) => ({
    ...envoi,
    operateur: systeme && valeur ? { systeme, valeur } : null,
  }));
}

type Reponse = Pick<Envoi, 'reservation' | 'voulu' | 'tentatives'> & {
  /** Null when the platform took it. */
  readonly faute: string | null;
  readonly le: Date;
};

/** Writes how a try ended. What changed meanwhile stays to be told. */
export async function noteReponse(tx: Tx, cpts: string, reponse: Reponse): Promise<void> {
  const { reservation, voulu, tentatives, faute, le } = reponse;
  if (faute === null)
    await sql`
      update sas.envois set su = ${voulu}, su_le = ${le}, faute = null, tentatives = 0, a_tenter_le = ${le}
      where cpts_id = ${cpts} and reservation_id = ${reservation}`.execute(tx);
  else
    await sql`
      update sas.envois set faute = ${faute}, a_tenter_le = ${new Date(le.getTime() + attenteApres(tentatives))}
      where cpts_id = ${cpts} and reservation_id = ${reservation} and voulu = ${voulu}`.execute(tx);
}
