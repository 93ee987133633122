import { z } from 'zod';
import type { JourDeSemaine } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zHeureCivile, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadTableau } from '../data/tableaux.repository.ts';
import { insertTour, retireTour } from '../data/tours.repository.ts';
import type { RefusDeTour } from '../domain/refus.ts';
import { zCoche, zListe, zTableau } from './saisies.ts';

const JOURS = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly JourDeSemaine[];
const zJour = z
  .union([z.number(), z.string().transform(Number)])
  .transform((jour) => JOURS.find((connu) => connu === jour))
  .refine((jour) => jour !== undefined, { error: 'Choisissez les jours de 1 (lundi) à 7.' });

/** Adds a pattern: its days, its hours; an end that is not after the beginning is on the next day. */
export const ajouterTour = defineUseCase({
  nom: 'gardes.ajouter-tour',
  saisie: z.strictObject({
    tableau: zTableau,
    nom: zTexte(60),
    jours: zListe(zJour),
    feries: zCoche,
    heureDebut: zHeureCivile,
    heureFin: zHeureCivile,
  }),
  droit: 'gardes.tableau.tenir',
  executer: async (
    { tx, cpts, ids },
    { tableau, ...saisie },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeTour>> => {
    const jours = [...new Set(saisie.jours)].filter((jour) => jour !== undefined).sort();
    if (jours.length === 0 && !saisie.feries) return refuse({ motif: 'tour-sans-jour' });
    if (!(await loadTableau(tx, cpts, tableau))) return refuse({ motif: 'tableau-inconnu' });
    const id = ids();
    await insertTour(tx, cpts, { tableau, tour: { ...saisie, id, jours } });
    return reussi(effets({ id }, { trace: { action: 'gardes.tour-ajoute', objet: tableau } }));
  },
});

/** Takes a pattern out; the duties to come that nobody holds go with it. */
export const retirerTour = defineUseCase({
  nom: 'gardes.retirer-tour',
  saisie: z.strictObject({ tableau: zTableau, tour: zIdentifiant<'TourId'>() }),
  droit: 'gardes.tableau.tenir',
  executer: async (
    { tx, cpts, maintenant },
    { tableau, tour: id },
  ): Promise<Result<Effets<{ readonly gardes: number }>, RefusDeTour>> => {
    const retire = await retireTour(tx, cpts, { id, tableau, le: maintenant });
    if (!retire) return refuse({ motif: 'tour-inconnu' });
    return reussi(effets(retire, { trace: { action: 'gardes.tour-retire', objet: tableau } }));
  },
});
