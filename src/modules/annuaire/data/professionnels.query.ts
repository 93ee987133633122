import type { Tx } from '#platform/db/database.ts';

/** A person of the directory, with the place of practice shown first. Codes are national ones. */
export type Professionnel = {
  readonly id: string;
  readonly rpps: string | null;
  /** 'M' or 'MME', null when unknown. */
  readonly civilite: string | null;
  /** 'DR' for those who bear the title. */
  readonly titre: string | null;
  /** As the national file writes it, in capitals: show it with `nomPropre`. */
  readonly nom: string;
  readonly prenom: string;
  /** Code of TRE_G15 ('60'), or the words typed for a person whom no national file knows. */
  readonly profession: string;
  /** Code of TRE_R38 ('SM54'). */
  readonly savoirFaire: string | null;
  readonly modeExercice: string | null;
  /** INSEE code. */
  readonly commune: string | null;
  readonly structureId: string | null;
  readonly structure: string | null;
  readonly adresse: string | null;
  readonly telephone: string | null;
};

/** The person of this RPPS number, or null. */
export async function professionnelParRpps(tx: Tx, rpps: string): Promise<Professionnel | null> {
  return (await colonnes(tx).where('rpps', '=', rpps).executeTakeFirst()) ?? null;
}

/** People by id, national ones and those that the CPTS of the transaction typed; sorted by name. */
export async function professionnelsParIds(
  tx: Tx,
  ids: readonly string[],
): Promise<readonly Professionnel[]> {
  if (ids.length === 0) return [];
  return await colonnes(tx).where('id', 'in', ids).orderBy('nom').orderBy('prenom').execute();
}

function colonnes(tx: Tx) {
  return tx
    .selectFrom('annuaire.public_professionnels')
    .select([
      'id',
      'rpps',
      'civilite',
      'titre',
      'nom',
      'prenom',
      'profession',
      'savoir_faire as savoirFaire',
      'mode_exercice as modeExercice',
      'commune',
      'structure_id as structureId',
      'structure_nom as structure',
      'adresse',
      'telephone',
    ])
    .$narrowType<{ id: string; nom: string; prenom: string; profession: string }>();
}
