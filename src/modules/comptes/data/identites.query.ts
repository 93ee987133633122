import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { DelegationTenue } from '../domain/delegation.ts';
import type { Mandat } from '../domain/mandat.ts';
import { INACTIVITE_MINUTES, type Moyen } from '../domain/session.ts';

export type SessionOuverte = {
  readonly id: string;
  readonly compte: string;
  readonly nom: string;
  readonly courriel: string;
  /** An account of the demonstration. */
  readonly demonstration: boolean;
  readonly moyen: Moyen;
  readonly ouverteLe: Date;
  readonly vueLe: Date;
  readonly confirmeeLe: Date;
  readonly mandats: readonly Mandat[];
  readonly delegations: readonly DelegationTenue[];
};

/** The living session of a token hash, with its account and mandates; null when it ended. */
export async function sessionOuverte(
  tx: Tx,
  empreinte: Buffer,
  maintenant: Date,
): Promise<SessionOuverte | null> {
  const result = await sql<SessionOuverte>`
    select id, compte_id as compte, prenom || ' ' || nom as nom, courriel, demonstration, moyen,
      ouverte_le as "ouverteLe", vue_le as "vueLe", confirmee_le as "confirmeeLe", mandats,
      comptes.delegations_du_compte(compte_id) as delegations
    from comptes.session_ouverte(${empreinte}, ${maintenant}, make_interval(mins => ${INACTIVITE_MINUTES}))`.execute(
    tx,
  );
  return result.rows[0] ?? null;
}

export type CleOuverte = {
  readonly cpts: string;
  readonly id: string;
  readonly libelle: string;
  readonly role: string;
};

/** The API key of a hash, unless revoked. */
export async function cleOuverte(tx: Tx, empreinte: Buffer): Promise<CleOuverte | null> {
  const result = await sql<CleOuverte>`
    select cpts_id as cpts, id, libelle, role from comptes.cle_ouverte(${empreinte})`.execute(tx);
  return result.rows[0] ?? null;
}
