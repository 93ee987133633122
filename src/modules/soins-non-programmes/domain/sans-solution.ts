import { heureCivileDe } from '#kernel/fuseau.ts';
import type { Part } from '#kernel/masque.ts';

type FaitLu = {
  readonly instant: Date;
  readonly commune: string | null;
  readonly professions: readonly string[];
  readonly quantite: number;
};

/** Hours of a day as people speak of them, by the hour they end at. */
export const TRANCHES = [
  { cle: 'avant-9h', avant: '09:00', libelle: 'Avant 9 h' },
  { cle: 'matin', avant: '12:00', libelle: 'De 9 h à midi' },
  { cle: 'midi', avant: '14:00', libelle: 'De midi à 14 h' },
  { cle: 'apres-midi', avant: '18:00', libelle: 'De 14 h à 18 h' },
  { cle: 'soir', avant: '24:00', libelle: 'Après 18 h' },
] as const;

/** Requests without solution by hour, in the order of the day; by commune and by profession sought, the most first. */
export type SansSolution = {
  readonly parTranche: readonly Part[];
  readonly parCommune: readonly Part[];
  readonly parProfession: readonly Part[];
};

/** Adds up ledger entries; an answer taken back is taken off where it was. */
export function analyserSansSolution(faits: readonly FaitLu[], fuseau: string): SansSolution {
  const parTranche = compter(faits, ({ instant }) => trancheDe(instant, fuseau));
  const rang = (cle: string) => TRANCHES.findIndex((tranche) => tranche.cle === cle);
  return {
    parTranche: parTranche.toSorted((a, b) => rang(a.cle) - rang(b.cle)),
    parCommune: compter(faits, ({ commune }) => commune ?? ''),
    parProfession: compter(faits, ({ professions }) => professions[0] ?? ''),
  };
}

function trancheDe(instant: Date, fuseau: string): string {
  const heure = heureCivileDe(instant, fuseau);
  return TRANCHES.find(({ avant }) => heure < avant)?.cle ?? 'soir';
}

function compter(faits: readonly FaitLu[], cleDe: (fait: FaitLu) => string): readonly Part[] {
  const totaux = new Map<string, number>();
  for (const fait of faits) totaux.set(cleDe(fait), (totaux.get(cleDe(fait)) ?? 0) + fait.quantite);
  return [...totaux]
    .map(([cle, nombre]) => ({ cle, nombre }))
    .filter(({ nombre }) => nombre > 0)
    .sort((a, b) => b.nombre - a.nombre || (a.cle < b.cle ? -1 : 1));
}
