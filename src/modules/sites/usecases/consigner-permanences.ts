import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { type PermanenceTenue, takeTenues } from '../data/permanences.repository.ts';
import { MISSION } from '../domain/fait.ts';
import { minutesDe } from '../domain/permanence.ts';

const LOT = 500;

/** Writes in the ledger the hours that were held to their end; how many. Run again, it counts nothing twice. */
export const consignerPermanences = defineUseCase({
  nom: 'sites.consigner-permanences',
  saisie: z.strictObject({}),
  droit: 'sites.permanence.consigner',
  executer: async ({ tx, cpts, maintenant }) => {
    const tenues = await takeTenues(tx, cpts, { le: maintenant, limite: LOT });
    return reussi(effets(tenues.length, { faits: tenues.map(faitTenue) }));
  },
});

function faitTenue(tenue: PermanenceTenue) {
  const { siteId, genre, commune, secteur, professionnelId, profession, debut } = tenue;
  return {
    genre: 'sites.permanence.tenue',
    mission: MISSION,
    instant: debut,
    professionnel: professionnelId,
    professions: [profession],
    commune,
    secteur,
    minutes: minutesDe(tenue),
    detail: genre,
    lien: `sites/${siteId}`,
  } as const;
}
