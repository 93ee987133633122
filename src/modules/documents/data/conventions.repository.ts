import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Action, Convention, Partie } from '../domain/convention.ts';

export type ConventionDite = Omit<
  Convention,
  'id' | 'parties' | 'finieLe' | 'motifDeFin' | 'creeeLe' | 'modifieeLe'
>;
type Ecrite = ConventionDite & { readonly id: string; readonly le: Date };

export async function insertConvention(
  tx: Tx,
  cpts: string,
  c: Ecrite & { readonly parNom: string; readonly creeeLe: DateCivile },
): Promise<void> {
  await sql`
    insert into documents.conventions (cpts_id, id, objet, signee_le, du, au, reconduction, reconduite_mois, preavis,
      preavis_unite, rappels, creee_le, creee_par_nom, modifiee_le)
    values (${cpts}, ${c.id}, ${c.objet}, ${c.signeeLe}, ${c.du}, ${c.au}, ${c.reconduction}, ${c.reconduiteMois},
      ${c.preavis}, ${c.preavisUnite}, ${sql.val([...c.rappels])}::int[], ${c.creeeLe}, ${c.parNom}, ${c.le})`.execute(
    tx,
  );
}

/** False when somebody wrote it after `vu`. */
export async function updateConvention(
  tx: Tx,
  cpts: string,
  c: Ecrite & { readonly vu: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update documents.conventions set objet = ${c.objet}, signee_le = ${c.signeeLe}, du = ${c.du}, au = ${c.au},
      reconduction = ${c.reconduction}, reconduite_mois = ${c.reconduiteMois}, preavis = ${c.preavis},
      preavis_unite = ${c.preavisUnite}, rappels = ${sql.val([...c.rappels])}::int[], modifiee_le = ${c.le}
    where cpts_id = ${cpts} and id = ${c.id} and date_trunc('milliseconds', modifiee_le) = ${c.vu} returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Says anew who signs. */
export async function saveParties(
  tx: Tx,
  cpts: string,
  { convention, parties }: { readonly convention: string; readonly parties: readonly Partie[] },
): Promise<void> {
  await sql`delete from documents.parties where cpts_id = ${cpts} and convention_id = ${convention}`.execute(
    tx,
  );
  await sql`
    insert into documents.parties (cpts_id, convention_id, rang, genre, nom, contact)
    select ${cpts}::uuid, ${convention}::uuid, p.rang, p.genre, p.nom, p.contact
    from unnest(${sql.val(parties.map(({ genre }) => genre))}::text[], ${sql.val(parties.map(({ nom }) => nom))}::text[],
      ${sql.val(parties.map(({ contact }) => contact))}::text[]) with ordinality as p(genre, nom, contact, rang)`.execute(
    tx,
  );
}

type Fin = { readonly id: string; readonly le: DateCivile; readonly motif: string };

/** False when it is not there, or ended already. */
export async function endConvention(
  tx: Tx,
  cpts: string,
  { id, le, motif }: Fin,
): Promise<boolean> {
  const { rows } = await sql`
    update documents.conventions set finie_le = ${le}, motif_de_fin = ${motif}
    where cpts_id = ${cpts} and id = ${id} and finie_le is null returning id`.execute(tx);
  return rows.length > 0;
}

type Nouvelle = Pick<Action, 'id' | 'texte' | 'qui' | 'avant'> & {
  readonly convention: string;
  readonly le: Date;
};

export async function insertAction(tx: Tx, cpts: string, a: Nouvelle): Promise<void> {
  await sql`
    insert into documents.actions (cpts_id, id, convention_id, texte, qui, avant, ajoutee_le)
    values (${cpts}, ${a.id}, ${a.convention}, ${a.texte}, ${a.qui}, ${a.avant}, ${a.le})`.execute(
    tx,
  );
}

type Faite = { readonly id: string; readonly le: DateCivile; readonly parNom: string };

/** The convention it is of; null when it is not there, or done already. */
export async function finishAction(tx: Tx, cpts: string, a: Faite): Promise<string | null> {
  const { rows } = await sql<{ convention: string }>`
    update documents.actions set faite_le = ${a.le}, faite_par_nom = ${a.parNom}
    where cpts_id = ${cpts} and id = ${a.id} and faite_le is null returning convention_id as convention`.execute(
    tx,
  );
  return rows[0]?.convention ?? null;
}

type Rappel = {
  readonly convention: string;
  readonly pourLe: DateCivile;
  readonly jours: number;
  readonly le: Date;
};

/** True for whoever takes it first: a reminder leaves once. */
export async function takeRappel(tx: Tx, cpts: string, r: Rappel): Promise<boolean> {
  const { rows } = await sql`
    insert into documents.rappels (cpts_id, convention_id, pour_le, jours, envoye_le)
    values (${cpts}, ${r.convention}, ${r.pourLe}, ${r.jours}, ${r.le}) on conflict do nothing returning jours`.execute(
    tx,
  );
  return rows.length > 0;
}
