import type { Tx } from '#platform/db/database.ts';
import type { Identifiant, RegulateurTenu } from '../domain/regulateur.ts';

/** The regulator of an identifier: the one it designates now, else the last one it designated. */
export async function regulateurDIdentifiant(
  tx: Tx,
  cpts: string,
  { systeme, valeur }: Identifiant,
): Promise<RegulateurTenu | null> {
  const row = await colonnes(tx, cpts)
    .where('systeme', '=', systeme)
    .where('valeur', '=', valeur)
    .orderBy('actif', 'desc')
    .orderBy('modifie_le', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

export async function regulateurDId(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<RegulateurTenu | null> {
  return (await colonnes(tx, cpts).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** How many may book now, and how many had their habilitation withdrawn. */
export async function regulateursDeLaCpts(
  tx: Tx,
  cpts: string,
): Promise<{ readonly habilites: number; readonly retires: number }> {
  const rows = await tx
    .selectFrom('sas.regulateurs')
    .select(['actif', ({ fn }) => fn.countAll<string>().as('nombre')])
    .where('cpts_id', '=', cpts)
    .groupBy('actif')
    .execute();
  const de = (actif: boolean) => Number(rows.find((row) => row.actif === actif)?.nombre ?? 0);
  return { habilites: de(true), retires: de(false) };
}

function colonnes(tx: Tx, cpts: string) {
  return tx
    .selectFrom('sas.regulateurs')
    .select([
      'id',
      'compte_id as compte',
      'systeme',
      'valeur',
      'nom',
      'prenom',
      'courriel',
      'actif',
    ])
    .where('cpts_id', '=', cpts);
}
