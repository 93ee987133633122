import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Tx } from '#platform/db/database.ts';

export type Choisissable = {
  readonly id: string;
  readonly nom: string;
  readonly profession: string;
  readonly commune: string;
};

type Ligne = Choisissable & {
  readonly civilite: string | null;
  readonly titre: string | null;
  readonly prenom: string;
};

/** Professionals of the territory whom one may choose, by name. */
export async function professionnelsDuTerritoire(
  tx: Tx,
  cpts: string,
): Promise<readonly Choisissable[]> {
  const { rows } = await sql<Ligne>`
    select p.id, p.civilite, p.titre, p.prenom, p.nom, p.profession, c.nom as commune
    from territoire.public_couvertures k
    join annuaire.public_professionnels p on p.commune = k.commune and (p.cpts_id is null or p.cpts_id = k.cpts_id)
    join territoire.public_communes c on c.code = k.commune
    where k.cpts_id = ${cpts}
    order by p.nom, p.prenom, p.id limit 1500`.execute(tx);
  return rows.map(({ civilite, titre, prenom, nom, ...autres }) => ({
    ...autres,
    nom: nomDeProfessionnel({ civilite, titre, prenom, nom }),
  }));
}

type Choix = { readonly personnes: readonly string[]; readonly jour: DateCivile };

/** Where to write to people: the address of their account, that of their entry, the one typed. By id; unknown ones left out. */
export async function courrielsDe(
  tx: Tx,
  cpts: string,
  { personnes, jour }: Choix,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; courriel: string | null }>`
    select p.id, coalesce(
      (select min(m.courriel) from comptes.public_mandats m where m.cpts_id = ${cpts}
         and m.professionnel_id = p.professionnel_id and m.role = 'professionnel'
         and m.du <= ${jour}::date and (m.au is null or m.au >= ${jour}::date)),
      (select min(f.courriel) from annuaire.public_fiches f where f.cpts_id = ${cpts}
         and f.professionnel_id = p.professionnel_id),
      p.courriel) as courriel
    from reunions.personnes p
    where p.cpts_id = ${cpts} and p.id = any (${sql.val([...personnes])}::uuid[])`.execute(tx);
  return new Map(rows.flatMap(({ id, courriel }) => (courriel ? [[id, courriel] as const] : [])));
}

export type Coordinateur = {
  readonly compte: string;
  /** Empty when the account has none. */
  readonly nom: string;
  readonly courriel: string;
};

/** Who coordinates the CPTS today, each once. */
export async function coordinateurs(
  tx: Tx,
  cpts: string,
  jour: DateCivile,
): Promise<readonly Coordinateur[]> {
  const { rows } = await sql<Coordinateur>`
    select distinct compte_id as compte, trim(concat_ws(' ', prenom, nom)) as nom, courriel from comptes.public_mandats
    where cpts_id = ${cpts} and role = 'coordinateur'
      and du <= ${jour}::date and (au is null or au >= ${jour}::date)
    order by courriel limit 20`.execute(tx);
  return rows;
}

type Organisateur = { readonly compte: string | null; readonly jour: DateCivile };

/** Where to tell whoever organises: their own account when it is still one of the CPTS, else the coordination. */
export async function courrielsDeLOrganisateur(
  tx: Tx,
  cpts: string,
  { compte, jour }: Organisateur,
): Promise<readonly string[]> {
  const { rows } = await sql<{ courriel: string; lui: boolean }>`
    select distinct courriel, compte_id is not distinct from ${compte}::uuid as lui from comptes.public_mandats
    where cpts_id = ${cpts} and (role = 'coordinateur' or compte_id = ${compte}::uuid)
      and du <= ${jour}::date and (au is null or au >= ${jour}::date)
    order by courriel limit 20`.execute(tx);
  const siens = rows.filter(({ lui }) => lui);
  return (siens.length > 0 ? siens : rows).map(({ courriel }) => courriel);
}
