import { nomPropre } from '#kernel/texte.ts';

/** National code of doctors (TRE_G15). */
export const MEDECIN = '10';

/** A doctor as this module names them. */
export type Medecin = { readonly id: string; readonly nom: string };

type Identite = {
  readonly civilite: string | null;
  readonly titre: string | null;
  readonly nom: string;
  readonly prenom: string;
};

/** `Dre Garance Corliret`, from the capitals of the national file. */
export function nomDuMedecin({ civilite, titre, nom, prenom }: Identite): string {
  const dame = civilite?.toUpperCase() === 'MME';
  const devant = titre?.toUpperCase() === 'DR' ? (dame ? 'Dre' : 'Dr') : dame ? 'Mme' : 'M.';
  return `${devant} ${nomPropre(prenom)} ${nomPropre(nom)}`;
}
