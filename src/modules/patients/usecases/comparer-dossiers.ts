import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { loadPatients } from '../data/patients.repository.ts';
import { zPatient } from './saisies.ts';
import { lireDossier } from './sceller.ts';

/** Records that look like the one being opened, to be shown side by side. */
export const comparerDossiers = defineUseCase({
  nom: 'patients.comparer-dossiers',
  saisie: z.strictObject({ patients: z.array(zPatient).max(20) }),
  droit: 'patients.dossier.creer',
  executer: async (ctx, { patients }) => {
    const lignes = await loadPatients(ctx.tx, ctx.cpts, patients);
    const trace = { action: 'patients.dossiers-compares', detail: { lignes: lignes.length } };
    return reussi(
      effets(
        lignes.map((ligne) => lireDossier(ctx, ligne)),
        { trace },
      ),
    );
  },
});
