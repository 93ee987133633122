import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type EffetsEnDernier } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { canalSelon } from '../domain/canal.ts';
import type { Ecartes } from '../domain/creneau-ecarte.ts';
import { personneDe } from '../domain/demande.ts';
import type { RefusSurDemande } from '../domain/refus.ts';
import {
  chercherEcartes,
  opposesA,
  type PropositionDite,
  proposer,
} from './chercher-propositions.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';

export type Propositions = {
  readonly propositions: readonly PropositionDite[];
  /** Told when nothing can be proposed: the free slots set aside, and why. */
  readonly ecartes: readonly Ecartes[];
};

/** The best slots for a request, best first, each with its reasons. Writes nothing but who looked. */
export const proposerCreneaux = defineUseCase({
  nom: 'snp.proposer-creneaux',
  saisie: z.strictObject({ demande: zIdentifiant<'DemandeId'>() }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { demande: id },
  ): Promise<
    Result<
      EffetsEnDernier<Propositions>,
      Extract<RefusSurDemande, { readonly motif: 'demande-inconnue' }>
    >
  > => {
    const demande = await loadDemande(ctx.tx, ctx.cpts, id);
    if (!demande || !peutTraiter(ctx, demande)) return refuse({ motif: 'demande-inconnue' });
    const { acteur } = ctx;
    const par = { canal: canalSelon(acteur.roles), professionnel: acteur.professionnel };
    const exclus = await opposesA(ctx, demande);
    return reussi({
      demander: async () => {
        const propositions = await proposer(ctx, demande, { par, exclus });
        return propositions.length === 0 ? null : { propositions, ecartes: [] };
      },
      sinon: async (suite) => ({
        propositions: [],
        ecartes: await chercherEcartes(suite, demande, par),
      }),
      trace: { action: 'snp.propositions-lues', objet: id, personne: personneDe(demande) },
    });
  },
});
