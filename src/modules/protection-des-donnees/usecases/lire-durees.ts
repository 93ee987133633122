import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { dureesAdoptees } from '../data/durees.query.ts';
import { derniersPassages } from '../data/passages.query.ts';
import { dureesEnVigueur } from '../domain/duree.ts';

const NUITS = 14;

/** The durations in force, and what the last nights ended. */
export const lireDurees = defineUseCase({
  nom: 'rgpd.lire-durees',
  saisie: z.strictObject({}),
  droit: 'rgpd.registre.lire',
  executer: async ({ tx, cpts, appel }) => {
    const adoptees = await dureesAdoptees(tx, cpts);
    const durees = dureesEnVigueur(appel.socle.donnees.conservations, adoptees);
    return reussi(effets({ durees, passages: await derniersPassages(tx, cpts, NUITS) }));
  },
});
