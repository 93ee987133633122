/** How long one kind of record is kept in a CPTS. */
export type Duree = {
  readonly code: string;
  readonly libelle: string;
  /** Null: kept until somebody decides. */
  readonly jours: number | null;
  readonly source: string;
  /** Null while it is the default of the program. */
  readonly modifiee: { readonly le: Date; readonly par: string } | null;
};

export type DureeAdoptee = {
  readonly code: string;
  readonly jours: number | null;
  readonly source: string;
  readonly modifieeLe: Date;
  readonly modifieePar: string;
};

type ParDefaut = {
  readonly code: string;
  readonly libelle: string;
  readonly joursParDefaut: number | null;
  readonly source: string;
};

/** The durations in force: what the CPTS adopted over the defaults, in the order of the declarations. */
export function dureesEnVigueur(
  parDefaut: readonly ParDefaut[],
  adoptees: readonly DureeAdoptee[],
): readonly Duree[] {
  return parDefaut.map(({ code, libelle, joursParDefaut, source }) => {
    const adoptee = adoptees.find((a) => a.code === code);
    return {
      code,
      libelle,
      jours: adoptee ? adoptee.jours : joursParDefaut,
      source: adoptee?.source ?? source,
      modifiee: adoptee ? { le: adoptee.modifieeLe, par: adoptee.modifieePar } : null,
    };
  });
}

/** `3 ans`, `18 mois`, `90 jours`; exact units only. */
export function direDuree(jours: number): string {
  const pluriel = (nombre: number, unite: string) =>
    `${nombre}\u00a0${unite}${nombre > 1 && unite !== 'mois' ? 's' : ''}`;
  if (jours % 365 === 0) return pluriel(jours / 365, 'an');
  if (jours % 30 === 0 && jours >= 60) return pluriel(jours / 30, 'mois');
  return pluriel(jours, 'jour');
}
