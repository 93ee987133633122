import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { agitPour, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { demandeDetaillee } from '../data/demandes-detaillees.query.ts';
import { personneDe } from '../domain/demande.ts';
import type { DemandeDetaillee } from '../domain/demande-detaillee.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';

/**
 * One request with the words of the patient, for the regulation, whoever opened it, and the professional who
 * receives the person or who receives for them. Who looked is written.
 */
export const consulterDemande = defineUseCase({
  nom: 'snp.consulter-demande',
  saisie: z.strictObject({ demande: zIdentifiant<'DemandeId'>() }),
  droit: 'snp.demande.lire',
  executer: async (
    ctx,
    { demande: id },
  ): Promise<Result<Effets<DemandeDetaillee>, { readonly motif: 'demande-inconnue' }>> => {
    const demande = await demandeDetaillee(ctx, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    const avec = demande.rendezVous?.professionnelId;
    const recoit = avec !== undefined && agitPour(ctx.acteur, avec, 'demandes');
    if (!recoit && !peutTraiter(ctx, demande)) return refuse({ motif: 'demande-inconnue' });
    const trace = { action: 'snp.demande-lue', objet: id, personne: personneDe(demande) };
    return reussi(effets(demande, { trace }));
  },
});
