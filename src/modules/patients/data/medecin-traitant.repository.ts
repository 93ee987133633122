import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Nomme = {
  readonly patient: string;
  readonly medecin: string;
  readonly le: Date;
  /** Leaves a record alone that says something already. */
  readonly siInconnu: boolean;
};

/** Writes the doctor a record names; false when it names them already, or is not there. */
export async function setMedecinTraitant(
  tx: Tx,
  cpts: string,
  { patient, medecin, le, siInconnu }: Nomme,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update patients.patients set medecin_traitant = 'nomme', medecin_traitant_id = ${medecin}::uuid, modifie_le = ${le},
      derniere_activite_le = ${le}
    where cpts_id = ${cpts} and id = ${patient}::uuid and efface_le is null
      and medecin_traitant_id is distinct from ${medecin}::uuid
      and (not ${siInconnu}::boolean or medecin_traitant = 'inconnu')
    returning id`.execute(tx);
  return rows.length === 1;
}
