import { z } from 'zod';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets, type MessageAEnvoyer } from '#platform/use-case.ts';
import { conventionsDeLaCpts, courrielsDeLaCoordination } from '../data/conventions.query.ts';
import { takeRappel } from '../data/conventions.repository.ts';
import { texteDeRappel } from '../domain/annonce.ts';
import { rappelDu } from '../domain/convention.ts';

/** Nobody is written to before that hour, in the zone of the CPTS. */
const HEURE = '08:00';

/** Tells those who run the CPTS, once for each reminder, that a convention is to be decided upon. */
export const rappelerConventions = defineUseCase({
  nom: 'documents.rappeler-conventions',
  saisie: z.strictObject({ adresse: z.string() }),
  droit: 'documents.message.envoyer',
  executer: async (
    { tx, cpts, maintenant: le, fuseau, appel },
    { adresse },
  ): Promise<Result<Effets<{ readonly messages: number }>, never>> => {
    if (heureCivileDe(le, fuseau) < HEURE) return reussi(effets({ messages: 0 }));
    const jour = dateCivileDe(le, fuseau);
    const dus = (await conventionsDeLaCpts(tx, cpts)).flatMap((convention) => {
      const rappel = rappelDu(convention, jour);
      return rappel ? [{ convention, rappel }] : [];
    });
    const courriels = dus.length > 0 ? await courrielsDeLaCoordination(tx, cpts, jour) : [];
    // Nobody to write to: the reminder waits for somebody.
    if (courriels.length === 0) return reussi(effets({ messages: 0 }));
    const messages: MessageAEnvoyer[] = [];
    for (const { convention, rappel } of dus) {
      const { id } = convention;
      const pris = { convention: id, pourLe: rappel.date, jours: rappel.jours, le };
      if (!(await takeRappel(tx, cpts, pris))) continue;
      const lien = `${adresse}/app/${appel.cpts?.slug ?? ''}/documents/conventions/${id}`;
      const dit = texteDeRappel({ cpts: appel.cpts?.nom ?? '', convention, rappel, lien });
      const canal = 'courriel' as const;
      messages.push(...courriels.map((destinataire) => ({ ...dit, canal, destinataire })));
    }
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});
