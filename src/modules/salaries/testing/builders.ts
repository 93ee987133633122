import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { donnerLien } from '../usecases/envoyer-liens.ts';
import { ecrireContrat } from '../usecases/tenir-contrats.ts';

export const CONTRAT = {
  ...{ nom: 'Maëlys Ombredane', courriel: 'maelys.ombredane@exemple.invalid' },
  ...{ fonction: 'Coordinatrice', quotite: '80', du: '2026-01-05' },
  missions: ['acces-aux-soins', 'prevention'],
} as const;

/** A Friday of the week of the tests, early in the afternoon in Paris. */
export const VENDREDI = new Date('2026-11-27T13:00:00Z');

export const poserContrat = async (banc: Banc, cpts: CptsCourante, dit: object = {}) =>
  exiger(await ecrireContrat(banc.appel(cpts, { role: 'tresorier' }), { ...CONTRAT, ...dit })).id;

/** The address that opens the last week of somebody. */
export async function poserLienDeSemaine(banc: Banc, cpts: CptsCourante): Promise<string> {
  const contrat = await poserContrat(banc, cpts);
  return exiger(await donnerLien(banc.appel(cpts), { contrat, adresse: '' })).lien;
}
