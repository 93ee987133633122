import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { demandesDeLaPersonne } from '../data/demandes.query.ts';
import type { Personne } from '../domain/personne.ts';
import { consultationsDe } from './consultations-de.ts';
import { nommerPersonne, rassemblerPersonne, rattacherALaPersonne } from './rassembler-personne.ts';

export type RefusSurPersonne = { readonly motif: 'personne-inconnue' };

/** All that is held about somebody, why, since when, and who saw it. Once erased, what they asked is left. */
export const lirePersonne = defineUseCase({
  nom: 'rgpd.lire-personne',
  saisie: z.strictObject({ patient: z.uuid() }),
  droit: 'rgpd.personne.tenir',
  executer: async (ctx, { patient }): Promise<Result<Effets<Personne>, RefusSurPersonne>> => {
    const rattachees = await rattacherALaPersonne(ctx, patient);
    const chapitres = await rassemblerPersonne(ctx, patient);
    const demandes = await demandesDeLaPersonne(ctx, patient);
    if (chapitres.length === 0 && demandes.length === 0)
      return refuse({ motif: 'personne-inconnue' });
    const nom = await nommerPersonne(ctx, patient);
    const consultations = await consultationsDe(ctx, patient);
    const trace = { action: 'rgpd.personne-lue', objet: patient, personne: patient };
    return reussi(
      effets({ nom, chapitres, consultations, demandes }, { trace: [...rattachees, trace] }),
    );
  },
});
