import type { Tx } from '#platform/db/database.ts';
import type { Fiche } from '../domain/fiche.ts';

type Ecrite = Fiche & { readonly le: Date; readonly par: string };

/** Writes who answers for the processing. */
export async function upsertFiche(tx: Tx, cpts: string, fiche: Ecrite): Promise<void> {
  const valeurs = {
    responsable: fiche.responsable,
    delegue: fiche.delegue,
    delegue_contact: fiche.delegueContact,
    hebergeur: fiche.hebergeur,
    hebergeur_certifie: fiche.hebergeurCertifie,
    modifiee_le: fiche.le,
    modifiee_par_nom: fiche.par,
  };
  await tx
    .insertInto('protection_des_donnees.fiches')
    .values({ cpts_id: cpts, ...valeurs })
    .onConflict((oc) => oc.column('cpts_id').doUpdateSet(valeurs))
    .execute();
}
