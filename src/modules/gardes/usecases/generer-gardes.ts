import { z } from 'zod';
import { joursEntre } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { placesDesGardes } from '../data/gardes.query.ts';
import { attachGardes, insertGardes } from '../data/gardes.repository.ts';
import { lockTableau } from '../data/import.repository.ts';
import { toursDuTableau } from '../data/tours.query.ts';
import { completerGardes } from '../domain/completer-gardes.ts';
import type { RefusDeGenerer } from '../domain/refus.ts';
import { JOURS_A_GENERER_MAX, occurrencesDe } from '../domain/tour.ts';
import { zPeriode, zTableau } from './saisies.ts';

/**
 * Makes the duties of a period from the patterns, as holes. Asked again it makes nothing twice, nor beside what a file
 * brought.
 */
export const genererGardes = defineUseCase({
  nom: 'gardes.generer-gardes',
  saisie: z.strictObject({ tableau: zTableau, ...zPeriode }),
  droit: 'gardes.tableau.tenir',
  executer: async (
    { tx, cpts, fuseau, maintenant, ids },
    { tableau, du, au },
  ): Promise<Result<Effets<{ readonly creees: number }>, RefusDeGenerer>> => {
    if (au < du) return refuse({ motif: 'periode-inversee' });
    if (au < dateCivileDe(maintenant, fuseau)) return refuse({ motif: 'periode-passee' });
    if (joursEntre(du, au) >= JOURS_A_GENERER_MAX) return refuse({ motif: 'periode-trop-longue' });
    if (!(await lockTableau(tx, cpts, tableau))) return refuse({ motif: 'tableau-inconnu' });
    const tours = await toursDuTableau(tx, cpts, tableau);
    if (tours.length === 0) return refuse({ motif: 'aucun-tour' });
    const jours = { debut: debutDeJour(du, fuseau), fin: finDeJour(au, fuseau) };
    const existantes = await placesDesGardes(tx, cpts, { tableau, ...jours });
    const occurrences = occurrencesDe(tours, { periode: { du, au }, fuseau });
    const { nouvelles, rattachees } = completerGardes(
      occurrences.filter(({ fin }) => fin > maintenant),
      { existantes, tours, fuseau },
    );
    await attachGardes(tx, cpts, { tableau, rattachees });
    const gardes = nouvelles.map((occurrence) => ({ ...occurrence, id: ids() }));
    const creees = await insertGardes(tx, cpts, { tableau, gardes, le: maintenant });
    const detail = { lignes: creees };
    const trace = { action: 'gardes.gardes-creees', objet: tableau, detail };
    return reussi(effets({ creees }, { trace }));
  },
});
