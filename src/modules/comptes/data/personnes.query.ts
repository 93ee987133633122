import { sql } from 'kysely';
import type { Role } from '#kernel/role.ts';
import type { Tx } from '#platform/db/database.ts';

export type MandatTenu = {
  readonly id: string;
  readonly compte: string;
  readonly role: Role;
  readonly professionnel: string | null;
  readonly du: string;
  readonly au: string | null;
  /** Ended before its term. */
  readonly finiLe: Date | null;
};

export type PersonneDuCompte = {
  readonly compte: string;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string;
  readonly desactiveLe: Date | null;
  readonly mandats: readonly MandatTenu[];
};

/** Everybody who holds, held or will hold a role in the CPTS, by name; `compte`: that one alone. */
export async function personnesDeLaCpts(
  tx: Tx,
  cpts: string,
  compte?: string,
): Promise<readonly PersonneDuCompte[]> {
  const { rows } = await sql<Ligne>`
    select m.id, m.compte_id as compte, m.role, m.professionnel_id as professionnel, m.du, m.au, m.fini_le as "finiLe",
      c.nom, c.prenom, c.courriel, c.desactive_le as "desactiveLe"
    from comptes.mandats m join comptes.comptes c on c.id = m.compte_id
    where m.cpts_id = ${cpts} ${compte ? sql`and m.compte_id = ${compte}` : sql``}
    order by lower(c.nom), lower(c.prenom), c.id, m.fini_le is not null, m.du desc, m.id`.execute(
    tx,
  );
  return [...Map.groupBy(rows, (row) => row.compte).values()].flatMap((siens) => {
    const [premier] = siens;
    if (!premier) return [];
    const { nom, prenom, courriel, desactiveLe } = premier;
    return {
      compte: premier.compte,
      nom,
      prenom,
      courriel,
      desactiveLe,
      mandats: siens.map(({ id, role, professionnel, du, au, finiLe }) => ({
        id,
        compte: premier.compte,
        role,
        professionnel,
        du,
        au,
        finiLe,
      })),
    };
  });
}

type Ligne = MandatTenu & {
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string;
  readonly desactiveLe: Date | null;
};

/** The address and name of an account, or null. */
export async function compteParId(tx: Tx, id: string) {
  return (
    (await tx
      .selectFrom('comptes.comptes')
      .select(['id', 'courriel', 'nom', 'prenom', 'desactive_le as desactiveLe'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  );
}

export type Delegable = {
  readonly compte: string;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string;
  /** Holds a role that opens what is delegated. */
  readonly agitDeja: boolean;
  /** May be named by a professional alone; for others the coordination gives the role first. */
  readonly admissible: boolean;
};

/** Accounts with a role in the CPTS on that day; `courriel`: that one alone, `agissent`: secretaries and assistants. */
export async function delegablesDe(
  tx: Tx,
  cpts: string,
  {
    jour,
    courriel,
    agissent = false,
  }: { readonly jour: string; readonly courriel?: string; readonly agissent?: boolean },
): Promise<readonly Delegable[]> {
  const { rows } = await sql<Delegable>`
    select c.id as compte, c.nom, c.prenom, c.courriel,
      bool_or(m.role in ('delegue', 'assistant', 'coordinateur', 'directeur')) as "agitDeja",
      bool_or(m.role in ('delegue', 'assistant', 'coordinateur', 'directeur', 'professionnel'))
        and not bool_or(m.role in ('ars', 'cpam', 'regulateur', 'regulateur-sas')) as admissible
    from comptes.mandats m join comptes.comptes c on c.id = m.compte_id
    where m.cpts_id = ${cpts} and m.fini_le is null and m.du <= ${jour} and (m.au is null or m.au >= ${jour})
      and c.desactive_le is null ${courriel ? sql`and c.courriel = ${courriel}` : sql``}
    group by c.id
    ${agissent ? sql`having bool_or(m.role in ('delegue', 'assistant'))` : sql``}
    order by lower(c.nom), lower(c.prenom), c.id`.execute(tx);
  return rows;
}
