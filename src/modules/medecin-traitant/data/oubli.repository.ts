import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { deleteMessagesAbout } from '#platform/db/messages.ts';
import { forgetLettres } from './tirages.repository.ts';

/** Removes who the requests of a patient are about; gives their ids. What is counted stays. */
export async function forgetPatient(
  tx: Tx,
  cpts: string,
  { patient, le }: { readonly patient: string; readonly le: Date },
): Promise<readonly string[]> {
  return await oublier({ tx, cpts, le }, sql`patient_id = ${patient}`);
}

/** The same for requests that ended before an instant. */
export async function forgetEnded(
  tx: Tx,
  cpts: string,
  { avant, le }: { readonly avant: Date; readonly le: Date },
): Promise<readonly string[]> {
  return await oublier(
    { tx, cpts, le },
    sql`etat in ('declaree', 'close') and modifiee_le < ${avant}`,
  );
}

type Ou = { readonly tx: Tx; readonly cpts: string; readonly le: Date };

/** A request still in progress ends there: nobody could call its person any more. */
async function oublier(
  { tx, cpts, le }: Ou,
  lesquelles: RawBuilder<unknown>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update mt.demandes set nom = null, prenom = null, date_de_naissance = null, telephone = null, courriel = null,
      adresse = null, demandeur = null, precisions = null, index_identite = null, index_nom_date = null,
      index_telephone = null, naissance_mois = null, sexe = null, patient_id = null, souhaites = '{}', refuses = '{}',
      traitement_avant = null, effacee_le = ${le}, modifiee_le = ${le},
      motif_de_cloture = case when etat in ('recue', 'justifiee', 'prise') then 'retiree' else motif_de_cloture end,
      close_le = case when etat in ('recue', 'justifiee', 'prise') then ${le}::timestamptz else close_le end,
      etat = case when etat in ('recue', 'justifiee', 'prise') then 'close' else etat end
    where cpts_id = ${cpts} and ${lesquelles} and effacee_le is null returning id`.execute(tx);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return ids;
  const deCelles = sql`cpts_id = ${cpts} and demande_id = any (${sql.val(ids)}::uuid[])`;
  await sql`update mt.tentatives set note = null where ${deCelles} and note is not null`.execute(
    tx,
  );
  await sql`
    update mt.prises set rendue_le = ${le}, motif_de_retour = 'autre'
    where ${deCelles} and rendue_le is null and declaree_le is null`.execute(tx);
  await sql`
    update mt.propositions set reponse = 'sans-objet', repondue_le = ${le}
    where ${deCelles} and reponse is null`.execute(tx);
  await forgetLettres(tx, cpts, ids);
  await deleteMessagesAbout(tx, cpts, ids);
  return ids;
}
