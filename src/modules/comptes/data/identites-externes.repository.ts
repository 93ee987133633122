import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type Identite = { readonly emetteur: string; readonly sujet: string };

/** The active account of an identity at a provider, with the national identifier it was linked under. */
export async function compteDeLIdentite(
  tx: Tx,
  { emetteur, sujet }: Identite,
): Promise<{ readonly compte: string; readonly identifiantNational: string } | null> {
  const row = await tx
    .selectFrom('comptes.identites_externes as i')
    .innerJoin('comptes.comptes as c', 'c.id', 'i.compte_id')
    .select(['i.compte_id as compte', 'i.identifiant_national as identifiantNational'])
    .where('i.emetteur', '=', emetteur)
    .where('i.sujet', '=', sujet)
    .where('c.desactive_le', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Active accounts to which a CPTS gave the directory entry of this RPPS number. */
export async function comptesDuRpps(tx: Tx, rpps: string): Promise<readonly string[]> {
  const { rows } = await sql<{ compte: string }>`
    select compte_id as compte from comptes.comptes_du_rpps(${rpps})`.execute(tx);
  return rows.map(({ compte }) => compte);
}

/** True when the account is that of a professional of the national directory. */
export async function aUnRpps(tx: Tx, compte: string): Promise<boolean> {
  const { rows } = await sql<{ oui: boolean }>`select comptes.a_un_rpps(${compte}) as oui`.execute(
    tx,
  );
  return rows[0]?.oui ?? false;
}

type Liaison = Identite & {
  readonly compte: string;
  readonly identifiantNational: string;
  readonly maintenant: Date;
};

/** Ties an identity to an account; false when the account has another identity at this provider already. */
export async function insertIdentite(tx: Tx, liaison: Liaison): Promise<boolean> {
  const row = await tx
    .insertInto('comptes.identites_externes')
    .values({
      emetteur: liaison.emetteur,
      sujet: liaison.sujet,
      compte_id: liaison.compte,
      identifiant_national: liaison.identifiantNational,
      liee_le: liaison.maintenant,
      vue_le: liaison.maintenant,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('compte_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that the identity came again. */
export async function touchIdentite(
  tx: Tx,
  { emetteur, sujet }: Identite,
  maintenant: Date,
): Promise<void> {
  await tx
    .updateTable('comptes.identites_externes')
    .set({ vue_le: maintenant })
    .where('emetteur', '=', emetteur)
    .where('sujet', '=', sujet)
    .execute();
}

/** When identities at providers were tied to an account, and last came. */
export async function identitesDuCompte(
  tx: Tx,
  compte: string,
): Promise<readonly { readonly lieeLe: Date; readonly vueLe: Date }[]> {
  return await tx
    .selectFrom('comptes.identites_externes')
    .select(['liee_le as lieeLe', 'vue_le as vueLe'])
    .where('compte_id', '=', compte)
    .orderBy('vue_le', 'desc')
    .execute();
}

/** Unties an account from its identities; how many there were. */
export async function deleteIdentites(tx: Tx, compte: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('comptes.identites_externes')
    .where('compte_id', '=', compte)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
