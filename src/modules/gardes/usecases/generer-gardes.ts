import { z } from 'zod';
import { joursEntre } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertGardes } from '../data/gardes.repository.ts';
import { loadTableau } from '../data/tableaux.repository.ts';
import { toursDuTableau } from '../data/tours.query.ts';
import type { RefusDeGenerer } from '../domain/refus.ts';
import { JOURS_A_GENERER_MAX, occurrencesDe } from '../domain/tour.ts';
import { zPeriode, zTableau } from './saisies.ts';

/** Makes the duties of a period from the patterns, as holes. Asked again, it makes nothing twice. */
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
    if (!(await loadTableau(tx, cpts, tableau))) return refuse({ motif: 'tableau-inconnu' });
    const tours = await toursDuTableau(tx, cpts, tableau);
    if (tours.length === 0) return refuse({ motif: 'aucun-tour' });
    const gardes = occurrencesDe(tours, { periode: { du, au }, fuseau })
      .filter(({ fin }) => fin > maintenant)
      .map((occurrence) => ({ ...occurrence, id: ids() }));
    const creees = await insertGardes(tx, cpts, { tableau, gardes, le: maintenant });
    const detail = { lignes: creees };
    const trace = { action: 'gardes.gardes-creees', objet: tableau, detail };
    return reussi(effets({ creees }, { trace }));
  },
});
