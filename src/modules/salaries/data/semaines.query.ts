import { type RawBuilder, sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Semaine } from '../domain/semaine.ts';

/** Weeks whose Monday is between two days, the last first. */
export const semainesEntre = (
  tx: Tx,
  cpts: string,
  { du, au }: { readonly du: DateCivile; readonly au: DateCivile },
) => lire(tx, cpts, sql`s.lundi between ${du}::date and ${au}::date`);

export const semainesDe = (tx: Tx, cpts: string, personne: string) =>
  lire(tx, cpts, sql`s.personne_id = ${personne}`);

export async function semaineParId(tx: Tx, cpts: string, id: string): Promise<Semaine | null> {
  return (await lire(tx, cpts, sql`s.id = ${id}`))[0] ?? null;
}

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Semaine>`
    select s.id, s.contrat_id as contrat, s.personne_id as personne, s.lundi, s.par_lien as "parLien",
      s.declaree_le as "declareeLe", s.declaree_par_nom as "declareeParNom", s.validee_le as "valideeLe",
      s.validee_par_nom as "valideeParNom",
      coalesce((select jsonb_agg(jsonb_build_object('mission', t.mission, 'minutes', t.minutes, 'fait', t.fait_id)
        order by t.mission) from salaries.heures t where t.cpts_id = s.cpts_id and t.semaine_id = s.id), '[]') as temps,
      coalesce((select jsonb_agg(jsonb_build_object('jour', a.jour, 'moment', a.moment, 'genre', a.genre)
        order by a.jour, a.moment desc) from salaries.absences a
        where a.cpts_id = s.cpts_id and a.semaine_id = s.id), '[]') as absences
    from salaries.semaines s where s.cpts_id = ${cpts} and ${filtre}
    order by s.lundi desc, s.id limit 2000`.execute(tx);
  return rows;
}

export type Correction = { readonly motif: string; readonly le: Date; readonly parNom: string };

/** Why a validated week was changed, the last first. */
export async function correctionsDe(
  tx: Tx,
  cpts: string,
  semaine: string,
): Promise<readonly Correction[]> {
  const { rows } = await sql<Correction>`
    select motif, faite_le as le, faite_par_nom as "parNom" from salaries.corrections
    where cpts_id = ${cpts} and semaine_id = ${semaine} order by faite_le desc, id desc limit 100`.execute(
    tx,
  );
  return rows;
}

/** Which week of whom a link opens. */
export async function envoiParId(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<{ readonly personne: string; readonly lundi: DateCivile } | null> {
  const { rows } = await sql<{ personne: string; lundi: DateCivile }>`
    select personne_id as personne, lundi from salaries.envois where cpts_id = ${cpts} and id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}
