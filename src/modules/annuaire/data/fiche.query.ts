import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Activite, FicheLue, FichePersonne, Personne } from '../domain/fiche.ts';

/** All that the page of a person shows, but their intended departure; null when nobody bears this id here. */
export async function fichePersonne(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<FichePersonne | null> {
  const { rows: personnes } = await sql<Personne>`
    select p.id, p.rpps, p.civilite, p.titre, p.nom, p.prenom, p.profession, false as locale, null as qualite,
      null as "communeNom", null as adresse
    from annuaire.professionnels p where p.id = ${id} and p.ferme_le is null
    union all
    select f.professionnel_id, null, f.civilite, null, f.nom, f.prenom, coalesce(f.profession, ''), true, f.qualite,
      k.nom, f.adresse
    from annuaire.fiches f left join territoire.public_communes k on k.code = f.commune
    where f.cpts_id = ${cpts} and f.professionnel_id = ${id} and f.locale and f.ferme_le is null`.execute(
    tx,
  );
  const personne = personnes[0];
  if (!personne) return null;
  const { rows: savoirFaires } = await sql<{ code: string }>`
    select s.code from annuaire.savoir_faires s where s.professionnel_id = ${id} and s.ferme_le is null
    order by s.code`.execute(tx);
  return {
    personne,
    activites: await activitesDe(tx, id),
    savoirFaires: savoirFaires.map((row) => row.code),
    fiche: await ficheLue(tx, cpts, id),
  };
}

async function activitesDe(tx: Tx, id: string): Promise<readonly Activite[]> {
  const { rows } = await sql<Activite>`
    select a.savoir_faire as "savoirFaire", a.mode_exercice as "modeExercice", a.role, k.nom as "communeNom",
      s.id as "structureId", coalesce(s.enseigne, s.nom) as structure, s.adresse, s.code_postal as "codePostal",
      s.telephone
    from annuaire.activites a
    left join annuaire.structures s on s.id = a.structure_id
    left join territoire.public_communes k on k.code = a.commune
    where a.professionnel_id = ${id} and a.ferme_le is null
    order by a.commune is null, a.mode_exercice, k.nom, a.cle`.execute(tx);
  return rows;
}

/** What the CPTS typed about a person, null when nothing. */
export async function ficheLue(tx: Tx, cpts: string, id: string): Promise<FicheLue | null> {
  const { rows } = await sql<FicheLue>`
    select f.telephone, f.courriel, f.mssante, f.horaires, f.accessibilite, f.membre,
      f.membre_depuis as "membreDepuis", f.nouveaux_patients as "nouveauxPatients", f.specificites, f.langues, f.note,
      f.dans_l_annuaire_public as "dansLAnnuairePublic", f.modifie_le as "modifieLe", f.modifie_par as "modifiePar",
      f.fusionne_vers as "fusionneVers"
    from annuaire.fiches f where f.cpts_id = ${cpts} and f.professionnel_id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Day of the intended departure of a person, null when none is known. For the bureau and themselves only. */
export async function departDe(tx: Tx, cpts: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ prevuLe: string }>`
    select d.prevu_le as "prevuLe" from annuaire.departs d
    where d.cpts_id = ${cpts} and d.professionnel_id = ${id}`.execute(tx);
  return rows[0]?.prevuLe ?? null;
}
