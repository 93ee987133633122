import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type FacteurSecret =
  | {
      readonly genre: 'code';
      readonly secret: Buffer;
      readonly secretEmpreinte: Buffer;
      readonly dernierPas: number;
    }
  | {
      readonly genre: 'cle-d-acces';
      readonly identifiant: string;
      readonly clePublique: Uint8Array;
      readonly compteur: number;
      readonly transports: readonly string[];
    };

type NouveauFacteur = {
  readonly id: string;
  readonly compte: string;
  readonly nom: string;
  readonly creeLe: Date;
};

/** Adds a factor; false when this secret or this key is there already. */
export async function insertFacteur(
  tx: Tx,
  { id, compte, nom, creeLe }: NouveauFacteur,
  secret: FacteurSecret,
): Promise<boolean> {
  const commun = { id, compte_id: compte, nom, cree_le: creeLe, utilise_le: creeLe };
  const row = await tx
    .insertInto('comptes.facteurs')
    .values(
      secret.genre === 'code'
        ? {
            ...commun,
            genre: secret.genre,
            secret: secret.secret,
            secret_empreinte: secret.secretEmpreinte,
            dernier_pas: secret.dernierPas,
          }
        : {
            ...commun,
            genre: secret.genre,
            identifiant: secret.identifiant,
            cle_publique: Buffer.from(secret.clePublique),
            compteur: secret.compteur,
            transports: [...secret.transports],
          },
    )
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Encrypted secrets of the applications of an account. */
export async function secretsDe(
  tx: Tx,
  compte: string,
): Promise<readonly { readonly id: string; readonly secret: Buffer }[]> {
  const rows = await tx
    .selectFrom('comptes.facteurs')
    .select(['id', 'secret'])
    .where('compte_id', '=', compte)
    .where('genre', '=', 'code')
    .execute();
  return rows.flatMap(({ id, secret }) => (secret ? [{ id, secret }] : []));
}

/** Takes the step of a code; false when it, or a later one, was taken, even an instant ago. */
export async function takeStep(
  tx: Tx,
  { id, pas, le }: { readonly id: string; readonly pas: number; readonly le: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('comptes.facteurs')
    .set({ dernier_pas: pas, utilise_le: le })
    .where('id', '=', id)
    .where('dernier_pas', '<', pas)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type CleConnue = {
  readonly id: string;
  readonly compte: string;
  readonly identifiant: string;
  readonly clePublique: Uint8Array;
  readonly compteur: number;
  readonly transports: readonly string[];
};

const CLE = [
  'id',
  'compte_id as compte',
  'identifiant',
  'cle_publique as clePublique',
  'compteur',
  'transports',
] as const;

/** The passkey that bears this name, with its account. */
export async function cleDIdentifiant(tx: Tx, identifiant: string): Promise<CleConnue | null> {
  const row = await tx
    .selectFrom('comptes.facteurs')
    .select(CLE)
    .where('identifiant', '=', identifiant)
    .executeTakeFirst();
  return row ? (clesDes([row])[0] ?? null) : null;
}

/** Passkeys of an account. */
export async function clesDe(tx: Tx, compte: string): Promise<readonly CleConnue[]> {
  const rows = await tx
    .selectFrom('comptes.facteurs')
    .select(CLE)
    .where('compte_id', '=', compte)
    .where('genre', '=', 'cle-d-acces')
    .execute();
  return clesDes(rows);
}

type Row = {
  readonly id: string;
  readonly compte: string;
  readonly identifiant: string | null;
  readonly clePublique: Buffer | null;
  readonly compteur: number | null;
  readonly transports: readonly string[] | null;
};

function clesDes(rows: readonly Row[]): readonly CleConnue[] {
  return rows.flatMap(({ id, compte, identifiant, clePublique, compteur, transports }) =>
    identifiant && clePublique && compteur !== null
      ? [{ id, compte, identifiant, clePublique, compteur, transports: transports ?? [] }]
      : [],
  );
}

/** Moves the counter of a passkey forward; false when it is not forward, even by an instant. */
export async function advanceCounter(
  tx: Tx,
  { id, compteur, le }: { readonly id: string; readonly compteur: number; readonly le: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('comptes.facteurs')
    .set({ compteur, utilise_le: le })
    .where('id', '=', id)
    .where(sql<boolean>`(compteur < ${compteur} or (compteur = 0 and ${compteur} = 0))`)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes one factor of an account; its name, or null when it is not theirs. */
export async function deleteFacteur(tx: Tx, compte: string, id: string): Promise<string | null> {
  const row = await tx
    .deleteFrom('comptes.facteurs')
    .where('compte_id', '=', compte)
    .where('id', '=', id)
    .returning('nom')
    .executeTakeFirst();
  return row?.nom ?? null;
}

/** Removes every factor and recovery code of an account. */
export async function deleteFacteurs(tx: Tx, compte: string): Promise<void> {
  await tx.deleteFrom('comptes.facteurs').where('compte_id', '=', compte).execute();
  await tx.deleteFrom('comptes.codes_de_secours').where('compte_id', '=', compte).execute();
}
