import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Personne } from '../domain/personne.ts';
import type { Plage } from '../domain/plage.ts';
import type { EtatDeReunion, Modalite, Reponse, Reunion } from '../domain/reunion.ts';
import { colonnesDePersonne } from './personnes.rows.ts';

/** One meeting; null when it does not exist in this CPTS. */
export async function reunionNommee(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<(Reunion & { readonly referentProfessionnel: string | null }) | null> {
  const { rows } = await sql<Reunion & { referentProfessionnel: string | null }>`
    select r.id, r.genre, r.groupe_id as "groupeId", g.nom as groupe, r.titre, r.mission, r.debut, r.fin, r.modalite, r.lieu,
      r.adresse_visio as "adresseVisio", r.etat, r.organisateur_nom as "organisateurNom", r.serie_id as "serieId", r.secteur, r.change_le as "changeLe",
      r.convoquee_le as "convoqueeLe", r.compte_rendu_le as "compteRenduLe",
      p.professionnel_id as "referentProfessionnel"
    from reunions.reunions r
    left join reunions.groupes g on g.cpts_id = r.cpts_id and g.id = r.groupe_id
    left join reunions.personnes p on p.cpts_id = g.cpts_id and p.id = g.referent_id
    where r.cpts_id = ${cpts} and r.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** What these meetings are called, by id. */
export async function titresDeReunions(
  tx: Tx,
  cpts: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; titre: string }>`
    select id, titre from reunions.reunions
    where cpts_id = ${cpts} and id = any (${sql.val([...ids])}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, titre }) => [id, titre]));
}

/** What rotating codes of a meeting are derived from, as the vault wrote it. */
export async function secretDeLaReunion(tx: Tx, cpts: string, id: string): Promise<Buffer | null> {
  const { rows } = await sql<{ secret: Buffer }>`
    select secret from reunions.reunions where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  return rows[0]?.secret ?? null;
}

export type ReunionListee = Plage & {
  readonly id: string;
  readonly titre: string;
  readonly groupe: string | null;
  readonly modalite: Modalite;
  readonly lieu: string | null;
  readonly etat: EtatDeReunion;
  readonly convoques: number;
  readonly viennent: number;
  readonly signatures: number;
  readonly compteRenduLe: Date | null;
};

const listees = (cpts: string, filtre: RawBuilder<unknown>) => sql<ReunionListee>`
  select r.id, r.titre, g.nom as groupe, r.debut, r.fin, r.modalite, r.lieu, r.etat, r.compte_rendu_le as "compteRenduLe",
    (select count(*)::int from reunions.convocations c where c.cpts_id = ${cpts} and c.reunion_id = r.id) as convoques,
    (select count(*)::int from reunions.convocations c where c.cpts_id = ${cpts} and c.reunion_id = r.id
       and c.reponse in ('vient', 'distance')) as viennent,
    (select count(*)::int from reunions.signatures s where s.cpts_id = ${cpts} and s.reunion_id = r.id) as signatures
  from reunions.reunions r left join reunions.groupes g on g.cpts_id = r.cpts_id and g.id = r.groupe_id
  where r.cpts_id = ${cpts} and ${filtre}`;

/** Meetings of a group, last one first. */
export async function reunionsListees(
  tx: Tx,
  cpts: string,
  { groupe }: { readonly groupe: string },
): Promise<readonly ReunionListee[]> {
  const { rows } = await sql<ReunionListee>`
    ${listees(cpts, sql`r.groupe_id = ${groupe}`)} order by r.debut desc, r.id limit 100`.execute(
    tx,
  );
  return rows;
}

/** Meetings that are not over, soonest first. */
export async function reunionsAVenir(
  tx: Tx,
  cpts: string,
  maintenant: Date,
): Promise<readonly ReunionListee[]> {
  const { rows } = await sql<ReunionListee>`
    ${listees(cpts, sql`r.fin > ${maintenant}`)} order by r.debut, r.id limit 200`.execute(tx);
  return rows;
}

/** Meetings that are over, last one first. */
export async function reunionsPassees(
  tx: Tx,
  cpts: string,
  maintenant: Date,
): Promise<readonly ReunionListee[]> {
  const { rows } = await sql<ReunionListee>`
    ${listees(cpts, sql`r.fin <= ${maintenant}`)} order by r.debut desc, r.id limit 200`.execute(
    tx,
  );
  return rows;
}

export type ConvocationListee = Personne & {
  readonly convocationId: string;
  readonly reponse: Reponse | null;
  readonly reponduLe: Date | null;
  readonly envoyeeLe: Date | null;
  /** The CPTS elsewhere that named this guest. */
  readonly cptsInvitee: string | null;
};

/** Who is on the list of a meeting, by name. */
export async function convoques(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<readonly ConvocationListee[]> {
  const { rows } = await sql<ConvocationListee>`
    select ${colonnesDePersonne}, c.id as "convocationId", c.reponse, c.repondu_le as "reponduLe",
      c.envoyee_le as "envoyeeLe", i.nom as "cptsInvitee"
    from reunions.convocations c
    join reunions.personnes p on p.cpts_id = c.cpts_id and p.id = c.personne_id
    left join reunions.inter_invitees i on i.cpts_id = ${cpts} and i.id = c.inter_id
    left join territoire.public_communes k on k.code = p.commune
    where c.cpts_id = ${cpts} and c.reunion_id = ${reunion}
    order by p.nom, p.id`.execute(tx);
  return rows;
}

export type Convocation = Personne & {
  readonly convocationId: string;
  readonly reunionId: string;
  readonly reponse: Reponse | null;
};

/** One line of the list: by its id, or that of somebody of the directory in a meeting. */
export async function convocationNommee(
  tx: Tx,
  cpts: string,
  qui: { readonly id: string } | { readonly reunion: string; readonly professionnel: string },
): Promise<Convocation | null> {
  const filtre =
    'id' in qui
      ? sql`c.id = ${qui.id}`
      : sql`c.reunion_id = ${qui.reunion} and p.professionnel_id = ${qui.professionnel}`;
  const { rows } = await sql<Convocation>`
    select ${colonnesDePersonne}, c.id as "convocationId", c.reunion_id as "reunionId", c.reponse
    from reunions.convocations c
    join reunions.personnes p on p.cpts_id = c.cpts_id and p.id = c.personne_id
    left join territoire.public_communes k on k.code = p.commune
    where c.cpts_id = ${cpts} and ${filtre}`.execute(tx);
  return rows[0] ?? null;
}
