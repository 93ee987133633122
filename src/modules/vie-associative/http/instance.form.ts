import type { Instance } from '../domain/instance.ts';
import { champDeSieges } from '../ui/formulaire-d-instance.tsx';

/** The fields of a body; the seats of colleges come one field each. */
export function instanceDite(champs: Readonly<Record<string, string>>) {
  const prefixe = champDeSieges('');
  const [sieges, dits] = [true, false].map((vrai) =>
    Object.fromEntries(
      Object.entries(champs)
        .filter(([nom]) => nom.startsWith(prefixe) === vrai)
        .map(([nom, valeur]) => [vrai ? nom.slice(prefixe.length) : nom, valeur]),
    ),
  );
  return { ...dits, parCollege: sieges };
}

/** The same fields, filled with what is known. */
export function ecrireInstance(i: Instance): Readonly<Record<string, string>> {
  return {
    nom: i.nom,
    genre: i.genre,
    composition: i.composition ?? '',
    sieges: i.sieges === null ? '' : String(i.sieges),
    dureeMois: i.dureeMois === null ? '' : String(i.dureeMois),
    organiseePar: i.organiseePar ?? '',
    suppleantsMax: i.suppleantsMax === null ? '' : String(i.suppleantsMax),
    dirigeante: i.dirigeante ? 'oui' : '',
    ...Object.fromEntries(
      Object.entries(i.parCollege).map(([id, n]) => [champDeSieges(id), String(n)]),
    ),
  };
}

/** What is wrong with the seats of a college stands by its own field. */
export function erreursDInstance(erreurs: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(erreurs).map(([nom, mot]) => [
      nom.startsWith('parCollege.') ? champDeSieges(nom.slice('parCollege.'.length)) : nom,
      mot,
    ]),
  );
}
