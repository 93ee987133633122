import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import type { RefusSurPersonne } from './lire-personne.ts';
import { nommerPersonne, rassemblerPersonne, rattacherALaPersonne } from './rassembler-personne.ts';

export type ResumeDePersonne = {
  readonly nom: string | null;
  /** Each chapter, and how many records it holds. */
  readonly chapitres: readonly { readonly titre: string; readonly nombre: number }[];
};

/** Whom a form is about, and how much is held of them: not what. */
export const resumerPersonne = defineUseCase({
  nom: 'rgpd.resumer-personne',
  saisie: z.strictObject({ patient: z.uuid() }),
  droit: 'rgpd.personne.tenir',
  executer: async (
    ctx,
    { patient },
  ): Promise<Result<Effets<ResumeDePersonne>, RefusSurPersonne>> => {
    const rattachees = await rattacherALaPersonne(ctx, patient);
    const tenus = await rassemblerPersonne(ctx, patient);
    if (tenus.length === 0) return refuse({ motif: 'personne-inconnue' });
    const nom = await nommerPersonne(ctx, patient);
    const chapitres = tenus.map(({ titre, donnees }) => ({ titre, nombre: donnees.length }));
    const trace = { action: 'rgpd.personne-resumee', objet: patient, personne: patient };
    return reussi(effets({ nom, chapitres }, { trace: [...rattachees, trace] }));
  },
});
