import type { Choisis } from './choix.ts';
import { normaliserPhrase } from './phrase.ts';
import { aChoisir } from './texte.ts';

/** Writes clauses from what was chosen. */
export type Plume = {
  /** What somebody typed, or what is to be chosen. */
  readonly mots: (cle: string, quoi: string) => string;
  /** The clause of the option that was taken, or what is to be chosen. */
  readonly clause: (cle: string, quoi: string, clauses: Readonly<Record<string, string>>) => string;
};

export function plumeDe(choisis: Choisis): Plume {
  return {
    mots: (cle, quoi) => {
      const dit = choisis[cle]?.trim();
      return dit ? normaliserPhrase(dit) : aChoisir(quoi);
    },
    clause: (cle, quoi, clauses) => {
      const dit = choisis[cle] ?? '';
      return (Object.hasOwn(clauses, dit) ? clauses[dit] : undefined) ?? aChoisir(quoi);
    },
  };
}
