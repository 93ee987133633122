import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { type CleDeDemande, clesDeDemande } from '../domain/cle.ts';
import type { EtatDeDemande } from '../domain/demande.ts';
import type { Personne } from '../domain/personne.ts';
import { indexCherches } from './textes.rows.ts';

export type DemandeSemblable = {
  readonly id: string;
  readonly numero: number;
  readonly etat: EtatDeDemande;
  readonly recuePar: string | null;
  /** The same person for sure: name, first name, birth date. */
  readonly meme: boolean;
};

/** Requests, the latest first, that bear the same name and birth date, or the same telephone; `sauf` left out. */
export async function demandesSemblables(
  ou: Scelle,
  personne: Pick<Personne, 'nom' | 'prenom' | 'dateDeNaissance' | 'telephone'>,
  sauf: string | null = null,
): Promise<readonly DemandeSemblable[]> {
  const cles = clesDeDemande({ ...personne, date_de_naissance: personne.dateDeNaissance });
  const sous = (cle: CleDeDemande) => {
    const valeur = cles[cle];
    return sql.val(valeur === null ? [] : [...indexCherches(ou, cle, valeur)]);
  };
  const { rows } = await sql<DemandeSemblable>`
    select id, numero, etat, recue_par as "recuePar",
      coalesce(index_identite = any (${sous('index_identite')}::bytea[]), false) as meme
    from mt.demandes
    where cpts_id = ${ou.cpts} and id is distinct from ${sauf}::uuid and effacee_le is null
      and (index_nom_date = any (${sous('index_nom_date')}::bytea[])
        or index_telephone = any (${sous('index_telephone')}::bytea[]))
    order by meme desc, recue_le desc limit 20`.execute(ou.tx);
  return rows;
}
