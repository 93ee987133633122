import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { personnesDesDemandes } from '../data/personnes.query.ts';
import { adressesDe, texteDeSuivi } from '../domain/annonce.ts';
import { JOURS_DU_LIEN, PAR_LE_PUBLIC, REDITE, SUIVI } from '../domain/suivi.ts';
import { zDemandeId } from './saisies.ts';

/** Sends to who asked on the public page the link of their request, wherever a message reaches them. */
export const annoncerSuivi = defineUseCase({
  nom: 'mt.annoncer-suivi',
  saisie: z.strictObject({ demande: zDemandeId, adresse: z.string() }),
  droit: 'mt.message.envoyer',
  executer: async (
    ctx,
    { demande: id, adresse },
  ): Promise<Result<Effets<{ readonly messages: number }>, never>> => {
    const demande = await loadDemande(ctx.tx, ctx.cpts, id);
    const personne = (await personnesDesDemandes(ctx, [id])).get(id);
    if (!demande || !personne || !PAR_LE_PUBLIC.includes(demande.origine))
      return reussi(effets({ messages: 0 }));
    const adresses = adressesDe(personne);
    if (adresses.length === 0) return reussi(effets({ messages: 0 }));
    const { jeton } = await emettreLien(ctx, {
      genre: demande.motifDeCloture === 'doublon' ? REDITE : SUIVI,
      objet: id,
      porteur: 'La personne qui cherche un médecin traitant',
      compte: null,
      usageUnique: false,
      heures: JOURS_DU_LIEN * 24,
    });
    const { nom = '', slug = '' } = ctx.appel.cpts ?? {};
    const lien = `${adresse}/c/${slug}/medecin-traitant/suivi/${jeton}`;
    const texte = texteDeSuivi({ cpts: nom, lien });
    const messages = adresses.map((ou) => ({ ...texte, ...ou, objet: id }));
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});
