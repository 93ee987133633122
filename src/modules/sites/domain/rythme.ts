import {
  ajouterJours,
  ajouterMois,
  type DateCivile,
  dateCivileDeParts,
  jourDeSemaine,
  joursDuMois,
  joursEntre,
  partsDe,
} from '#kernel/date-civile.ts';

/**
 * How hours come back: once, each week or every other one, or on some of the days of that name in the month (1st and 3rd
 * Tuesday; 5 stands for the last one). The first day gives the name of the day.
 */
export type Rythme =
  | { readonly genre: 'une-fois' }
  | { readonly genre: 'semaines'; readonly pas: 1 | 2; readonly au: DateCivile }
  | { readonly genre: 'mois'; readonly rangs: readonly Rang[]; readonly au: DateCivile };

export type Rang = 1 | 2 | 3 | 4 | 5;
export const RANGS: readonly Rang[] = [1, 2, 3, 4, 5];
const DERNIER = 5;

export const JOURS_DE_RYTHME_MAX = 366;

/** What is wrong with a rhythm that begins on a day, or null. */
export function verifierRythme(
  du: DateCivile,
  rythme: Rythme,
): 'rythme-inverse' | 'rythme-trop-long' | 'rythme-vide' | null {
  if (rythme.genre === 'une-fois') return null;
  if (rythme.au < du) return 'rythme-inverse';
  if (joursEntre(du, rythme.au) > JOURS_DE_RYTHME_MAX) return 'rythme-trop-long';
  return joursDuRythme(du, rythme).length === 0 ? 'rythme-vide' : null;
}

/** The days of a rhythm, from its first day to its last, both included. */
export function joursDuRythme(du: DateCivile, rythme: Rythme): readonly DateCivile[] {
  if (rythme.genre === 'une-fois') return [du];
  if (rythme.genre === 'mois') return joursDesMois(du, rythme);
  const jours: DateCivile[] = [];
  for (let jour = du; jour <= rythme.au; jour = ajouterJours(jour, 7 * rythme.pas))
    jours.push(jour);
  return jours;
}

function joursDesMois(
  du: DateCivile,
  { rangs, au }: { readonly rangs: readonly Rang[]; readonly au: DateCivile },
): readonly DateCivile[] {
  const jours: DateCivile[] = [];
  const { annee, mois } = partsDe(du);
  for (
    let premier = dateCivileDeParts(annee, mois, 1);
    premier <= au;
    premier = ajouterMois(premier, 1)
  )
    jours.push(...joursDuNomDansLeMois(premier, du).filter((_, i, tous) => retenu(i, tous, rangs)));
  return jours.filter((jour) => du <= jour && jour <= au);
}

/** Days of a month that bear the name of another day. */
function joursDuNomDansLeMois(premier: DateCivile, modele: DateCivile): readonly DateCivile[] {
  const { annee, mois } = partsDe(premier);
  const decalage = (jourDeSemaine(modele) - jourDeSemaine(premier) + 7) % 7;
  const nombre = Math.floor((joursDuMois(annee, mois) - 1 - decalage) / 7) + 1;
  return Array.from({ length: nombre }, (_, rang) => ajouterJours(premier, decalage + rang * 7));
}

function retenu(i: number, tous: readonly DateCivile[], rangs: readonly Rang[]): boolean {
  const estDernier = i === tous.length - 1;
  return rangs.some((rang) => (rang === DERNIER ? estDernier : rang === i + 1));
}
