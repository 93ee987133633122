import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CommunePossible, LieuDit } from '../domain/lieu-de-liste.ts';

/**
 * Communes that the places of a list may be, found at once: by code, by name, by postcode. Those since merged lead to the
 * one in force.
 */
export async function communesPossibles(
  tx: Tx,
  cpts: string,
  lieux: readonly LieuDit[],
): Promise<(lieu: LieuDit) => readonly CommunePossible[]> {
  const codes = distincts(lieux.map(({ code }) => code));
  const noms = distincts(lieux.map(({ nom }) => nom));
  const postaux = distincts(lieux.map(({ codePostal }) => codePostal));
  const { rows } = await sql<CommunePossible>`
    with anciennes as (
      select code, commune, socle.normaliser(nom) as nom from territoire.public_codes_anciens),
    dites as (
      select c.code, c.code as dit, c.recherche as nom from territoire.public_communes c
        where c.code = any (${sql.val(codes)}::text[]) or c.recherche = any (${sql.val(noms)}::text[])
          or c.codes_postaux && ${sql.val(postaux)}::text[]
      union select a.commune, a.code, a.nom from anciennes a
        where a.code = any (${sql.val(codes)}::text[]) or a.nom = any (${sql.val(noms)}::text[]))
    select c.code, c.nom, array_agg(distinct d.dit) as codes, array_agg(distinct d.nom) as noms,
      c.codes_postaux as "codesPostaux", k.commune is not null as ici
    from dites d join territoire.public_communes c on c.code = d.code
    left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = c.code
    where not c.divisee and c.supprimee_le is null
    group by c.code, c.nom, c.codes_postaux, k.commune`.execute(tx);
  return chercheurDe(rows);
}

function chercheurDe(communes: readonly CommunePossible[]) {
  const par = (cles: (commune: CommunePossible) => readonly string[]) => {
    const index = new Map<string, CommunePossible[]>();
    for (const commune of communes)
      for (const cle of cles(commune)) index.set(cle, [...(index.get(cle) ?? []), commune]);
    return (cle: string | null) => (cle ? (index.get(cle) ?? []) : []);
  };
  const duCode = par(({ codes }) => codes);
  const duNom = par(({ noms }) => noms);
  const duCodePostal = par(({ codesPostaux }) => codesPostaux);
  return ({ code, nom, codePostal }: LieuDit) => [
    ...new Set([...duCode(code), ...duNom(nom), ...duCodePostal(codePostal)]),
  ];
}

function distincts(textes: readonly (string | null)[]): string[] {
  return [...new Set(textes.filter((texte) => texte !== null && texte !== ''))].map(String);
}
