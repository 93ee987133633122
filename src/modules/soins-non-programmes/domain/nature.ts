/** What a slot is for, and what a request asks: care of the day, or a consultation that a hospital specialist gives in town. */
export const NATURES = ['soins-non-programmes', 'consultation-avancee'] as const;
export type Nature = (typeof NATURES)[number];

/**
 * Kinds of entries of a consultation avancée, in place of those of unscheduled care; null: not counted, since the figures
 * of the contract (delays, answers, orientations) are of care of the day alone.
 */
const A_PART: Readonly<Record<string, string | null>> = {
  'snp.demande.recue': 'snp.avancee.adressee',
  'snp.demande.hors-territoire': null,
  'snp.demande.sans-medecin-traitant': null,
  'snp.demande.repondue': null,
  'snp.demande.orientee': null,
  'snp.demande.sans-solution': null,
  'snp.medecin-traitant.essaye': null,
  'snp.rendez-vous': 'snp.avancee.rendez-vous',
  'snp.creneau.offert': 'snp.avancee.offerte',
  'snp.creneau.pourvu': 'snp.avancee.pourvue',
  'snp.creneau.libere': null,
  'snp.annule': 'snp.avancee.annulee',
  'snp.venu': 'snp.avancee.venu',
  'snp.pas-venu': 'snp.avancee.pas-venu',
  'snp.redirige': null,
};

/** The entries as they are written for this nature: consultations avancées are counted apart. */
export function selonNature<F extends { readonly genre: string }>(
  nature: Nature | undefined,
  faits: readonly F[],
): readonly (F & { readonly genre: string })[] {
  if (nature !== 'consultation-avancee') return faits;
  return faits.flatMap((fait) => {
    const genre = A_PART[fait.genre];
    return genre === null ? [] : [{ ...fait, genre: genre ?? fait.genre }];
  });
}

/** The same for an entry that each nature writes. */
export function nommerSelonNature<F extends { readonly genre: string }>(
  nature: Nature | undefined,
  fait: F,
): F & { readonly genre: string } {
  return selonNature(nature, [fait])[0] ?? fait;
}
