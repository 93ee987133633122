import type { Personne } from './personne.ts';

export type Groupe = {
  readonly id: string;
  readonly nom: string;
  readonly objet: string | null;
  readonly missions: readonly string[];
  readonly referent: Personne | null;
  readonly archiveLe: Date | null;
};

export type Membre = Personne & { readonly ajouteLe: Date };
