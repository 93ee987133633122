import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { identiteARapprocher, reconnaitrePatient } from '#modules/patients';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { attachDemandes, demandesSansDossier } from '../data/rattachement.repository.ts';
import { nommerAuDossier } from './noter-medecin-au-dossier.ts';

type Ou = Pick<Ctx, 'tx' | 'cpts' | 'coffre'>;

/**
 * Ties to a record the requests its person made before it was there: same name, first name and birth date. Gives one
 * audit entry for each that was tied.
 */
export async function rattacherLesDemandes(ou: Ou, patient: string) {
  const identite = await identiteARapprocher(ou, patient);
  if (!identite) return [];
  const siennes: string[] = [];
  for (const { id, nom, prenom, dateDeNaissance } of await demandesSansDossier(ou, identite)) {
    if (!nom || !prenom) continue;
    const qui = await reconnaitrePatient(ou, { nom, prenom, dateNaissance: dateDeNaissance });
    if (qui === patient) siennes.push(id);
  }
  const rattachees = await attachDemandes(ou.tx, ou.cpts, { demandes: siennes, patient });
  return rattachees.map((objet) => ({
    action: 'mt.demande-rattachee',
    objet,
    personne: patient,
  }));
}

/**
 * The same once a record was opened or corrected, or its person blocks somebody: earlier requests are under it too. A record
 * that says nothing of a médecin traitant then names the one who was declared.
 */
export const rattacherDemandes = defineUseCase({
  nom: 'mt.rattacher-demandes',
  saisie: z.strictObject({ patient: zIdentifiant<'PatientId'>() }),
  droit: 'mt.demande.rattacher',
  executer: async (ctx, { patient }) => {
    const rattachees = await rattacherLesDemandes(ctx, patient);
    const notes = rattachees.length > 0 ? await nommerAuDossier(ctx, patient, true) : [];
    return reussi(effets({ rattachees: rattachees.length }, { trace: [...rattachees, ...notes] }));
  },
});
