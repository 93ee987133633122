import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { courrielsDe } from '../data/contacts.query.ts';
import { loadProposition } from '../data/propositions.repository.ts';
import { texteDeProposition } from '../domain/annonce.ts';
import { attendReponse, PROPOSITION } from '../domain/proposition.ts';
import { ficheDe } from './trouver-medecin.ts';

/** Writes to the doctor a request is proposed to, with a link of their own. Not when it lost its object meanwhile. */
export const annoncerProposition = defineUseCase({
  nom: 'mt.annoncer-proposition',
  saisie: z.strictObject({ proposition: z.uuid(), adresse: z.string() }),
  droit: 'mt.message.envoyer',
  executer: async (
    ctx,
    { proposition: id, adresse },
  ): Promise<Result<Effets<{ readonly messages: number }>, never>> => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const proposition = await loadProposition(tx, cpts, id);
    if (!proposition || !attendReponse(proposition, maintenant))
      return reussi(effets({ messages: 0 }));
    const { professionnelId: qui, expireLe, demandeId: objet } = proposition;
    const jour = dateCivileDe(maintenant, fuseau);
    const destinataire = (await courrielsDe(tx, cpts, { professionnels: [qui], jour })).get(qui);
    const fiche = await ficheDe(ctx, qui);
    if (!destinataire || !fiche) return reussi(effets({ messages: 0 }));
    const { jeton } = await emettreLien(ctx, {
      genre: PROPOSITION,
      objet: id,
      porteur: nomDeProfessionnel(fiche),
      compte: null,
      usageUnique: true,
      heures: (expireLe.getTime() - maintenant.getTime()) / 3_600_000,
    });
    const { nom = '', slug = '' } = ctx.appel.cpts ?? {};
    const lien = `${adresse}/c/${slug}/medecin-traitant/proposition/${jeton}`;
    const texte = texteDeProposition({ cpts: nom, lien });
    const messages = [{ ...texte, canal: 'courriel' as const, destinataire, objet }];
    return reussi(effets({ messages: 1 }, { messages }));
  },
});
