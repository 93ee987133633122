import type { Tx } from '#platform/db/database.ts';
import { FICHE_VIDE, type Fiche } from '../domain/fiche.ts';

/** Who answers for the processing in a CPTS; empty while nobody said. */
export async function ficheDe(tx: Tx, cpts: string): Promise<Fiche> {
  const row = await tx
    .selectFrom('protection_des_donnees.fiches')
    .select([
      'responsable',
      'delegue',
      'delegue_contact as delegueContact',
      'hebergeur',
      'hebergeur_certifie as hebergeurCertifie',
    ])
    .where('cpts_id', '=', cpts)
    .$castTo<Fiche>()
    .executeTakeFirst();
  return row ?? FICHE_VIDE;
}
