import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { FicheLocale } from '../domain/fiche.ts';

export type Auteur = { readonly maintenant: Date; readonly nom: string };
type Cible = { readonly cpts: string; readonly professionnel: string };

/**
 * Writes what the CPTS knows of a person, if nobody wrote it since `version` ('' when there was nothing);
 * false when somebody did.
 */
export async function ecrireFiche(
  tx: Tx,
  { cpts, professionnel, version }: Cible & { readonly version: string },
  f: FicheLocale,
  { maintenant, nom }: Auteur,
): Promise<boolean> {
  const lue = version === '' ? null : version;
  const { numAffectedRows } = await sql`
    insert into annuaire.fiches as f (cpts_id, professionnel_id, telephone, courriel, mssante, horaires, accessibilite,
      membre, membre_depuis, nouveaux_patients, specificites, langues, note, dans_l_annuaire_public, modifie_le,
      modifie_par)
    values (${cpts}, ${professionnel}, ${f.telephone}, ${f.courriel}, ${f.mssante}, ${f.horaires}, ${f.accessibilite},
      ${f.membre}, ${f.membreDepuis}, ${f.nouveauxPatients}, ${sql.val([...f.specificites])},
      ${sql.val([...f.langues])}, ${f.note}, ${f.dansLAnnuairePublic}, ${maintenant}, ${nom})
    on conflict (cpts_id, professionnel_id) do update set telephone = excluded.telephone, courriel = excluded.courriel,
      mssante = excluded.mssante, horaires = excluded.horaires, accessibilite = excluded.accessibilite,
      membre = excluded.membre, membre_depuis = excluded.membre_depuis, nouveaux_patients = excluded.nouveaux_patients,
      specificites = excluded.specificites, langues = excluded.langues, note = excluded.note,
      dans_l_annuaire_public = excluded.dans_l_annuaire_public, modifie_le = excluded.modifie_le,
      modifie_par = excluded.modifie_par
    where date_trunc('milliseconds', f.modifie_le) = ${lue}::timestamptz`.execute(tx);
  return numAffectedRows === 1n;
}

export type PersonneLocale = {
  readonly civilite: string | null;
  readonly nom: string;
  readonly prenom: string;
  readonly profession: string | null;
  readonly qualite: string | null;
  readonly commune: string | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly membre: boolean | null;
  readonly dansLAnnuairePublic: boolean;
  readonly mots: readonly string[];
};

/** Writes somebody whom no national file knows, and the words of their name. */
export async function insertPersonneLocale(
  tx: Tx,
  { cpts, professionnel }: Cible,
  p: PersonneLocale,
  { maintenant, nom }: Auteur,
): Promise<void> {
  const mots = sql.val([...p.mots]);
  await sql`
    insert into annuaire.fiches (cpts_id, professionnel_id, locale, civilite, nom, prenom, profession, qualite, commune,
      telephone, courriel, membre, dans_l_annuaire_public, mots, modifie_le, modifie_par)
    values (${cpts}, ${professionnel}, true, ${p.civilite}, ${p.nom}, ${p.prenom}, ${p.profession}, ${p.qualite},
      ${p.commune}, ${p.telephone}, ${p.courriel}, ${p.membre}, ${p.dansLAnnuairePublic},
      array_to_tsvector(${mots}::text[]), ${maintenant}, ${nom})`.execute(tx);
  await sql`
    insert into annuaire.mots (mot) select unnest(${mots}::text[]) on conflict do nothing`.execute(
    tx,
  );
}

/** Writes the day a person intends to leave; null forgets it. */
export async function ecrireDepart(
  tx: Tx,
  { cpts, professionnel }: Cible,
  prevuLe: string | null,
  maintenant: Date,
): Promise<void> {
  await sql`
    delete from annuaire.departs where cpts_id = ${cpts} and professionnel_id = ${professionnel}`.execute(
    tx,
  );
  if (prevuLe === null) return;
  await sql`
    insert into annuaire.departs (cpts_id, professionnel_id, prevu_le, modifie_le)
    values (${cpts}, ${professionnel}, ${prevuLe}, ${maintenant})`.execute(tx);
}

type Adhesion = {
  readonly professionnel: string;
  readonly membre: boolean;
  readonly depuis: string | null;
};

/** Says of some people that they are members of the association of the CPTS, or are no more; the rest of their entry stays. */
export async function ecrireMembres(
  tx: Tx,
  cpts: string,
  adhesions: readonly Adhesion[],
  { maintenant, nom }: Auteur,
): Promise<void> {
  await sql`
    insert into annuaire.fiches (cpts_id, professionnel_id, membre, membre_depuis, modifie_le, modifie_par)
    select ${cpts}::uuid, r.professionnel, r.membre, r.depuis, ${maintenant}::timestamptz, ${nom}
    from jsonb_to_recordset(${JSON.stringify(adhesions)}::jsonb) as r (professionnel uuid, membre boolean, depuis date)
    on conflict (cpts_id, professionnel_id) do update set membre = excluded.membre,
      membre_depuis = excluded.membre_depuis, modifie_le = excluded.modifie_le, modifie_par = excluded.modifie_par`.execute(
    tx,
  );
}
