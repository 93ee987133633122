import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { DroitDePersonne, VoieDeDemande } from '../domain/personne.ts';
import { texteDeLaDemande } from './demandes.rows.ts';

type DemandeRepondue = {
  readonly id: string;
  readonly patient: string;
  readonly droit: DroitDePersonne;
  readonly voie: VoieDeDemande;
  readonly reponse: 'accordee' | 'refusee';
  readonly motif: string;
  readonly par: string;
  readonly le: Date;
};

/** Keeps that a right was exercised, and how it was answered. */
export async function insertDemande(ou: Scelle, demande: DemandeRepondue): Promise<void> {
  await ou.tx
    .insertInto('protection_des_donnees.demandes')
    .values({
      cpts_id: ou.cpts,
      id: demande.id,
      patient_id: demande.patient,
      droit: demande.droit,
      voie: demande.voie,
      recue_le: demande.le,
      repondue_le: demande.le,
      reponse: demande.reponse,
      motif: texteDeLaDemande(ou, demande.id).seal('motif', demande.motif),
      par_nom: demande.par,
    })
    .execute();
}

/** Forgets the words of what a person asked; which right, when and how it was answered stay as proof. How many. */
export async function forgetMotifs(tx: Tx, cpts: string, patient: string): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('protection_des_donnees.demandes')
    .set({ motif: null })
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', patient)
    .where('motif', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** What was asked about one record is about the one it was merged into; how many. */
export async function moveDemandes(
  tx: Tx,
  cpts: string,
  { de, vers }: { readonly de: string; readonly vers: string },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('protection_des_donnees.demandes')
    .set({ patient_id: vers })
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', de)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Lets go of what was asked before an instant; how many. */
export async function deleteDemandes(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('protection_des_donnees.demandes')
    .where('cpts_id', '=', cpts)
    .where('recue_le', '<', avant)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
