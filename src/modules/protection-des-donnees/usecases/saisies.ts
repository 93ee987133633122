import { z } from 'zod';

/** What was asked and how, in a sentence. */
export const zMotif = z
  .string({ error: 'Dites en une phrase ce que la personne a demandé.' })
  .trim()
  .min(1, 'Dites en une phrase ce que la personne a demandé.')
  .max(400, 'Raccourcissez ce texte : 400 caractères au plus.');
