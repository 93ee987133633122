import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { agitPour, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { creneauAvecPatient } from '../data/journee.query.ts';
import type { CreneauDuJour } from '../domain/journee.ts';
import { TOUTES } from './reconnaitre-traitant.ts';
import { peutAgirPour } from './trouver-offrant.ts';

export type CreneauConsulte = { readonly creneau: CreneauDuJour; readonly agir: boolean };

/** One slot; who comes is told to the regulation and to the professional who receives them, nobody else. */
export const consulterCreneau = defineUseCase({
  nom: 'snp.consulter-creneau',
  saisie: z.strictObject({ creneau: zIdentifiant<'CreneauId'>() }),
  droit: 'snp.creneau.lire',
  executer: async (
    ctx,
    { creneau: id },
  ): Promise<Result<Effets<CreneauConsulte>, { readonly motif: 'creneau-inconnu' }>> => {
    const creneau = await creneauAvecPatient(ctx, id);
    if (!creneau) return refuse({ motif: 'creneau-inconnu' });
    const { acteur } = ctx;
    const sien = agitPour(acteur, creneau.professionnelId, 'demandes');
    const agir =
      acteur.droits.has('snp.creneau.ouvrir') &&
      peutAgirPour(ctx, creneau.professionnelId, 'creneaux');
    const patient = sien || acteur.droits.has(TOUTES) ? creneau.patient : null;
    if (!patient) return reussi(effets({ creneau: { ...creneau, patient: null }, agir }));
    const trace = {
      action: 'snp.creneau-lu',
      objet: id,
      personne: patient.patientId ?? patient.demandeId,
    };
    return reussi(effets({ creneau, agir }, { trace }));
  },
});
