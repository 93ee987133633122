import { type Result, refuse, reussi } from '#kernel/result.ts';
import { normaliser } from '#kernel/texte.ts';
import { ABSENTE } from './ligne.ts';

/** Columns a file may have: name in the program → names in files; the first one is shown to people. */
export type Colonnes<C extends string> = Readonly<Record<C, readonly string[]>>;
export type Places<C extends string> = Readonly<Record<C, number>>;

/** A column name as it is compared: "Code genre d'activité" and "code genre activite" are one. */
export function nomDeColonne(texte: string): string {
  return normaliser(texte)
    .replace(/\((coord\. )?structure\)/, '')
    .replace(/\bd'/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Where each column is, whatever the order; refuses with the names of the mandatory ones that are missing. */
export function placerColonnes<C extends string>(
  entete: readonly string[],
  colonnes: Colonnes<C>,
  obligatoires: readonly NoInfer<C>[],
): Result<Places<C>, readonly string[]> {
  const presentes = new Map(entete.map((nom, place) => [nomDeColonne(nom), place]));
  const place = (noms: readonly string[]) =>
    noms.map((nom) => presentes.get(nomDeColonne(nom))).find((n) => n !== undefined);
  const places = mapper(colonnes, (noms) => place(noms) ?? ABSENTE);
  const manquantes = obligatoires.filter((champ) => places[champ] === ABSENTE);
  return manquantes.length > 0
    ? refuse(manquantes.map((champ) => colonnes[champ][0] ?? champ))
    : reussi(places);
}

function mapper<C extends string>(
  colonnes: Colonnes<C>,
  faire: (noms: readonly string[]) => number,
): Places<C> {
  const resultat: Partial<Record<C, number>> = {};
  for (const champ in colonnes) resultat[champ] = faire(colonnes[champ]);
  return complet(resultat, colonnes);
}

function complet<C extends string>(
  partiel: Partial<Record<C, number>>,
  colonnes: Colonnes<C>,
): Places<C> {
  const manque = (champs: Partial<Record<C, number>>): champs is Record<C, number> =>
    Object.keys(colonnes).every((champ) => champ in champs);
  if (manque(partiel)) return partiel;
  throw new Error('column without a place');
}
