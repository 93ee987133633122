import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertDemande } from '../data/demandes.repository.ts';
import { DROITS, VOIES_DE_DEMANDE } from '../domain/personne.ts';
import type { RefusSurPersonne } from './lire-personne.ts';
import { rassemblerPersonne } from './rassembler-personne.ts';
import { zMotif } from './saisies.ts';

/**
 * Keeps what somebody asked and how it was answered; a refusal says why (article 12.4 GDPR). An erasure that is granted is
 * done by `effacerPersonne`, which notes it.
 */
export const noterDemande = defineUseCase({
  nom: 'rgpd.noter-demande',
  saisie: z
    .strictObject({
      patient: z.uuid(),
      droit: z.enum(DROITS, 'Choisissez ce que la personne a demandé.'),
      voie: z.enum(VOIES_DE_DEMANDE, 'Choisissez comment la demande est arrivée.'),
      reponse: z.enum(['accordee', 'refusee'], 'Choisissez la réponse donnée.'),
      motif: zMotif,
    })
    .refine(({ droit, reponse }) => droit !== 'effacement' || reponse === 'refusee', {
      path: ['reponse'],
      error: 'Un effacement accordé se fait par « Effacer », qui note la demande en même temps.',
    }),
  droit: 'rgpd.personne.tenir',
  executer: async (ctx, demande): Promise<Result<Effets<null>, RefusSurPersonne>> => {
    const { patient, droit, voie, reponse } = demande;
    if ((await rassemblerPersonne(ctx, patient)).length === 0)
      return refuse({ motif: 'personne-inconnue' });
    const { acteur, maintenant } = ctx;
    await insertDemande(ctx, { ...demande, id: ctx.ids(), par: acteur.nom, le: maintenant });
    const trace = {
      action: 'rgpd.demande-notee',
      objet: patient,
      personne: patient,
      detail: { droit, voie, reponse },
    };
    return reussi(effets(null, { trace }));
  },
});
