import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type {
  FicheFictive,
  LocaleFictive,
  PersonneFictive,
  StructureFictive,
} from '../domain/demonstration.ts';
import { idDuRpps } from '../domain/identite.ts';
import { motsDe } from '../domain/mots.ts';

/** Writes fictional places; those already there are left alone. */
export async function copierStructures(
  tx: Tx,
  structures: readonly StructureFictive[],
): Promise<void> {
  await sql`
    insert into annuaire.structures (id, source, finess, siret, nom, categorie, adresse, code_postal, ville, commune, telephone)
    select r.id, 'finess', r.finess, r.siret, r.nom, r.categorie, r.adresse, r."codePostal", r.ville, r.commune, r.telephone
    from jsonb_to_recordset(${JSON.stringify(structures)}::jsonb) as r (id uuid, finess text, siret text, nom text, categorie text,
      adresse text, "codePostal" text, ville text, commune text, telephone text)
    on conflict (id) do nothing`.execute(tx);
}

/** Writes fictional people with their place of practice and the words search compares. */
export async function copierPersonnes(
  tx: Tx,
  personnes: readonly PersonneFictive[],
): Promise<void> {
  const rows = personnes.map((p) => ({
    ...p,
    id: idDuRpps(p.rpps),
    nom: p.nom.toUpperCase(),
    prenom: p.prenom.toUpperCase(),
    mots: motsDe(`${p.nom} ${p.prenom}`),
  }));
  const mots = [...new Set(personnes.flatMap((p) => motsDe(`${p.nom} ${p.prenom}`)))];
  await sql`
    insert into annuaire.professionnels (id, rpps, titre, civilite, nom, prenom, profession, categorie, mots)
    select r.id, r.rpps, r.titre, r.civilite, r.nom, r.prenom, r.profession, 'C', array_to_tsvector(r.mots)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, rpps text, titre text, civilite text,
      nom text, prenom text, profession text, mots text[])
    on conflict (id) do nothing`.execute(tx);
  await sql`
    insert into annuaire.activites (professionnel_id, cle, profession, savoir_faire, mode_exercice, structure_id, commune)
    select r.id, 1, r.profession, r."savoirFaire", r."modeExercice", r.structure, r.commune
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, profession text, "savoirFaire" text,
      "modeExercice" text, structure uuid, commune text)
    on conflict (professionnel_id, cle) do nothing`.execute(tx);
  await sql`
    insert into annuaire.mots (mot) select unnest(${sql.val(mots)}::text[]) on conflict do nothing`.execute(
    tx,
  );
}

type Auteur = { readonly cpts: string; readonly maintenant: Date; readonly nom: string };

/** Writes what the CPTS knows of people, and apart the departures. */
export async function copierFiches(
  tx: Tx,
  fiches: readonly FicheFictive[],
  { cpts, maintenant, nom }: Auteur,
): Promise<void> {
  await sql`
    insert into annuaire.fiches (cpts_id, professionnel_id, membre, membre_depuis, nouveaux_patients, specificites,
      langues, telephone, courriel, mssante, horaires, modifie_le, modifie_par)
    select ${cpts}::uuid, r.professionnel, r.membre, r."membreDepuis", r."nouveauxPatients", r.specificites,
      r.langues, r.telephone, r.courriel, r.mssante, r.horaires, ${maintenant}, ${nom}
    from jsonb_to_recordset(${JSON.stringify(fiches)}::jsonb) as r (professionnel uuid, membre boolean,
      "membreDepuis" date, "nouveauxPatients" boolean, specificites text[], langues text[], telephone text,
      courriel text, mssante text, horaires text)`.execute(tx);
  await sql`
    insert into annuaire.departs (cpts_id, professionnel_id, prevu_le, modifie_le)
    select ${cpts}::uuid, r.professionnel, r."departPrevu", ${maintenant}
    from jsonb_to_recordset(${JSON.stringify(fiches)}::jsonb) as r (professionnel uuid, "departPrevu" date)
    where r."departPrevu" is not null`.execute(tx);
}

/** Writes the people that the CPTS alone knows. */
export async function copierLocales(
  tx: Tx,
  locales: readonly LocaleFictive[],
  { cpts, maintenant, nom }: Auteur,
): Promise<void> {
  const rows = locales.map((p) => ({
    ...p,
    mots: motsDe(`${p.nom} ${p.prenom}`),
  }));
  await sql`
    insert into annuaire.fiches (cpts_id, professionnel_id, locale, civilite, nom, prenom, qualite, commune, membre,
      dans_l_annuaire_public, mots, modifie_le, modifie_par)
    select ${cpts}::uuid, r.id, true, r.civilite, r.nom, r.prenom, r.qualite, r.commune, true, false,
      array_to_tsvector(r.mots), ${maintenant}, ${nom}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, civilite text, nom text, prenom text,
      qualite text, commune text, mots text[])`.execute(tx);
}
