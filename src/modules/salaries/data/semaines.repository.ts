import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Absence, Semaine } from '../domain/semaine.ts';
import type { Auteur } from './contrats.repository.ts';

type AEcrire = Pick<Semaine, 'id' | 'contrat' | 'personne' | 'lundi' | 'parLien'>;

/** Takes the week of somebody, new or not: whoever declares it again at once waits. Gives its id. */
export async function takeSemaine(
  tx: Tx,
  cpts: string,
  { semaine: s, auteur }: { readonly semaine: AEcrire; readonly auteur: Auteur },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into salaries.semaines (cpts_id, id, contrat_id, personne_id, lundi, par_lien, declaree_le, declaree_par_nom)
    values (${cpts}, ${s.id}, ${s.contrat}, ${s.personne}, ${s.lundi}, ${s.parLien}, ${auteur.le}, ${auteur.nom})
    on conflict (cpts_id, personne_id, lundi) do update set contrat_id = excluded.contrat_id,
      par_lien = excluded.par_lien, declaree_le = excluded.declaree_le, declaree_par_nom = excluded.declaree_par_nom
    returning id`.execute(tx);
  return rows[0]?.id ?? s.id;
}

/** Holds a week until the end of the transaction. */
export async function lockSemaine(tx: Tx, cpts: string, id: string): Promise<void> {
  await sql`select id from salaries.semaines where cpts_id = ${cpts} and id = ${id} for update`.execute(
    tx,
  );
}

type Contenu = Pick<Semaine, 'temps'> & {
  readonly semaine: string;
  readonly absences: readonly Absence[];
};

/** What the week says, in place of what it said. */
export async function saveContenu(
  tx: Tx,
  cpts: string,
  { semaine, temps, absences }: Contenu,
): Promise<void> {
  await sql`delete from salaries.heures where cpts_id = ${cpts} and semaine_id = ${semaine}`.execute(
    tx,
  );
  await sql`delete from salaries.absences where cpts_id = ${cpts} and semaine_id = ${semaine}`.execute(
    tx,
  );
  await sql`
    insert into salaries.heures (cpts_id, semaine_id, mission, minutes, fait_id)
    select ${cpts}::uuid, ${semaine}::uuid, q.mission, q.minutes, q.fait
    from jsonb_to_recordset(${JSON.stringify(temps)}::jsonb) as q(mission text, minutes integer, fait uuid)`.execute(
    tx,
  );
  await sql`
    insert into salaries.absences (cpts_id, semaine_id, jour, moment, genre)
    select ${cpts}::uuid, ${semaine}::uuid, q.jour, q.moment, q.genre
    from jsonb_to_recordset(${JSON.stringify(absences)}::jsonb) as q(jour date, moment text, genre text)`.execute(
    tx,
  );
}

/** True for whoever validates it first. */
export async function validateSemaine(
  tx: Tx,
  cpts: string,
  { id, auteur }: { readonly id: string; readonly auteur: Auteur },
): Promise<boolean> {
  const { rows } = await sql`
    update salaries.semaines set validee_le = ${auteur.le}, validee_par_nom = ${auteur.nom}
    where cpts_id = ${cpts} and id = ${id} and validee_le is null returning id`.execute(tx);
  return rows.length > 0;
}

type Correction = {
  readonly id: string;
  readonly semaine: string;
  readonly motif: string;
  readonly auteur: Auteur;
};

export async function insertCorrection(tx: Tx, cpts: string, c: Correction): Promise<void> {
  await sql`
    insert into salaries.corrections (cpts_id, id, semaine_id, motif, faite_le, faite_par_nom)
    values (${cpts}, ${c.id}, ${c.semaine}, ${c.motif}, ${c.auteur.le}, ${c.auteur.nom})`.execute(
    tx,
  );
}

export type Envoi = {
  readonly id: string;
  readonly personne: string;
  readonly nom: string;
  readonly courriel: string;
};

/** Whom the link of a week is still to be sent to; each is given once, to whoever asks first. */
export async function takeEnvois(
  tx: Tx,
  cpts: string,
  { lundi, le, ids }: { readonly lundi: DateCivile; readonly le: Date; readonly ids: () => string },
): Promise<readonly Envoi[]> {
  const { rows: dus } = await sql<Omit<Envoi, 'id'>>`
    select p.id as personne, p.nom, p.courriel from salaries.personnes p
    where p.cpts_id = ${cpts} and p.courriel is not null
      and exists (select from salaries.contrats c where c.cpts_id = p.cpts_id and c.personne_id = p.id
        and c.du <= ${lundi}::date + 6 and (c.au is null or c.au >= ${lundi}::date))
      and not exists (select from salaries.semaines s where s.cpts_id = p.cpts_id and s.personne_id = p.id
        and s.lundi = ${lundi}::date)
      and not exists (select from salaries.envois e where e.cpts_id = p.cpts_id and e.personne_id = p.id
        and e.lundi = ${lundi}::date)
    order by p.id`.execute(tx);
  const proposes = dus.map((d) => ({ ...d, id: ids() }));
  const { rows: pris } = await sql<{ id: string }>`
    insert into salaries.envois (cpts_id, id, personne_id, lundi, envoye_le)
    select ${cpts}::uuid, q.id, q.personne, ${lundi}::date, ${le}
    from jsonb_to_recordset(${JSON.stringify(proposes)}::jsonb) as q(id uuid, personne uuid)
    on conflict on constraint un_lien_part_une_fois_par_semaine do nothing returning id`.execute(
    tx,
  );
  return proposes.filter(({ id }) => pris.some((p) => p.id === id));
}

/** The sending of a week to somebody, made or found again: its id. */
export async function keepEnvoi(
  tx: Tx,
  cpts: string,
  e: {
    readonly id: string;
    readonly personne: string;
    readonly lundi: DateCivile;
    readonly le: Date;
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into salaries.envois (cpts_id, id, personne_id, lundi, envoye_le)
    values (${cpts}, ${e.id}, ${e.personne}, ${e.lundi}, ${e.le})
    on conflict on constraint un_lien_part_une_fois_par_semaine do update set envoye_le = excluded.envoye_le
    returning id`.execute(tx);
  return rows[0]?.id ?? e.id;
}
