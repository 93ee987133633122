import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { zDateCivile } from '#kernel/zod.ts';
import { lireFaits } from '#modules/journal';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { FAITS, type GenreDeFait } from '../domain/fait.ts';
import type { FaitDuTableau } from '../domain/tableau.ts';

const zGenre = z.string().refine((genre): genre is GenreDeFait => genre in FAITS);
/** As many as a page shows; an export takes them all. */
const MAXIMUM = 5000;

/** The ledger entries behind a figure of the board: a kind, and what narrows it down. */
export const listerFaits = defineUseCase({
  nom: 'snp.lister-faits',
  saisie: z.strictObject({
    genre: zGenre,
    du: zDateCivile,
    au: zDateCivile,
    detail: z.string().max(80).optional(),
    profession: z.string().max(10).optional(),
    minutesMax: z.number().int().positive().optional(),
    /** For a file: an export leaves a trace. */
    exporte: z.boolean().default(false),
  }),
  droit: 'snp.tableau.detailler',
  executer: async ({ tx, cpts }, { exporte, ...choix }) => {
    const { genre, du, au, detail, profession, minutesMax } = choix;
    const faits = await lireFaits(tx, cpts, {
      du,
      au,
      genres: [genre],
      ...(detail ? { detail } : {}),
      ...(profession ? { profession } : {}),
      ...(minutesMax ? { minutesMax } : {}),
      limite: MAXIMUM,
    });
    const trace = {
      action: 'snp.faits-exportes',
      objet: genre,
      detail: { du, au, lignes: faits.length },
    };
    const lus = { faits: faits satisfies readonly FaitDuTableau[] };
    return reussi(effets(lus, exporte ? { trace } : {}));
  },
});
