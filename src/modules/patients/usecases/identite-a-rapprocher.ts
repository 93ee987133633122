import type { Ctx } from '#platform/use-case.ts';
import { loadPatient } from '../data/patients.repository.ts';
import { lireDossier } from './sceller.ts';

/** Names, first names and birth date (YYYY-MM-DD) a person may be written under elsewhere. */
export type IdentiteARapprocher = {
  readonly noms: readonly string[];
  readonly prenoms: readonly string[];
  readonly dateDeNaissance: string;
};

/**
 * What to look for in another module to find what was written of this person before their record: for tying it to them
 * with `reconnaitrePatient`, never for showing. Null when the record is erased, its key is not there, or whoever acts
 * does not see it.
 */
export async function identiteARapprocher(
  ctx: Pick<Ctx, 'tx' | 'cpts' | 'coffre'>,
  patient: string,
): Promise<IdentiteARapprocher | null> {
  const ligne = await loadPatient(ctx.tx, ctx.cpts, patient);
  const traits = ligne && lireDossier(ctx, ligne).traits;
  if (!traits) return null;
  const { nomDeNaissance, nomUtilise, prenoms, prenomUtilise, dateDeNaissance } = traits;
  const portes = (liste: readonly (string | null)[]) => [
    ...new Set(liste.filter((nom) => nom !== null)),
  ];
  return {
    noms: portes([nomDeNaissance, nomUtilise]),
    prenoms: portes([prenomUtilise, prenoms.join(' '), ...prenoms]),
    dateDeNaissance,
  };
}
