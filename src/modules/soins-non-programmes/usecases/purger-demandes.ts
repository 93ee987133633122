import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { purgeDemandes } from '../data/demandes.repository.ts';
import { deleteLiensExpires } from '../data/liens.repository.ts';

/** Removes words and traits whose time has come, and links that no longer open anything. Figures stay in the ledger. */
export const purgerDemandes = defineUseCase({
  nom: 'snp.purger-demandes',
  saisie: z.strictObject({}),
  droit: 'snp.demande.purger',
  executer: async ({ tx, cpts, maintenant, fuseau }) => {
    const jour = dateCivileDe(maintenant, fuseau);
    const purgees = await purgeDemandes(tx, cpts, { jour, le: maintenant });
    await deleteLiensExpires(tx, cpts, maintenant);
    if (purgees === 0) return reussi(effets({ purgees }));
    const trace = { action: 'snp.demandes-purgees', detail: { nombre: purgees } };
    return reussi(effets({ purgees }, { trace }));
  },
});
