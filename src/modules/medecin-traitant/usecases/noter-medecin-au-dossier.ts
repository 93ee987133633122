import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { nommerMedecinTraitant } from '#modules/patients';
import { type Ctx, defineUseCase, effets, type Trace } from '#platform/use-case.ts';
import { declarations } from '../data/declarations.query.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { zDemandeId } from './saisies.ts';

/** Once a declaration is noted, the record of the person names that doctor, whatever it said before. */
export const noterMedecinAuDossier = defineUseCase({
  nom: 'mt.noter-medecin-au-dossier',
  saisie: z.strictObject({ demande: zDemandeId }),
  droit: 'mt.demande.rattacher',
  executer: async (ctx, { demande }) => {
    const { patientId = null } = (await loadDemande(ctx.tx, ctx.cpts, demande)) ?? {};
    const trace = patientId === null ? [] : await nommerAuDossier(ctx, patientId, false);
    return reussi(effets({ note: trace.length > 0 }, { trace }));
  },
});

/** The record names the last doctor declared for its person; gives the audit entry, or none when it did already. */
export async function nommerAuDossier(
  ctx: Ctx,
  patient: string,
  siInconnu: boolean,
): Promise<readonly Trace[]> {
  const page = { patients: [patient], depart: 0, nombre: 1 };
  const [derniere] = await declarations(ctx.tx, ctx.cpts, page);
  if (!derniere) return [];
  const medecin = derniere.professionnelId;
  const note = await nommerMedecinTraitant(ctx, { patient, medecin, siInconnu });
  return note ? [{ action: 'mt.medecin-note-au-dossier', objet: patient, personne: patient }] : [];
}
