import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { courrielsDe } from '../data/contacts.query.ts';
import { priseFinie } from '../data/suivi.query.ts';
import { texteDeRetrait } from '../domain/annonce.ts';

/** Tells the doctor who had a request that its person ended it: they need not call any more. */
export const annoncerRetrait = defineUseCase({
  nom: 'mt.annoncer-retrait',
  saisie: z.strictObject({ prise: zUuid, adresse: z.string() }),
  droit: 'mt.message.envoyer',
  executer: async (
    ctx,
    { prise: id, adresse },
  ): Promise<Result<Effets<{ readonly messages: number }>, never>> => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const prise = await priseFinie(tx, cpts, id);
    if (!prise) return reussi(effets({ messages: 0 }));
    const { professionnelId: qui, numero, demandeId: objet } = prise;
    const jour = dateCivileDe(maintenant, fuseau);
    const destinataire = (await courrielsDe(tx, cpts, { professionnels: [qui], jour })).get(qui);
    if (!destinataire) return reussi(effets({ messages: 0 }));
    const { nom = '', slug = '' } = ctx.appel.cpts ?? {};
    const lien = `${adresse}/app/${slug}/medecin-traitant/a-prendre`;
    const texte = texteDeRetrait({ cpts: nom, lien, numero });
    const messages = [{ ...texte, canal: 'courriel' as const, destinataire, objet }];
    return reussi(effets({ messages: 1 }, { messages }));
  },
});
