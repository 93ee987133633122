import { nomPropre } from '#kernel/texte.ts';

/** A professional who offers slots, as the directory knew them when they last opened one. */
export type Offrant = {
  readonly professionnelId: string;
  readonly rpps: string;
  /** As people call them: "Dre Garance Corliret", "M. Lubin Tressagues". */
  readonly nom: string;
  readonly profession: string;
  readonly commune: string | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
};

type Identite = {
  readonly civilite: string | null;
  readonly titre: string | null;
  readonly nom: string;
  readonly prenom: string;
};

/** Title, first name, name, from the capitals of the national file. */
export function nomUsuel({ civilite, titre, nom, prenom }: Identite): string {
  const dame = civilite?.toUpperCase() === 'MME';
  const devant =
    titre?.toUpperCase() === 'DR' ? (dame ? 'Dre' : 'Dr') : dame ? 'Mme' : civilite ? 'M.' : '';
  return [devant, nomPropre(prenom), nomPropre(nom)].filter((mot) => mot !== '').join(' ');
}
