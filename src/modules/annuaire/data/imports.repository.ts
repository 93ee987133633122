import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/database.ts';
import { holdLock, type SessionLock } from '#platform/db/session-lock.ts';
import type { Constat } from '../domain/constats.ts';
import type { GenreDImport, Rapport } from '../domain/rapport.ts';

export type NouvelImport = {
  readonly id: string;
  readonly genre: GenreDImport;
  readonly par: string;
  readonly perimetre: string | null;
  readonly fichiers: readonly string[];
  readonly octets: number;
  readonly commenceLe: Date;
};

export type Avancement = {
  readonly etape: string;
  readonly octets: number;
  readonly lignes: number;
};

/** Takes the right to import, until it is given back or the program dies; null when another import has it. */
export function prendreLaMain(db: Database): Promise<SessionLock | null> {
  return holdLock(db, 'annuaire.import');
}

/** Records the import that starts. Whoever starts one has the hand: those still marked as running are dead. */
export async function ouvrir(tx: Tx, nouvel: NouvelImport): Promise<boolean> {
  await sql`
    update annuaire.imports set etat = 'interrompu', termine_le = avance_le
    where etat = 'en-cours'`.execute(tx);
  const { numAffectedRows } = await sql`
    insert into annuaire.imports (id, genre, etat, par, perimetre, fichiers, commence_le, avance_le, etape, octets_total)
    values (${nouvel.id}, ${nouvel.genre}, 'en-cours', ${nouvel.par}, ${nouvel.perimetre},
      ${sql.val([...nouvel.fichiers])}::text[], ${nouvel.commenceLe}, clock_timestamp(), 'lecture', ${nouvel.octets})
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Says how far the import is. */
export async function avancer(db: Database, id: string, avancement: Avancement): Promise<void> {
  await inTenant(db, NULLE_PART, (tx) =>
    sql`
      update annuaire.imports
      set avance_le = clock_timestamp(), etape = ${avancement.etape}, octets_lus = ${avancement.octets},
        lignes_lues = ${avancement.lignes}
      where id = ${id} and etat = 'en-cours'`.execute(tx),
  );
}

/** Ends the import, with its report and the lines it rejected. */
export async function clore(
  db: Database,
  id: string,
  fin: {
    readonly etat: 'termine' | 'echec';
    readonly rapport: Rapport | null;
    readonly rejets: readonly Constat[];
  },
): Promise<void> {
  const lignes = fin.rapport?.fichiers.reduce((somme, { lues }) => somme + lues, 0) ?? null;
  await inTenant(db, NULLE_PART, async (tx) => {
    await sql`
      update annuaire.imports
      set etat = ${fin.etat}, termine_le = clock_timestamp(), avance_le = clock_timestamp(), etape = 'fini',
        octets_lus = octets_total, lignes_lues = coalesce(${lignes}::bigint, lignes_lues), rapport = ${fin.rapport ? JSON.stringify(fin.rapport) : null}::jsonb
      where id = ${id}`.execute(tx);
    if (fin.rejets.length > 0)
      await sql`
        insert into annuaire.rejets (import_id, rang, fichier, ligne, motif, phrase)
        select ${id}, r.rang, r.fichier, r.ligne, r.motif, r.phrase
        from jsonb_to_recordset(${JSON.stringify(fin.rejets.map((rejet, rang) => ({ rang, ...rejet })))}::jsonb)
          as r (rang integer, fichier text, ligne integer, motif text, phrase text)`.execute(tx);
  });
}

const NULLE_PART = { cpts: null, mandats: [] } as const;

/** Reads national tables, outside any CPTS. */
export function lireHorsCpts<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTenant(db, NULLE_PART, work);
}
