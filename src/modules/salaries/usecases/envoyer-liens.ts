import { z } from 'zod';
import { jourDeSemaine } from '#kernel/date-civile.ts';
import { heureCivileDe } from '#kernel/fuseau.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import { defineUseCase, type Effets, effets, type MessageAEnvoyer } from '#platform/use-case.ts';
import { takeEnvois } from '../data/semaines.repository.ts';
import { texteDeSemaine } from '../domain/annonce.ts';
import { LIEN_DE_SEMAINE, lundiDe } from '../domain/semaine.ts';
import { aujourdhuiDe } from './saisies.ts';

const VENDREDI = 5;
/** The week is nearly over, and its day of work is not. */
const HEURE = '12:00';
const HEURES_DU_LIEN = 24 * 10;

/** From Friday noon in the zone of the CPTS, to whoever has not declared the week: one link each. */
export const envoyerLiens = defineUseCase({
  nom: 'salaries.envoyer-liens',
  saisie: z.strictObject({ adresse: z.string() }),
  droit: 'salaries.message.envoyer',
  executer: async (
    ctx,
    { adresse },
  ): Promise<Result<Effets<{ readonly messages: number }>, never>> => {
    const { tx, cpts, maintenant: le, fuseau, appel, ids } = ctx;
    const jour = aujourdhuiDe(ctx);
    const rang = jourDeSemaine(jour);
    if (rang < VENDREDI || (rang === VENDREDI && heureCivileDe(le, fuseau) < HEURE))
      return reussi(effets({ messages: 0 }));
    const lundi = lundiDe(jour);
    const messages: MessageAEnvoyer[] = [];
    for (const { id: objet, nom: porteur, courriel } of await takeEnvois(tx, cpts, {
      lundi,
      le,
      ids,
    })) {
      const { jeton } = await emettreLien(ctx, {
        ...{ genre: LIEN_DE_SEMAINE, objet, porteur, compte: null },
        ...{ usageUnique: false, heures: HEURES_DU_LIEN },
      });
      const lien = `${adresse}/c/${appel.cpts?.slug ?? ''}/semaine/${jeton}`;
      const texte = texteDeSemaine({ cpts: appel.cpts?.nom ?? '', lundi, lien });
      messages.push({ ...texte, destinataire: courriel });
    }
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});
