import { type Convention, PARTIES_MAX } from '../domain/convention.ts';

type Champs = Readonly<Record<string, string>>;

/** Fields `parties.0.nom`… as a list: a place that is wholly empty is not there. */
export function conventionDite(champs: Champs, rappels: readonly string[]) {
  const autres = Object.entries(champs).filter(([nom]) => !/^(parties\.|rappels$)/.test(nom));
  return {
    ...Object.fromEntries(autres),
    rappels,
    parties: placesRemplies(champs).map((rang) => ({
      nom: champs[`parties.${rang}.nom`] ?? '',
      genre: champs[`parties.${rang}.genre`] ?? '',
      contact: champs[`parties.${rang}.contact`] ?? '',
    })),
  };
}

const placesRemplies = (champs: Champs): readonly number[] =>
  Array.from({ length: PARTIES_MAX }, (_place, rang) => rang).filter((rang) =>
    ['nom', 'genre', 'contact'].some((champ) => champs[`parties.${rang}.${champ}`]?.trim()),
  );

/** Errors of the list, on the places of the form they came from. */
export function erreursEnPlace(champs: Champs, erreurs: Champs): Champs {
  const places = placesRemplies(champs);
  return Object.fromEntries(
    Object.entries(erreurs).map(([nom, message]) => [
      nom.replace(/^parties\.(\d+)/, (_tout, rang) => `parties.${places[Number(rang)] ?? rang}`),
      message,
    ]),
  );
}

/** What the form holds of a convention that is written already. */
export function valeursDe(c: Convention): Readonly<Record<string, string | readonly string[]>> {
  return {
    ...{ objet: c.objet, signeeLe: c.signeeLe ?? '', du: c.du ?? '', au: c.au ?? '' },
    ...{ reconduction: c.reconduction ?? '', preavisUnite: c.preavisUnite ?? 'mois' },
    reconduiteMois: c.reconduiteMois === null ? '' : String(c.reconduiteMois),
    preavis: c.preavis === null ? '' : String(c.preavis),
    rappels: c.rappels.map(String),
    vu: c.modifieeLe.toISOString(),
    ...Object.fromEntries(
      c.parties.flatMap(({ nom, genre, contact }, rang) => [
        [`parties.${rang}.nom`, nom],
        [`parties.${rang}.genre`, genre],
        [`parties.${rang}.contact`, contact ?? ''],
      ]),
    ),
  };
}
