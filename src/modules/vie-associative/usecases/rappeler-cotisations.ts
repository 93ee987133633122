import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { cotisationsARappeler } from '../data/cotisations.query.ts';
import { takeRappel } from '../data/cotisations.repository.ts';
import { nomDe } from '../domain/adhesion.ts';
import { texteDeRappel } from '../domain/annonce.ts';
import { jalonDu } from '../domain/cotisation.ts';

/** Nobody is written to about money before that hour, in the zone of the CPTS. */
const HEURE = '08:00';
/** How long after the last reminder a program that was off still sends it. */
const JOURS_APRES = 30;

/** Reminds of unpaid fees fifteen days before, seven days before, on the day, fifteen days after: each once. */
export const rappelerCotisations = defineUseCase({
  nom: 'asso.rappeler-cotisations',
  saisie: z.strictObject({}),
  droit: 'asso.message.envoyer',
  executer: async ({
    tx,
    cpts,
    maintenant: le,
    fuseau,
    appel,
  }): Promise<Result<Effets<{ readonly messages: number }>, never>> => {
    if (heureCivileDe(le, fuseau) < HEURE) return reussi(effets({ messages: 0 }));
    const jour = dateCivileDe(le, fuseau);
    const fenetre = { du: ajouterJours(jour, -JOURS_APRES), au: ajouterJours(jour, 15) };
    const messages = [];
    for (const due of await cotisationsARappeler(tx, cpts, fenetre)) {
      const jalon = jalonDu(due, jour);
      if (jalon === null || due.courriel === null) continue;
      if (!(await takeRappel(tx, cpts, { cotisation: due.id, jalon, le }))) continue;
      const dit = { ...due, cpts: appel.cpts?.nom ?? '', adherent: nomDe(due) };
      messages.push({
        ...texteDeRappel(jalon, dit),
        canal: 'courriel' as const,
        destinataire: due.courriel,
        objet: due.adhesionId,
      });
    }
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});
