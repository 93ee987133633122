import type { Tx } from '#platform/db/database.ts';
import type { DroitDePersonne } from '../domain/personne.ts';

type DemandeRepondue = {
  readonly id: string;
  readonly patient: string;
  readonly droit: DroitDePersonne;
  readonly reponse: 'accordee' | 'refusee';
  readonly motif: string | null;
  readonly par: string;
  readonly le: Date;
};

/** Keeps that a right was exercised, and how it was answered. */
export async function insertDemande(tx: Tx, cpts: string, demande: DemandeRepondue): Promise<void> {
  await tx
    .insertInto('protection_des_donnees.demandes')
    .values({
      cpts_id: cpts,
      id: demande.id,
      patient_id: demande.patient,
      droit: demande.droit,
      recue_le: demande.le,
      repondue_le: demande.le,
      reponse: demande.reponse,
      motif: demande.motif,
      par_nom: demande.par,
    })
    .execute();
}
