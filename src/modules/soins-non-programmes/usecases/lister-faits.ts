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
  }),
  droit: 'snp.tableau.detailler',
  executer: async ({ tx, cpts }, { genre, du, au, detail, profession, minutesMax }) => {
    const faits = await lireFaits(tx, cpts, {
      du,
      au,
      genres: [genre],
      ...(detail ? { detail } : {}),
      ...(profession ? { profession } : {}),
      ...(minutesMax ? { minutesMax } : {}),
      limite: MAXIMUM,
    });
    return reussi(effets({ faits: faits satisfies readonly FaitDuTableau[] }));
  },
});
