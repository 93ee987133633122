import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zFacultatif, zTexteOuNull } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { saveObligation } from '../data/obligations.repository.ts';
import { OBJETS } from '../domain/calendrier.ts';
import type { RefusDeCalendrier } from '../domain/refus.ts';

const zJour = zFacultatif(zDateCivile).transform((jour) => jour ?? null);

/** Notes when the report, the accounts or the budget of a year was shown to the assembly, and sent to the funders. */
export const noterObligation = defineUseCase({
  nom: 'seances.noter-obligation',
  saisie: z.strictObject({
    annee: zEntier({ min: 2000, max: 2199 }),
    objet: z.enum(OBJETS, { error: 'Dites de quoi il s’agit.' }),
    presenteLe: zJour,
    transmisLe: zJour,
    destinataires: zTexteOuNull(200),
  }),
  droit: 'seances.seance.tenir',
  executer: async (
    { tx, cpts, fuseau, acteur, maintenant: le },
    dite,
  ): Promise<Result<Effets<null>, RefusDeCalendrier>> => {
    const jour = dateCivileDe(le, fuseau);
    if ([dite.presenteLe, dite.transmisLe].some((quand) => quand !== null && quand > jour))
      return refuse({ motif: 'date-a-venir' });
    await saveObligation(tx, cpts, { ...dite, parNom: acteur.nom, le });
    const trace = { action: 'seances.obligation-notee', objet: dite.objet };
    return reussi(effets(null, { trace }));
  },
});
