import { sql } from 'kysely';
import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Ouverture, scellerFichier } from './chiffres.rows.ts';
import type { Auteur } from './regles.repository.ts';

export type LotAEcrire = {
  readonly id: string;
  readonly reference: string;
  readonly version: string;
  readonly executerLe: DateCivile;
  readonly centimes: Centimes;
  readonly nombre: number;
  readonly contenu: string;
};

export async function insertLot(
  tx: Tx,
  ou: Ouverture,
  { lot: l, auteur }: { readonly lot: LotAEcrire; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into indemnisations.lots (cpts_id, id, reference, version, executer_le, centimes, nombre, contenu, cree_le,
      cree_par_nom)
    values (${ou.cpts}, ${l.id}, ${l.reference}, ${l.version}, ${l.executerLe}, ${l.centimes}, ${l.nombre},
      ${scellerFichier(ou, l.id, l.contenu)}, ${auteur.le}, ${auteur.nom})`.execute(tx);
}

export async function confirmLot(
  tx: Tx,
  cpts: string,
  { id, payeLe, nom }: { readonly id: string; readonly payeLe: DateCivile; readonly nom: string },
): Promise<void> {
  await sql`
    update indemnisations.lots set paye_le = ${payeLe}, confirme_par_nom = ${nom}
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}

export async function cancelLot(
  tx: Tx,
  cpts: string,
  { id, motif, le }: { readonly id: string; readonly motif: string; readonly le: Date },
): Promise<void> {
  await sql`
    update indemnisations.lots set annule_le = ${le}, motif_d_annulation = ${motif}
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}
