import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { PublicationSuivie, Publiee, RendezVousPublie } from '../domain/publication.ts';

/** The calendars of bookings: those of these professionals, or with null every one. */
export async function publicationsSuivies(
  tx: Tx,
  cpts: string,
  professionnels: readonly string[] | null,
): Promise<readonly PublicationSuivie[]> {
  const { rows } = await sql<PublicationSuivie>`
    select p.id, p.genre, p.professionnel_id as "professionnelId", o.nom as professionnel, p.lieu, k.nom as "communeNom",
      (select min(s.secteur_nom) from territoire.public_couvertures s
        where s.cpts_id = p.cpts_id and s.secteur_lettre = p.secteur) as "secteurNom",
      p.cree_le as "creeLe", p.cree_par_nom as "creePar", p.lue_le as "lueLe"
    from snp.publications p
    left join snp.offrants o on o.cpts_id = p.cpts_id and o.professionnel_id = p.professionnel_id
    left join territoire.public_communes k on k.code = p.commune
    where p.cpts_id = ${cpts} ${professionnels ? sql`and p.professionnel_id = any (${sql.val([...professionnels])}::uuid[])` : sql``}
    order by p.genre, o.nom, k.nom, p.lieu, p.cree_le, p.id limit 1000`.execute(tx);
  return rows;
}

/** The sectors of a CPTS that hold a commune, by letter. */
export async function secteursCouverts(
  tx: Tx,
  cpts: string,
): Promise<readonly { readonly lettre: string; readonly nom: string }[]> {
  const { rows } = await sql<{ lettre: string; nom: string }>`
    select distinct secteur_lettre as lettre, secteur_nom as nom from territoire.public_couvertures
    where cpts_id = ${cpts} and secteur_lettre is not null order by 1`.execute(tx);
  return rows;
}

export type LieuOffert = {
  readonly commune: string;
  readonly communeNom: string;
  readonly lieu: string | null;
};

/** Places where slots were opened, by name. */
export async function lieuxOfferts(tx: Tx, cpts: string): Promise<readonly LieuOffert[]> {
  const { rows } = await sql<LieuOffert>`
    select distinct c.commune, coalesce(k.nom, c.commune) as "communeNom", c.lieu from snp.creneaux c
    left join territoire.public_communes k on k.code = c.commune
    where c.cpts_id = ${cpts} order by 2, 3 nulls first limit 500`.execute(tx);
  return rows;
}

type Recherche = {
  readonly publiee: Publiee;
  readonly des: Date;
  readonly avant: Date;
  /** Patients who opposed a professional: to a calendar, their appointment was cancelled. */
  readonly opposes: readonly { readonly patient: string; readonly professionnel: string }[];
};

/** Bookings of a period and those cancelled, soonest first. Nothing of who comes. */
export async function rendezVousPublies(
  tx: Tx,
  cpts: string,
  { publiee, des, avant, opposes }: Recherche,
): Promise<readonly RendezVousPublie[]> {
  const patients = sql.val(opposes.map(({ patient }) => patient));
  const professionnels = sql.val(opposes.map(({ professionnel }) => professionnel));
  const { rows } = await sql<RendezVousPublie>`
    select r.id, c.id as "creneauId", c.debut, c.fin, c.genre, c.lieu, k.nom as "communeNom", o.nom as professionnel,
      r.annulee_le is not null or x.patient is not null as annule, coalesce(r.annulee_le, r.reservee_le) as "modifieLe"
    from snp.reservations r
    join snp.creneaux c on c.cpts_id = r.cpts_id and c.id = r.creneau_id
    join snp.offrants o on o.cpts_id = r.cpts_id and o.professionnel_id = r.professionnel_id
    left join territoire.public_communes k on k.code = c.commune
    left join unnest(${patients}::uuid[], ${professionnels}::uuid[]) as x (patient, professionnel)
      on x.patient = r.patient_id and x.professionnel = r.professionnel_id
    where r.cpts_id = ${cpts} and r.debut >= ${des} and r.debut < ${avant} ${quoi(cpts, publiee)}
    order by r.debut, r.id limit 5000`.execute(tx);
  return rows;
}

function quoi(cpts: string, publiee: Publiee) {
  if (publiee.genre === 'cpts') return sql``;
  if (publiee.genre === 'secteur')
    return sql`and c.commune in (select s.commune from territoire.public_couvertures s
      where s.cpts_id = ${cpts} and s.secteur_lettre = ${publiee.secteur})`;
  if (publiee.genre === 'professionnel')
    return sql`and r.professionnel_id = ${publiee.professionnelId}`;
  return sql`and c.commune = ${publiee.commune} and c.lieu is not distinct from ${publiee.lieu}::text`;
}
