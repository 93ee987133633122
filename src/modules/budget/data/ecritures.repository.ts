import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { AEcrire } from '../domain/ecriture.ts';
import type { Auteur } from './reglages.repository.ts';

/** What is to be numbered in a year. */
type ANumeroter = {
  readonly annee: number;
  readonly nombre: number;
  /** 1 when the opening entry is to be written: it takes the number kept for it, if one was. */
  readonly ouverture: number;
};

/**
 * Begins the years that have no entry yet. Whoever keeps accounts here since an earlier year will carry its balances
 * forward: the first number waits for them (article A47 A-1 of the LPF).
 */
async function beginExercices(tx: Tx, cpts: string, annees: readonly number[]): Promise<void> {
  await sql`
    insert into budget.exercices (cpts_id, annee, dernier, premier)
    select ${cpts}, a.annee, a.suit::integer, 1 + a.suit::integer
    from (
      select n as annee, exists (select from budget.exercices x where x.cpts_id = ${cpts} and x.annee < n)
        or exists (select from budget.reglages r where r.cpts_id = ${cpts} and extract(year from r.tenus_depuis) < n) as suit
      from unnest(${sql.val([...annees])}::integer[]) as n) a
    order by a.annee
    on conflict (cpts_id, annee) do nothing`.execute(tx);
}

type Numerotation = { readonly annee: number; readonly suivant: number; readonly premier: number };

/** Takes numbers of each year, whose row is held until the end; a closed year gives none. */
async function takeNumeros(
  tx: Tx,
  cpts: string,
  demandes: readonly ANumeroter[],
): Promise<readonly Numerotation[]> {
  await beginExercices(
    tx,
    cpts,
    demandes.map(({ annee }) => annee),
  );
  const { rows } = await sql<Numerotation>`
    update budget.exercices x
    set dernier = x.dernier + d.nombre + case when x.premier = 1 then d.ouverture else 0 end
    from jsonb_to_recordset(${JSON.stringify(demandes)}::jsonb) as d(annee integer, nombre integer, ouverture integer)
    where x.cpts_id = ${cpts} and x.annee = d.annee and x.clos_le is null
    returning x.annee, x.premier,
      x.dernier - d.nombre - case when x.premier = 1 then d.ouverture else 0 end + 1 as suivant`.execute(
    tx,
  );
  return rows;
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
  const demandes = aNumeroter(ecritures);
  const prises = await takeNumeros(tx, cpts, demandes);
  if (prises.length < demandes.length) return false;
  const numerotees = numeroter(ecritures, prises);
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

function aNumeroter(ecritures: readonly AEcrire[]): readonly ANumeroter[] {
  const annees = [...new Set(ecritures.map(({ le }) => anneeDe(le)))].sort((a, b) => a - b);
  return annees.map((annee) => {
    const siennes = ecritures.filter(({ le }) => anneeDe(le) === annee);
    const ouverture = siennes.filter(({ journal }) => journal === 'AN').length;
    return { annee, nombre: siennes.length - ouverture, ouverture };
  });
}

/** Each entry with its year and its number: the opening entry the one kept for it, the others in the order given. */
function numeroter<E extends AEcrire>(ecritures: readonly E[], prises: readonly Numerotation[]) {
  const annees = new Map(prises.map((p) => [p.annee, { ...p }]));
  return ecritures.map((e) => {
    const annee = anneeDe(e.le);
    const prise = annees.get(annee);
    if (!prise) throw new Error(`No numbers were taken for ${annee}.`);
    const reserve = e.journal === 'AN' && prise.premier > 1;
    const numero = reserve ? 1 : prise.suivant;
    if (!reserve) annees.set(annee, { ...prise, suivant: prise.suivant + 1 });
    return { ...e, annee, numero, lignes: e.mouvements.length };
  });
}

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
