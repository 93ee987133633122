import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { cleIdentite } from '../domain/cle.ts';
import type { Personne } from '../domain/personne.ts';
import { type Chiffres, indexCherches, textesDeLaDemande } from './textes.rows.ts';

type Nommee = Pick<Personne, 'nom' | 'prenom' | 'dateDeNaissance'> & { readonly id: string };

type Identites = {
  readonly noms: readonly string[];
  readonly prenoms: readonly string[];
  readonly dateDeNaissance: string;
};

/** Requests tied to no record that bear one of these names, one of these first names, and this birth date. */
export async function demandesSansDossier(
  ou: Scelle,
  { noms, prenoms, dateDeNaissance }: Identites,
): Promise<readonly Nommee[]> {
  const index = noms.flatMap((nom) =>
    prenoms.flatMap((prenom) =>
      indexCherches(ou, 'index_identite', cleIdentite({ nom, prenom, dateDeNaissance })),
    ),
  );
  const { rows } = await sql<Chiffres<Nommee, 'nom' | 'prenom' | 'dateDeNaissance'>>`
    select id, nom, prenom, date_de_naissance as "dateDeNaissance" from mt.demandes
    where cpts_id = ${ou.cpts} and index_identite = any (${sql.val(index)}::bytea[]) and patient_id is null
      and effacee_le is null and not detachee`.execute(ou.tx);
  return rows.map(({ id, ...chiffres }) => {
    const { read } = textesDeLaDemande(ou, id);
    return {
      id,
      nom: read('nom', chiffres.nom),
      prenom: read('prenom', chiffres.prenom),
      dateDeNaissance: read('date_de_naissance', chiffres.dateDeNaissance),
    };
  });
}

/** Ties requests that are still tied to nobody; gives those tied. */
export async function attachDemandes(
  tx: Tx,
  cpts: string,
  { demandes, patient }: { readonly demandes: readonly string[]; readonly patient: string },
): Promise<readonly string[]> {
  if (demandes.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    update mt.demandes set patient_id = ${patient}::uuid
    where cpts_id = ${cpts} and id = any (${sql.val([...demandes])}::uuid[])
      and patient_id is null and effacee_le is null and not detachee
    returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Requests of a record go to another of the same person; how many. */
export async function moveDemandes(
  tx: Tx,
  cpts: string,
  { de, vers }: { readonly de: string; readonly vers: string },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update mt.demandes set patient_id = ${vers}::uuid where cpts_id = ${cpts} and patient_id = ${de}`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}
