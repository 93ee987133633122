import { normaliser } from '#kernel/texte.ts';

/** Heads under which lists carry the national number (NIR). It serves nothing here: it is never kept. */
const ENTETE =
  /^(nir|nia|nni|n?ir assure|matricule( assure| inss?ee)?|ins|immatriculation|n(um|umero)? ?(de |d')?(la )?(secu|securite sociale|ss|assure|assure social|immatriculation|insee( personne)?|nir)|num?ero (securite sociale|secu))( .*)?$/;

/** Sex, year, month, département, commune, rank, with or without its key; spaces and dots aside. */
const NUMERO =
  /(?<![\d])[1-478] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3}(?: ?[-/]? ?\d{2})?(?!\d)/i;

/** Above this share of its filled cells, a column is one of national numbers. */
const PART = 0.2;

export type SansNumero = {
  readonly rangees: readonly (readonly string[])[];
  /** Ranks of the columns emptied. */
  readonly colonnes: readonly number[];
  /** Cells emptied elsewhere. */
  readonly cellules: number;
};

/** The same rows without any national number: whole columns of them emptied, and the cells where one was left elsewhere. */
export function retirerLesNumeros(
  rangees: readonly (readonly string[])[],
  entetes: readonly string[],
): SansNumero {
  const largeur = Math.max(entetes.length, ...rangees.slice(0, 1).map((r) => r.length), 0);
  const pleines = Array<number>(largeur).fill(0);
  const portent = Array<number>(largeur).fill(0);
  for (const rangee of rangees)
    rangee.forEach((cellule, i) => {
      if (cellule !== '') pleines[i] = (pleines[i] ?? 0) + 1;
      if (porteUnNumero(cellule)) portent[i] = (portent[i] ?? 0) + 1;
    });
  const colonnes = [...pleines.keys()].filter(
    (i) => estEnteteDeNumero(entetes[i] ?? '') || (portent[i] ?? 0) > (pleines[i] ?? 0) * PART,
  );
  const cellules = portent.reduce((n, combien, i) => (colonnes.includes(i) ? n : n + combien), 0);
  // A word in such a column is no number: `TOTAL` tells a foot of page.
  const vider = (cellule: string, i: number) =>
    (colonnes.includes(i) && /\d/.test(cellule)) || porteUnNumero(cellule) ? '' : cellule;
  return { rangees: rangees.map((rangee) => rangee.map(vider)), colonnes, cellules };
}

export function estEnteteDeNumero(entete: string): boolean {
  return ENTETE.test(normaliser(entete.replace(/[._:°º()/\-–*]/g, ' ')));
}

export function porteUnNumero(cellule: string): boolean {
  return cellule.length >= 13 && NUMERO.test(cellule.replace(/[.\u00a0\u202f]/g, ' '));
}
