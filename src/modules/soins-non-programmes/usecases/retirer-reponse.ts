import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { lireFaits } from '#modules/journal';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande, reopenDemande } from '../data/demandes.repository.ts';
import { loadReponse, type Reponse, withdrawReponse } from '../data/reponses.repository.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import {
  faitsDeLaReponse,
  faitsReponseRetiree,
  GENRES_D_UNE_REPONSE,
  lienDe,
} from '../domain/faits-de-demande.ts';
import type { RefusSurReponse } from '../domain/refus.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';

export type ReponseRetiree = { readonly id: string; readonly demande: string };

/**
 * Takes back an answer other than an appointment: the request waits again, as if it had not been given. The ledger keeps
 * its entries, each with one that corrects it.
 */
export const retirerReponse = defineUseCase({
  nom: 'snp.retirer-reponse',
  saisie: z.strictObject({ reponse: zIdentifiant<'ReponseId'>() }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { reponse: id },
  ): Promise<Result<Effets<ReponseRetiree>, RefusSurReponse>> => {
    const { tx, cpts, maintenant } = ctx;
    const reponse = await loadReponse(tx, cpts, id);
    const demande = reponse && (await loadDemande(tx, cpts, reponse.demandeId));
    if (!reponse || !demande || !peutTraiter(ctx, demande))
      return refuse({ motif: 'reponse-inconnue' });
    if (!(await withdrawReponse(tx, cpts, { id, le: maintenant })))
      return refuse({ motif: 'reponse-deja-retiree' });
    const { demandeId, donneeLe } = reponse;
    if (!(await reopenDemande(tx, cpts, { id: demandeId, reponduLe: donneeLe, le: maintenant })))
      return refuse({ motif: 'demande-effacee' });
    return reussi(
      effets(
        { id, demande: demandeId },
        {
          faits: faitsReponseRetiree(demande, await faitsDe(ctx, demande, reponse)),
          evenements: [{ genre: 'snp.reponse-retiree', donnees: { demande: demandeId } }],
          trace: { action: 'snp.reponse-retiree', objet: id, personne: personneDe(demande) },
        },
      ),
    );
  },
});

/** The entries that this answer wrote, from the day of its request on. */
async function faitsDe({ tx, cpts, fuseau }: Ctx, demande: Demande, { donneeLe }: Reponse) {
  const { id, recueLe, repondueLe } = demande;
  const faits = await lireFaits(tx, cpts, {
    du: dateCivileDe(recueLe, fuseau),
    au: dateCivileDe(donneeLe, fuseau),
    genres: GENRES_D_UNE_REPONSE,
    lien: lienDe(id),
  });
  return faitsDeLaReponse(faits, { donneeLe, repondueLe });
}
