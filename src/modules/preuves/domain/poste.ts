import type { Poste } from '#kernel/poste-du-contrat.ts';

/** What the coordination writes of a post. */
export type TexteDePoste = {
  readonly poste: Poste;
  readonly fait: string;
  readonly manque: string;
  readonly demande: string;
};

export const RUBRIQUES_DU_TEXTE = [
  { cle: 'fait', titre: 'Ce qui a été fait' },
  { cle: 'manque', titre: 'Ce qui a manqué' },
  { cle: 'demande', titre: 'Ce que nous demandons' },
] as const;
