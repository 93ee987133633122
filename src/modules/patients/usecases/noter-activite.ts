import type { Ctx } from '#platform/use-case.ts';
import { touchPatient } from '../data/patients.repository.ts';

/** Something was done for this person by another module: how long their record is kept counts from it. */
export async function noterActivite(
  { tx, cpts, maintenant }: Pick<Ctx, 'tx' | 'cpts' | 'maintenant'>,
  patient: string,
): Promise<void> {
  await touchPatient(tx, cpts, patient, maintenant);
}
