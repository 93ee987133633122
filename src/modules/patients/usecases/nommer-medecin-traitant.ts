import type { Ctx } from '#platform/use-case.ts';
import { setMedecinTraitant } from '../data/medecin-traitant.repository.ts';

type Nomme = {
  readonly patient: string;
  /** Id in the directory. */
  readonly medecin: string;
  /** Only where the record says neither a name nor that there is nobody. */
  readonly siInconnu?: boolean;
};

/**
 * The record names the doctor whom another module saw declared: for the program, which may write in any record. False when
 * it names them already, or is erased. The caller traces it.
 */
export async function nommerMedecinTraitant(
  { tx, cpts, maintenant }: Pick<Ctx, 'tx' | 'cpts' | 'maintenant'>,
  { patient, medecin, siInconnu = false }: Nomme,
): Promise<boolean> {
  return await setMedecinTraitant(tx, cpts, { patient, medecin, le: maintenant, siInconnu });
}
