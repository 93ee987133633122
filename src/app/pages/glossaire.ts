import { z } from 'zod';
import { readProjectJson } from '#platform/files/project-file.ts';
import { identifiant } from '#ui/identifiant.ts';

const zTerme = z.strictObject({
  terme: z.string(),
  pluriel: z.string(),
  definition: z.string(),
  /** As the code writes it; absent for a word that nothing in the code names yet. */
  code: z.string().optional(),
  fhir: z.string().optional(),
});

export type Terme = z.output<typeof zTerme>;

/** Every term, in alphabetical order. `data/glossaire.json` is the one source, `docs/glossaire.md` follows. */
export function lireGlossaire(): readonly Terme[] {
  return z.object({ termes: z.array(zTerme) }).parse(readProjectJson('glossaire.json')).termes;
}

/** Anchor of a term, the same as the "?" of `src/ui/aide.tsx` leads to. */
export function ancreDe(terme: string): string {
  return identifiant(terme).toLowerCase();
}

/** First letter, without accent. */
export function initialeDe(terme: string): string {
  return terme.normalize('NFD').charAt(0).toUpperCase();
}
