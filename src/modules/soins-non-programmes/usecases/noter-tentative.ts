import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande, updateTentative } from '../data/demandes.repository.ts';
import { personneDe, TENTATIVES } from '../domain/demande.ts';
import { communs } from '../domain/faits-de-demande.ts';
import type { RefusSurDemande } from '../domain/refus.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';

/** First, the médecin traitant: how trying them ended. */
export const noterTentative = defineUseCase({
  nom: 'snp.noter-tentative',
  saisie: z.strictObject({
    demande: zIdentifiant<'DemandeId'>(),
    tentative: z.enum(TENTATIVES, { error: 'Dites ce qu’a répondu le médecin traitant.' }),
  }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { demande: id, tentative },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusSurDemande>> => {
    const { tx, cpts, maintenant } = ctx;
    const demande = await loadDemande(tx, cpts, id);
    if (!demande || !peutTraiter(ctx, demande)) return refuse({ motif: 'demande-inconnue' });
    if (!(await updateTentative(tx, cpts, { id, tentative, le: maintenant })))
      return refuse({ motif: 'demande-deja-orientee' });
    const fait = {
      ...communs(demande),
      genre: 'snp.medecin-traitant.essaye',
      professionnel: demande.medecinTraitantId,
      detail: tentative,
    };
    return reussi(
      effets(
        { id },
        {
          faits: [fait],
          trace: {
            action: 'snp.tentative-notee',
            objet: id,
            personne: personneDe(demande),
            detail: { tentative },
          },
        },
      ),
    );
  },
});
