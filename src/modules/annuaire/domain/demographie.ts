import { libelleDe } from './nomenclatures.ts';

/** A profession as the board counts it. */
export type Metier = {
  readonly profession: string;
  /** Doctors are told apart: those of general practice, the others. Null for the other professions. */
  readonly generaliste: boolean | null;
};

/** People of one trade on the territory. */
export type Effectif = Metier & {
  readonly nombre: number;
  readonly liberaux: number;
  readonly adherents: number;
};

/** Intended departures of one trade in one year. */
export type DepartsDeLAnnee = Metier & {
  readonly annee: number;
  readonly nombre: number;
};

/** A line of the board. */
export type LigneDeDemographie = Effectif & {
  readonly metier: string;
  /** People for 10 000 inhabitants; null while the population is unknown. */
  readonly densite: number | null;
  /** From 0 to 1. */
  readonly partAdherente: number;
};

/** What the trade is called on the board. */
export function metierDeLEffectif({ profession, generaliste }: Metier): string {
  if (generaliste === null) return libelleDe('profession', profession);
  return generaliste ? 'Médecin généraliste' : 'Médecin, autre spécialité';
}

/** The board: trades by number, each with its density and the share who joined. */
export function dresserDemographie(
  effectifs: readonly Effectif[],
  population: number | null,
): readonly LigneDeDemographie[] {
  return effectifs
    .map((effectif) => ({
      ...effectif,
      metier: metierDeLEffectif(effectif),
      densite: population ? (effectif.nombre * 10_000) / population : null,
      partAdherente: effectif.nombre === 0 ? 0 : effectif.adherents / effectif.nombre,
    }))
    .toSorted((a, b) => b.nombre - a.nombre || a.metier.localeCompare(b.metier, 'fr'));
}

/** Population of the communes together; null as soon as one is unknown. */
export function populationTotale(
  communes: readonly { readonly population: number | null }[],
): number | null {
  let somme = 0;
  for (const { population } of communes) {
    if (population === null) return null;
    somme += population;
  }
  return communes.length === 0 ? null : somme;
}
