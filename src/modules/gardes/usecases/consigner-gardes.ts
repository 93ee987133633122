import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { type GardeFinie, takeFinies } from '../data/a-annoncer.repository.ts';
import { MISSION } from '../domain/fait.ts';
import { minutesDeGarde } from '../domain/garde.ts';
import { traitsDe } from '../domain/poids.ts';

const LOT = 500;

/** Writes in the ledger the duties that were held to their end; how many. Run again, it counts nothing twice. */
export const consignerGardes = defineUseCase({
  nom: 'gardes.consigner-gardes',
  saisie: z.strictObject({}),
  droit: 'gardes.garde.consigner',
  executer: async ({ tx, cpts, maintenant, fuseau }) => {
    const finies = await takeFinies(tx, cpts, { le: maintenant, limite: LOT });
    // Two that begin together are written in the same order each time.
    const rangees = finies.toSorted(
      (a, b) => a.debut.getTime() - b.debut.getTime() || a.id.localeCompare(b.id),
    );
    const faits = rangees.map((garde) => faitAssuree(garde, fuseau));
    return reussi(effets(faits.length, { faits }));
  },
});

function faitAssuree(garde: GardeFinie, fuseau: string) {
  const { id, professionnelId, profession, secteur, commune, debut } = garde;
  return {
    genre: 'gardes.garde.assuree',
    mission: MISSION,
    instant: debut,
    professionnel: professionnelId,
    professions: [profession],
    commune,
    secteur,
    minutes: minutesDeGarde(garde),
    detail: traitsDe(garde, fuseau).join(' ') || 'jour',
    lien: `gardes/gardes/${id}`,
  } as const;
}
