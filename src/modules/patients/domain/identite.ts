import { normaliser } from '#kernel/texte.ts';

export const SEXES = ['f', 'm', 'inconnu'] as const;
export type Sexe = (typeof SEXES)[number];

/** Who somebody is. `null` in place of a text: the key that opens it is not there, or it was never said. */
export type Traits = {
  readonly nomDeNaissance: string;
  /** Given names of birth, in their order. */
  readonly prenoms: readonly string[];
  readonly nomUtilise: string | null;
  readonly prenomUtilise: string | null;
  /** YYYY-MM-DD */
  readonly dateDeNaissance: string;
  readonly sexe: Sexe;
  /** INSEE code of the birthplace. */
  readonly communeDeNaissance: string | null;
  /** E.164 */
  readonly telephone: string | null;
  readonly courriel: string | null;
};

/** For comparing names: no accent, no case, hyphens and apostrophes as spaces. */
export function nomCompare(nom: string): string {
  return normaliser(nom)
    .replace(/[\s'\-‐‑.]+/gu, ' ')
    .trim();
}

type Noms = Pick<Traits, 'nomDeNaissance' | 'prenoms' | 'nomUtilise' | 'prenomUtilise'>;

/** True when a person who bears these names may call themselves so: one of their names, and one of their first names. */
export function seNomme(noms: Noms, { nom, prenom }: { nom: string; prenom: string }): boolean {
  const est = (voulu: string, portes: readonly (string | null)[]) =>
    portes.some((porte) => porte !== null && nomCompare(porte) === nomCompare(voulu));
  return (
    est(nom, [noms.nomDeNaissance, noms.nomUtilise]) &&
    est(prenom, [noms.prenomUtilise, noms.prenoms.join(' '), ...noms.prenoms])
  );
}

/** `Odile Varennes`, as they are called. */
export function nomUsuel({ nomDeNaissance, prenoms, nomUtilise, prenomUtilise }: Noms): string {
  return `${prenomUtilise ?? prenoms[0] ?? ''} ${nomUtilise ?? nomDeNaissance}`.trim();
}
