import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { insertTentative } from '../data/tentatives.repository.ts';
import { personneDe } from '../domain/demande.ts';
import { communs } from '../domain/faits-de-demande.ts';
import type { CampagneInconnue, RefusDInstruire } from '../domain/refus.ts';
import { CANAUX, RESULTATS } from '../domain/tentative.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';
import { repondreCampagne } from './repondre-campagne.ts';
import { zDemandeId, zTexteOuNull } from './saisies.ts';

/** Notes a call, a letter or a message to the person, and what came of it. */
export const noterTentative = defineUseCase({
  nom: 'mt.noter-tentative',
  saisie: z.strictObject({
    demande: zDemandeId,
    canal: z.enum(CANAUX, { error: 'Choisissez comment la personne a été contactée.' }),
    resultat: z.enum(RESULTATS, { error: 'Choisissez ce que cela a donné.' }),
    note: zTexteOuNull(1000),
    /** Code of the campaign this person answers. */
    campagne: zTexteOuNull(20),
  }),
  droit: INSTRUIRE,
  executer: async (
    ctx,
    { demande: id, campagne: code, ...saisie },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDInstruire | CampagneInconnue>> => {
    const demande = await loadDemande(ctx.tx, ctx.cpts, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    if (demande.etat === 'close') return refuse({ motif: 'demande-close' });
    const reponse = await repondreCampagne(ctx, { demande: id, code });
    if (reponse === null) return refuse({ motif: 'campagne-inconnue' });
    const tentative = {
      ...saisie,
      id: ctx.ids(),
      demandeId: id,
      le: ctx.maintenant,
      parNom: ctx.acteur.nom,
    };
    await insertTentative(ctx, tentative);
    const detail = `${saisie.canal} ${saisie.resultat}`;
    return reussi(
      effets(
        { id: tentative.id },
        {
          faits: [{ ...communs(demande), genre: 'mt.demande.tentative', detail }, ...reponse],
          trace: { action: 'mt.tentative-notee', objet: id, personne: personneDe(demande) },
        },
      ),
    );
  },
});
