import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { cleIdentite } from '../domain/cle.ts';
import { type Chiffres, indexCherches, textesDeLaDemande } from './textes.rows.ts';

type Identite = { readonly nom: string; readonly prenom: string; readonly dateDeNaissance: string };
type Connue = {
  readonly id: string;
  readonly patientId: string | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
};

/** The request in progress of this person, and where they are reached; null when they have none. */
export async function demandeEnCoursDe(ou: Scelle, identite: Identite): Promise<Connue | null> {
  const index = [...indexCherches(ou, 'index_identite', cleIdentite(identite))];
  const { rows } = await sql<Chiffres<Connue, 'telephone' | 'courriel'>>`
    select id, patient_id as "patientId", telephone, courriel from mt.demandes
    where cpts_id = ${ou.cpts} and index_identite = any (${sql.val(index)}::bytea[])
      and etat in ('recue', 'justifiee', 'prise') limit 1`.execute(ou.tx);
  const [ligne] = rows;
  if (!ligne) return null;
  const { read } = textesDeLaDemande(ou, ligne.id);
  return {
    ...ligne,
    telephone: read('telephone', ligne.telephone),
    courriel: read('courriel', ligne.courriel),
  };
}
