import type { GenreDImport, Rapport } from './rapport.ts';

/** An import as its page shows it. */
export type ImportSuivi = {
  readonly id: string;
  readonly genre: GenreDImport;
  readonly etat: 'en-cours' | 'termine' | 'echec' | 'interrompu';
  readonly par: string;
  readonly perimetre: string | null;
  readonly fichiers: readonly string[];
  readonly etape: string;
  readonly commenceLe: Date;
  readonly termineLe: Date | null;
  readonly octetsLus: number;
  readonly octetsTotal: number;
  readonly lignesLues: number;
  readonly secondes: number;
  readonly rapport: Rapport | null;
};
