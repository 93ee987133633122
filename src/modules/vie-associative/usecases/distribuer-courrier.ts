import { z } from 'zod';
import { ecrireLettre } from '#kernel/lettre.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets, type MessageAEnvoyer } from '#platform/use-case.ts';
import { courrierParId, destinatairesDuCourrier } from '../data/courriers.query.ts';
import { joindreLesContacts } from './joindre-les-contacts.ts';

type Fait = Promise<
  Result<Effets<{ readonly messages: number }>, { readonly motif: 'courrier-inconnu' }>
>;

/** Leaves in the outbox one message for each who was to receive it: nobody sees the address of another. */
export const distribuerCourrier = defineUseCase({
  nom: 'asso.distribuer-courrier',
  saisie: z.strictObject({ courrier: zIdentifiant<'CourrierId'>() }),
  droit: 'asso.message.envoyer',
  executer: async (ctx, saisie): Fait => {
    const { tx, cpts, appel } = ctx;
    const courrier = await courrierParId(tx, cpts, saisie.courrier);
    if (!courrier) return refuse({ motif: 'courrier-inconnu' });
    const { repondreA } = courrier;
    const nom = appel.cpts?.nom ?? '';
    const texte = ecrireLettre({ ...courrier, lien: null, pour: null, cpts: nom });
    // Two members who share an address are two who are written to.
    const destinataires = await destinatairesDuCourrier(tx, cpts, courrier.id);
    const messages = (await joindreLesContacts(ctx, destinataires)).flatMap(
      ({ ecrit, courriel }): readonly MessageAEnvoyer[] =>
        ecrit && courriel
          ? [{ canal: 'courriel', destinataire: courriel, repondreA, ...texte }]
          : [],
    );
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});
