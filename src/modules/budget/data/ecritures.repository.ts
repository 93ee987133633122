import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { AEcrire } from '../domain/ecriture.ts';
import type { Auteur } from './reglages.repository.ts';

/** Takes so many numbers of each year, whose row is held until the end; a closed year gives none. */
async function takeNumeros(
  tx: Tx,
  cpts: string,
  combien: ReadonlyMap<number, number>,
): Promise<ReadonlyMap<number, number>> {
  const demandes = [...combien]
    .sort(([a], [b]) => a - b)
    .map(([annee, nombre]) => ({ annee, nombre }));
  const { rows } = await sql<{ annee: number; dernier: number }>`
    insert into budget.exercices as x (cpts_id, annee, dernier)
    select ${cpts}, d.annee, d.nombre
    from jsonb_to_recordset(${JSON.stringify(demandes)}::jsonb) as d(annee integer, nombre integer)
    on conflict (cpts_id, annee) do update set dernier = x.dernier + excluded.dernier where x.clos_le is null
    returning annee, dernier`.execute(tx);
  return new Map(rows.map(({ annee, dernier }) => [annee, dernier - (combien.get(annee) ?? 0)]));
}

type AInserer = {
  readonly ecritures: readonly (AEcrire & { readonly id: string })[];
  readonly auteur: Auteur;
};

/** Writes entries, numbered in the order given; false when a year is closed, and then nothing stands. */
export async function insertEcritures(
  tx: Tx,
  cpts: string,
  { ecritures, auteur }: AInserer,
): Promise<boolean> {
  const combien = new Map<number, number>();
  for (const { le } of ecritures) combien.set(anneeDe(le), (combien.get(anneeDe(le)) ?? 0) + 1);
  const prochains = new Map(await takeNumeros(tx, cpts, combien));
  if (prochains.size < combien.size) return false;
  const numerotees = ecritures.map((e) => {
    const annee = anneeDe(e.le);
    const numero = (prochains.get(annee) ?? 0) + 1;
    prochains.set(annee, numero);
    return { ...e, annee, numero, lignes: e.mouvements.length };
  });
  await sql`
    insert into budget.ecritures (cpts_id, id, annee, numero, journal, le, libelle, piece, piece_le, source,
      contre_passe_id, lignes, validee_le, validee_par_nom)
    select ${cpts}, e.id, e.annee, e.numero, e.journal, e.le, e.libelle, e.piece, e."pieceLe", e.source, e."contrePasse",
      e.lignes, ${auteur.le}, ${auteur.nom}
    from jsonb_to_recordset(${JSON.stringify(numerotees)}::jsonb) as e(id uuid, annee integer, numero integer, journal text,
      le date, libelle text, piece text, "pieceLe" date, source text, "contrePasse" uuid, lignes smallint)`.execute(
    tx,
  );
  const mouvements = ecritures.flatMap(({ id, mouvements: siens }) =>
    siens.map(({ tiers, ...m }, i) => ({
      ...m,
      ecriture: id,
      rang: i + 1,
      tiersId: tiers?.id ?? null,
      tiers: tiers?.nom ?? null,
    })),
  );
  await sql`
    insert into budget.mouvements (cpts_id, ecriture_id, rang, compte, tiers_id, tiers, debit, credit, mission, part,
      financeur, action)
    select ${cpts}, m.ecriture, m.rang, m.compte, m."tiersId", m.tiers, m.debit, m.credit, m.mission, m.part, m.financeur,
      m.action
    from jsonb_to_recordset(${JSON.stringify(mouvements)}::jsonb) as m(ecriture uuid, rang integer, compte text,
      "tiersId" uuid, tiers text, debit bigint, credit bigint, mission text, part text, financeur text, action text)`.execute(
    tx,
  );
  return true;
}

const anneeDe = (le: string): number => Number(le.slice(0, 4));

/** One at a time passes what the ledger holds: facts are looked for and written under the same lock. */
export async function lockComptes(tx: Tx, cpts: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('budget:' || ${cpts}::text, 0))`.execute(
    tx,
  );
}

/** Ends a year for ever; false when it is closed already, or holds nothing. */
export async function closeExercice(
  tx: Tx,
  cpts: string,
  { annee, auteur }: { readonly annee: number; readonly auteur: Auteur },
): Promise<boolean> {
  const { rows } = await sql`
    update budget.exercices set clos_le = ${auteur.le}, clos_par_nom = ${auteur.nom}
    where cpts_id = ${cpts} and annee = ${annee} and clos_le is null returning annee`.execute(tx);
  return rows.length > 0;
}
