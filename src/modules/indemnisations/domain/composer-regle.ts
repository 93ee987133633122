import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Genre } from './fait.ts';
import type { Mode, Nature, Regle } from './regle.ts';

/** A rule as it was typed: what was left out is absent. */
export type RegleDite = Pick<
  Regle,
  | 'id'
  | 'mode'
  | 'libelle'
  | 'cas'
  | 'professions'
  | 'fonction'
  | 'centimes'
  | 'decisionLe'
  | 'decisionOrgane'
  | 'decisionNumero'
  | 'du'
> & {
  readonly [K in
    | 'genre'
    | 'mission'
    | 'instance'
    | 'milliemes'
    | 'bareme'
    | 'desHeure'
    | 'partage'
    | 'au']?: Regle[K] | undefined;
} & { readonly nature?: Nature | undefined };

export type RefusDeRegle = 'regle-incomplete' | 'fin-avant-le-debut' | 'frais-de-trajet-seuls';

/** What some modes are about, whatever was typed. */
const GENRE_DU_MODE: Readonly<Partial<Record<Mode, Genre>>> = {
  kilometre: 'indemnisations.trajet',
  lettre: 'indemnisations.lettre',
  preparation: 'indemnisations.preparation',
};

/** A rule complete by itself: what its mode does not use is left out, what it needs is there. */
export function composerRegle(dite: RegleDite): Result<Regle, RefusDeRegle> {
  const { mode, nature = null, au = null } = dite;
  if (au !== null && au < dite.du) return refuse('fin-avant-le-debut');
  if (mode !== 'exclusion' && nature === null) return refuse('regle-incomplete');
  if (nature === 'frais' && mode !== 'kilometre') return refuse('frais-de-trajet-seuls');
  const genre = GENRE_DU_MODE[mode] ?? (mode === 'annuel' ? null : (dite.genre ?? null));
  const regle: Regle = {
    ...dite,
    genre,
    // An exclusion pays nothing: a nature left in the form is no mistake of whoever filled it.
    nature: mode === 'exclusion' ? null : nature,
    au,
    mission: dite.mission ?? null,
    instance: dite.instance ?? null,
    centimes: ['exclusion', 'lettre', 'kilometre'].includes(mode) ? null : dite.centimes,
    bareme: mode === 'kilometre' ? (dite.bareme ?? null) : null,
    milliemes: mode === 'kilometre' && dite.bareme !== 'fiscal' ? (dite.milliemes ?? null) : null,
    desHeure: mode === 'soiree' ? (dite.desHeure ?? null) : null,
    partage: mode === 'annuel' ? (dite.partage ?? null) : null,
  };
  return estComplete(regle) ? reussi(regle) : refuse('regle-incomplete');
}

function estComplete({
  mode,
  genre,
  instance,
  fonction,
  desHeure,
  partage,
  bareme,
}: Regle): boolean {
  switch (mode) {
    case 'annuel':
      return partage !== null && (instance !== null || fonction !== null);
    case 'soiree':
      return genre !== null && desHeure !== null;
    case 'kilometre':
      return bareme !== null;
    case 'exclusion':
      return genre !== null || instance !== null || fonction !== null;
    default:
      return genre !== null;
  }
}
