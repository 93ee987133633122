import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Exercant, Lieu } from '../domain/exercant.ts';

type Ligne = Omit<Exercant, 'lieux'> & { readonly lieux: readonly Lieu[] | null };

/**
 * People of the national directory with the places that can be told to the SAS: those that have a number, an address, a
 * town and a postal code. FINESS outweighs SIRET (guide of the SAS, PractitionerRole.organization).
 */
export async function exercants(
  tx: Tx,
  par: { readonly ids: readonly string[] } | { readonly rpps: readonly string[] },
): Promise<readonly Exercant[]> {
  const colonne = 'ids' in par ? sql.ref('p.id') : sql.ref('p.rpps');
  const valeurs = 'ids' in par ? sql`${[...par.ids]}::uuid[]` : sql`${[...par.rpps]}::text[]`;
  const { rows } = await sql<Ligne>`
    select p.id, p.rpps, p.nom, p.prenom, coalesce(p.savoir_faire, s.specialite) as specialite, l.lieux
    from annuaire.public_professionnels p
    left join lateral (
      select jsonb_agg(distinct jsonb_build_object(
        'structureId', s.id, 'numero', coalesce('1' || s.finess, '3' || s.siret), 'adresse', s.adresse,
        'ville', s.ville, 'codePostal', s.code_postal, 'commune', s.commune, 'telephone', s.telephone)) as lieux
      from annuaire.public_activites a join annuaire.public_structures s on s.id = a.structure_id
      where a.professionnel_id = p.id and s.adresse is not null and s.ville is not null
        and s.code_postal ~ '^[0-9]{5}$' and coalesce(s.finess, s.siret) is not null) l on true
    left join lateral (
      select min(a.savoir_faire) as specialite from annuaire.public_activites a
      where a.professionnel_id = p.id and a.savoir_faire like 'SM%') s on true
    where ${colonne} = any (${valeurs})
    order by p.rpps`.execute(tx);
  return rows.map((ligne) => ({ ...ligne, lieux: ligne.lieux ?? [] }));
}
