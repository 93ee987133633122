import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { aProuveRecemment, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { demandesDeLaPersonne } from '../data/demandes.query.ts';
import { type DossierPortable, dossierPortable } from '../domain/personne.ts';
import { consultationsDe } from './consultations-de.ts';
import type { RefusSurPersonne } from './lire-personne.ts';
import { rassemblerPersonne, rattacherALaPersonne } from './rassembler-personne.ts';

export type RefusDeRemettre = RefusSurPersonne | { readonly motif: 'preuve-trop-ancienne' };

/**
 * Gives all that is held about somebody, in one file (articles 15 and 20 GDPR); a screen left open does not give it. That
 * it was given is in the audit chain; that it was asked is noted by `noterDemande`.
 */
export const remettreDossier = defineUseCase({
  nom: 'rgpd.remettre-dossier',
  saisie: z.strictObject({ patient: z.uuid(), forme: z.enum(['json', 'pdf']) }),
  droit: 'rgpd.personne.tenir',
  executer: async (
    ctx,
    { patient, forme },
  ): Promise<Result<Effets<DossierPortable>, RefusDeRemettre>> => {
    if (!aProuveRecemment(ctx.acteur, ctx.maintenant))
      return refuse({ motif: 'preuve-trop-ancienne' });
    const rattachees = await rattacherALaPersonne(ctx, patient);
    const chapitres = await rassemblerPersonne(ctx, patient);
    if (chapitres.length === 0) return refuse({ motif: 'personne-inconnue' });
    const consultations = await consultationsDe(ctx, patient);
    const demandes = await demandesDeLaPersonne(ctx, patient);
    const dossier = dossierPortable({ chapitres, consultations, demandes }, ctx.maintenant);
    const trace = {
      action: 'rgpd.dossier-remis',
      objet: patient,
      personne: patient,
      detail: { forme },
    };
    return reussi(effets(dossier, { trace: [...rattachees, trace] }));
  },
});
