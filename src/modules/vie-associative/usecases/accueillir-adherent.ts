import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { adhesionParId } from '../data/adhesions.query.ts';
import { takeAccueil } from '../data/adhesions.repository.ts';
import { reglagesDeLaCpts } from '../data/reglages.query.ts';
import { nomDe } from '../domain/adhesion.ts';
import { texteDAccueil } from '../domain/annonce.ts';
import { zAdhesion } from './saisies.ts';

/** Writes once to who was accepted, where they gave an e-mail. */
export const accueillirAdherent = defineUseCase({
  nom: 'asso.accueillir-adherent',
  saisie: z.strictObject({ adhesion: zAdhesion }),
  droit: 'asso.message.envoyer',
  executer: async (
    { tx, cpts, maintenant: le, appel },
    { adhesion: id },
  ): Promise<
    Result<Effets<{ readonly messages: number }>, { readonly motif: 'adhesion-inconnue' }>
  > => {
    const adhesion = await adhesionParId(tx, cpts, id);
    if (!adhesion) return refuse({ motif: 'adhesion-inconnue' });
    const { courriel, du } = adhesion;
    if (!(courriel && du && (await takeAccueil(tx, cpts, { id, le }))))
      return reussi(effets({ messages: 0 }));
    const { bienvenue: mot } = await reglagesDeLaCpts(tx, cpts);
    const dit = { cpts: appel.cpts?.nom ?? '', adherent: nomDe(adhesion), du, mot };
    const message = { ...texteDAccueil(dit), canal: 'courriel' as const, destinataire: courriel };
    return reussi(effets({ messages: 1 }, { messages: [{ ...message, objet: id }] }));
  },
});
