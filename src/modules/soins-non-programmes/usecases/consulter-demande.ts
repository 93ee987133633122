import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { agitPour, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { demandeDetaillee } from '../data/demandes-detaillees.query.ts';
import { personneDe } from '../domain/demande.ts';
import type { DemandeDetaillee } from '../domain/demande-detaillee.ts';
import type { FiliereDeLaDemande } from '../domain/eligibilite.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';
import { filieresDe } from './repondre-eligibilite.ts';

/** A request with where it stands on the urgent paths that its reason may lead to. */
export type DemandeConsultee = DemandeDetaillee & {
  readonly parFiliere: readonly FiliereDeLaDemande[];
};

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
  ): Promise<Result<Effets<DemandeConsultee>, { readonly motif: 'demande-inconnue' }>> => {
    const demande = await demandeDetaillee(ctx, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    const avec = demande.rendezVous?.professionnelId;
    const recoit = avec !== undefined && agitPour(ctx.acteur, avec, 'demandes');
    if (!recoit && !peutTraiter(ctx, demande)) return refuse({ motif: 'demande-inconnue' });
    const trace = { action: 'snp.demande-lue', objet: id, personne: personneDe(demande) };
    const parFiliere = await filieresDe(ctx, demande);
    return reussi(effets({ ...demande, parFiliere }, { trace }));
  },
});
