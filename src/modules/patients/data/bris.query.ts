import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Bris } from '../domain/bris-de-glace.ts';

export type BrisScelle = Omit<Bris, 'precision' | 'commentaire'> & {
  readonly precision: Buffer | null;
  readonly commentaire: Buffer | null;
};

const COLONNES = [
  'id',
  'patient_id as patient',
  'par_nom as parNom',
  'raison',
  'precision',
  'ouvert_le as ouvertLe',
  'finit_le as finitLe',
  'revu_le as revuLe',
  'revu_par_nom as revuParNom',
  'justifie',
  'commentaire',
] as const;

/** Emergency accesses of the CPTS, those that wait for a review first, then the newest. */
export async function brisDeLaCpts(tx: Tx, cpts: string): Promise<readonly BrisScelle[]> {
  return await tx
    .selectFrom('patients.bris_de_glace')
    .select(COLONNES)
    .where('cpts_id', '=', cpts)
    .orderBy(sql`revu_le is not null`)
    .orderBy('ouvert_le', 'desc')
    .limit(200)
    .$castTo<BrisScelle>()
    .execute();
}

/** Emergency accesses to a person, the newest first. */
export async function brisDuPatient(
  tx: Tx,
  cpts: string,
  patient: string,
): Promise<readonly BrisScelle[]> {
  return await tx
    .selectFrom('patients.bris_de_glace')
    .select(COLONNES)
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', patient)
    .orderBy('ouvert_le', 'desc')
    .$castTo<BrisScelle>()
    .execute();
}

/** How many wait for a review. */
export async function brisARevoir(tx: Tx, cpts: string): Promise<number> {
  const row = await tx
    .selectFrom('patients.bris_de_glace')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('cpts_id', '=', cpts)
    .where('revu_le', 'is', null)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** One emergency access, or null. */
export async function loadBris(tx: Tx, cpts: string, id: string): Promise<BrisScelle | null> {
  const row = await tx
    .selectFrom('patients.bris_de_glace')
    .select(COLONNES)
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .$castTo<BrisScelle>()
    .executeTakeFirst();
  return row ?? null;
}

/** End of the emergency access that an account has to a person now, or null. */
export async function brisEnCours(
  tx: Tx,
  cpts: string,
  { patient, compte, le }: { readonly patient: string; readonly compte: string; readonly le: Date },
): Promise<Date | null> {
  const row = await tx
    .selectFrom('patients.bris_de_glace')
    .select('finit_le as finitLe')
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', patient)
    .where('compte_id', '=', compte)
    .where('ouvert_le', '<=', le)
    .where('finit_le', '>', le)
    .orderBy('finit_le', 'desc')
    .executeTakeFirst();
  return row?.finitLe ?? null;
}
