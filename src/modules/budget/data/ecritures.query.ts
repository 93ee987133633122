import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { SoldeParTiers } from '../domain/cloture.ts';
import type { SoldeDAnnee } from '../domain/comptes-annuels.ts';
import type { Ecriture, Mouvement } from '../domain/ecriture.ts';
import type { SoldeParAxe } from '../domain/suivi.ts';

export type Exercice = {
  readonly annee: number;
  readonly dernier: number;
  readonly clos: boolean;
  /** Whether its first number is kept for the balances of the year before. */
  readonly attendUnReport: boolean;
};

export async function exercicesDeLaCpts(tx: Tx, cpts: string): Promise<readonly Exercice[]> {
  const { rows } = await sql<Exercice>`
    select annee, dernier, clos_le is not null as clos, premier > 1 as "attendUnReport" from budget.exercices
    where cpts_id = ${cpts} order by annee limit 200`.execute(tx);
  return rows;
}

/** Whose entries, and where days are counted. */
export type Ou = { readonly cpts: string; readonly fuseau: string };

/** Entries of a year in the order of their numbers. */
export const ecrituresDeLAnnee = (tx: Tx, ou: Ou, annee: number) =>
  lire(tx, ou, sql`e.annee = ${annee}`);

export async function ecritureParId(tx: Tx, ou: Ou, id: string): Promise<Ecriture | null> {
  return (await lire(tx, ou, sql`e.id = ${id}`))[0] ?? null;
}

/** The entry that a fact made; null when it made none. */
export async function ecritureDeSource(tx: Tx, ou: Ou, source: string): Promise<Ecriture | null> {
  return (await lire(tx, ou, sql`e.source = ${source}`))[0] ?? null;
}

type Lue = Omit<Ecriture, 'mouvements'> & {
  readonly mouvements: readonly (Omit<Mouvement, 'tiers'> & {
    readonly tiersId: string | null;
    readonly tiersNom: string | null;
  })[];
};

async function lire(
  tx: Tx,
  { cpts, fuseau }: Ou,
  filtre: RawBuilder<unknown>,
): Promise<readonly Ecriture[]> {
  const { rows } = await sql<Lue>`
    select e.id, e.annee, e.numero, e.journal, e.le, e.libelle, e.piece, e.piece_le as "pieceLe", e.source,
      e.contre_passe_id as "contrePasse", to_char(e.validee_le at time zone ${fuseau}, 'YYYY-MM-DD') as "valideeLe",
      exists (select from budget.ecritures c where c.cpts_id = e.cpts_id and c.contre_passe_id = e.id) as "contrePassee",
      m.mouvements
    from budget.ecritures e
    cross join lateral (
      select jsonb_agg(jsonb_build_object('compte', v.compte, 'tiersId', v.tiers_id, 'tiersNom', v.tiers, 'debit', v.debit,
        'credit', v.credit, 'mission', v.mission, 'part', v.part, 'financeur', v.financeur, 'action', v.action)
        order by v.rang) as mouvements
      from budget.mouvements v where v.cpts_id = e.cpts_id and v.ecriture_id = e.id) m
    where e.cpts_id = ${cpts} and ${filtre} order by e.annee, e.numero limit 20000`.execute(tx);
  return rows.map(({ mouvements, ...e }) => ({
    ...e,
    mouvements: mouvements.map(({ tiersId, tiersNom, ...m }) => ({
      ...m,
      tiers: tiersId && tiersNom ? { id: tiersId, nom: tiersNom } : null,
    })),
  }));
}

/** Which of these facts are written already. */
export async function sourcesEcrites(
  tx: Tx,
  cpts: string,
  sources: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ source: string }>`
    select source from budget.ecritures where cpts_id = ${cpts} and source = any (${sql.val([...sources])}::text[])`.execute(
    tx,
  );
  return new Set(rows.map(({ source }) => source));
}

/** A cost that a fact of the ledger made: of these, only compensation is one, and it is written without a funder. */
const INDEMNITE = sql`(e.source like 'fait:%' and m.compte like '6%' and m.financeur is null)`;

/** What a year moved, account by account and purpose by purpose. */
export async function soldesParAxe(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly SoldeParAxe[]> {
  const { rows } = await sql<SoldeParAxe>`
    select m.compte, m.mission, m.part, m.financeur, m.action, sum(m.debit - m.credit)::bigint as solde,
      ${INDEMNITE} as indemnite
    from budget.mouvements m join budget.ecritures e on e.cpts_id = m.cpts_id and e.id = m.ecriture_id
    where m.cpts_id = ${cpts} and e.annee = ${annee}
    group by m.compte, m.mission, m.part, m.financeur, m.action, ${INDEMNITE} having sum(m.debit - m.credit) <> 0
    order by m.compte, m.mission, m.part, m.financeur, m.action, indemnite`.execute(tx);
  return rows;
}

/** Balances of a year, what was carried forward to it included, third party by third party. */
export async function soldesParTiers(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly SoldeParTiers[]> {
  type Lu = Omit<SoldeParTiers, 'tiers'> & { readonly id: string | null; readonly nom: string };
  const { rows } = await sql<Lu>`
    select m.compte, m.tiers_id as id, coalesce(max(m.tiers), '') as nom, sum(m.debit - m.credit)::bigint as solde
    from budget.mouvements m join budget.ecritures e on e.cpts_id = m.cpts_id and e.id = m.ecriture_id
    where m.cpts_id = ${cpts} and e.annee = ${annee}
    group by m.compte, m.tiers_id having sum(m.debit - m.credit) <> 0
    order by m.compte, nom, m.tiers_id`.execute(tx);
  return rows.map(({ id, nom, ...s }) => ({ ...s, tiers: id ? { id, nom } : null }));
}

/** Balances year by year up to one of them, without what was carried forward: statements add years up themselves. */
export async function soldesDAnnees(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly SoldeDAnnee[]> {
  const { rows } = await sql<SoldeDAnnee>`
    select e.annee, m.compte, sum(m.debit - m.credit)::bigint as solde
    from budget.mouvements m join budget.ecritures e on e.cpts_id = m.cpts_id and e.id = m.ecriture_id
    where m.cpts_id = ${cpts} and e.annee <= ${annee} and e.journal <> 'AN'
    group by e.annee, m.compte having sum(m.debit - m.credit) <> 0 order by e.annee, m.compte`.execute(
    tx,
  );
  return rows;
}
