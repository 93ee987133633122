import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zIdentifiant, zTelephone, zTexte } from '#kernel/zod.ts';
import { noterActivite, reconnaitrePatient } from '#modules/patients';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { setPatient } from '../data/rattachement.repository.ts';
import type { Demande } from '../domain/demande.ts';
import type { RefusDeRattacher } from '../domain/refus.ts';
import { TOUTES } from './reconnaitre-traitant.ts';

type Rattachee = { readonly id: string };

/** Ties a request to the record of its person, named exactly, with a birth date or a telephone. */
export const rattacherPatient = defineUseCase({
  nom: 'snp.rattacher-patient',
  saisie: z
    .strictObject({
      demande: zIdentifiant<'DemandeId'>(),
      nom: zTexte(80),
      prenom: zTexte(80),
      dateNaissance: zFacultatif(zDateCivile),
      telephone: zFacultatif(zTelephone),
    })
    .refine(({ dateNaissance, telephone }) => dateNaissance || telephone, {
      path: ['dateNaissance'],
      error: 'Donnez la date de naissance ou le téléphone : un nom ne suffit pas à reconnaître.',
    }),
  droit: TOUTES,
  executer: async (
    ctx,
    { demande: id, ...personne },
  ): Promise<Result<Effets<Rattachee>, RefusDeRattacher>> => {
    const demande = await loadDemande(ctx.tx, ctx.cpts, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    const patient = await reconnaitrePatient(ctx, personne);
    if (!patient) return refuse({ motif: 'patient-non-reconnu' });
    return await ecrire(ctx, demande, patient);
  },
});

/** Unties a request from a record that is not its person's. */
export const detacherPatient = defineUseCase({
  nom: 'snp.detacher-patient',
  saisie: z.strictObject({ demande: zIdentifiant<'DemandeId'>() }),
  droit: TOUTES,
  executer: async (ctx, { demande: id }): Promise<Result<Effets<Rattachee>, RefusDeRattacher>> => {
    const demande = await loadDemande(ctx.tx, ctx.cpts, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    return await ecrire(ctx, demande, null);
  },
});

/** Both records are named by a trace: the one it leaves, or the one it joins. */
async function ecrire(
  ctx: Ctx,
  { id, patientId }: Demande,
  patient: string | null,
): Promise<Result<Effets<Rattachee>, RefusDeRattacher>> {
  if (!(await setPatient(ctx.tx, ctx.cpts, { demande: id, patient })))
    return refuse({ motif: 'demande-effacee' });
  if (patient) await noterActivite(ctx, patient);
  const action = patient ? 'snp.demande-rattachee' : 'snp.demande-detachee';
  const trace = { action, objet: id, personne: patient ?? patientId ?? id };
  return reussi(effets({ id }, { trace }));
}
