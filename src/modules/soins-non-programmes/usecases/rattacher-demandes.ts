import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { reconnaisseurDe } from '#modules/patients';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { demandesSansDossier } from '../data/demandes-sans-dossier.query.ts';
import { attachDemandes } from '../data/rattachement.repository.ts';

type Rattachement = {
  readonly action: 'snp.demande-rattachee';
  readonly objet: string;
  readonly personne: string;
};

type Ou = Pick<Ctx, 'tx' | 'cpts' | 'coffre'>;

/**
 * Ties to a record the requests its person made before it was there: same name, first name and telephone. Requests keep
 * their words for some weeks, so few are read. Gives one audit entry for each that was tied.
 */
export async function rattacherLesDemandes(
  ou: Ou,
  patient: string,
): Promise<readonly Rattachement[]> {
  const estLaSienne = await reconnaisseurDe(ou, patient);
  if (!estLaSienne) return [];
  const demandes = (await demandesSansDossier(ou)).filter(estLaSienne).map(({ id }) => id);
  const rattachees = await attachDemandes(ou.tx, ou.cpts, { demandes, patient });
  return rattachees.map((objet) => ({
    action: 'snp.demande-rattachee',
    objet,
    personne: patient,
  }));
}

/** The same once a record was opened or corrected, or its person blocks somebody: earlier requests are under it too. */
export const rattacherDemandes = defineUseCase({
  nom: 'snp.rattacher-demandes',
  saisie: z.strictObject({ patient: zIdentifiant<'PatientId'>() }),
  droit: 'snp.demande.rattacher',
  executer: async (ctx, { patient }) => {
    const trace = await rattacherLesDemandes(ctx, patient);
    return reussi(effets({ rattachees: trace.length }, { trace }));
  },
});
