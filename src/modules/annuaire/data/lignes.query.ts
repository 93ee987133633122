import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { LigneDAnnuaire } from '../domain/ligne-d-annuaire.ts';

/**
 * People to show in a list, in the order of `ids`. Somebody who practises in several places is shown in one of
 * these communes rather than elsewhere.
 */
export async function lignesDeLAnnuaire(
  tx: Tx,
  cpts: string,
  { ids, communes }: { readonly ids: readonly string[]; readonly communes: readonly string[] },
): Promise<readonly LigneDAnnuaire[]> {
  if (ids.length === 0) return [];
  const liste = sql.val([...ids]);
  const { rows } = await sql<LigneDAnnuaire>`
    with connues as (
      select p.id, p.rpps, p.civilite, p.titre, p.nom, p.prenom, p.profession, a.savoir_faire, a.mode_exercice,
        a.commune, s.code_postal, s.id as structure_id, coalesce(s.enseigne, s.nom) as structure, s.adresse, s.telephone
      from annuaire.professionnels p
      left join lateral (
        select b.savoir_faire, b.mode_exercice, b.commune, b.structure_id from annuaire.activites b
        where b.professionnel_id = p.id and b.ferme_le is null
        order by b.commune = any (${sql.val([...communes])}::text[]) desc nulls last, b.mode_exercice, b.cle
        limit 1) a on true
      left join annuaire.structures s on s.id = a.structure_id
      where p.id = any (${liste}::uuid[]) and p.ferme_le is null
      union all
      select f.professionnel_id, null, f.civilite, null, f.nom, f.prenom, coalesce(f.profession, ''), null, null,
        f.commune, null, null, null, f.adresse, null
      from annuaire.fiches f
      where f.cpts_id = ${cpts} and f.professionnel_id = any (${liste}::uuid[]) and f.locale and f.ferme_le is null)
    select c.id, c.rpps, c.civilite, c.titre, c.nom, c.prenom, c.profession, f.qualite,
      c.savoir_faire as "savoirFaire", c.mode_exercice as "modeExercice", c.commune, k.nom as "communeNom",
      coalesce(c.code_postal, k.codes_postaux[1]) as "codePostal", c.structure_id as "structureId", c.structure, c.adresse, c.telephone,
      f.telephone as "telephoneDirect", f.membre, f.nouveaux_patients as "nouveauxPatients",
      coalesce(f.specificites, '{}') as specificites
    from connues c
    left join territoire.public_communes k on k.code = c.commune
    left join annuaire.fiches f on f.cpts_id = ${cpts} and f.professionnel_id = c.id`.execute(tx);
  const rang = new Map(ids.map((id, index) => [id, index]));
  return rows.toSorted((a, b) => (rang.get(a.id) ?? 0) - (rang.get(b.id) ?? 0));
}

/** What the CPTS says that its people do besides, each once. */
export async function specificitesConnues(tx: Tx, cpts: string): Promise<readonly string[]> {
  const { rows } = await sql<{ specificite: string }>`
    select distinct unnest(f.specificites) as specificite from annuaire.fiches f
    where f.cpts_id = ${cpts} and f.ferme_le is null order by 1`.execute(tx);
  return rows.map((row) => row.specificite);
}
