import { nomPropre } from './texte.ts';

/** Who somebody is in the national directory, as its file writes them, in capitals. */
export type IdentiteNationale = {
  /** 'M' or 'MME'. */
  readonly civilite: string | null;
  /** 'DR' for those who bear the title. */
  readonly titre: string | null;
  readonly nom: string;
  readonly prenom: string;
};

/** A professional as people call them: "Dre Garance Corliret", "M. Lubin Tressagues". */
export function nomDeProfessionnel({ civilite, titre, nom, prenom }: IdentiteNationale): string {
  const dame = civilite?.toUpperCase() === 'MME';
  const docteur = titre?.toUpperCase() === 'DR';
  const devant = docteur ? (dame ? 'Dre' : 'Dr') : dame ? 'Mme' : civilite ? 'M.' : '';
  return [devant, nomPropre(prenom), nomPropre(nom)].filter((mot) => mot !== '').join(' ');
}
