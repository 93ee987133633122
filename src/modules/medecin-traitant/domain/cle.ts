import { normaliser } from '#kernel/texte.ts';

/** For comparing names: no accent, no case, hyphens and apostrophes as spaces. */
export function nomCompare(nom: string): string {
  return normaliser(nom)
    .replace(/[\s'\-‐‑.]+/gu, ' ')
    .trim();
}

type Identite = { readonly nom: string; readonly prenom: string; readonly dateDeNaissance: string };

/** What makes two requests those of one person: name, first name, birth date. */
export function cleIdentite({ nom, prenom, dateDeNaissance }: Identite): string {
  return `${nomCompare(nom)}\n${nomCompare(prenom)}\n${dateDeNaissance}`;
}

/** What makes them look alike. */
export function cleNomDate({ nom, dateDeNaissance }: Omit<Identite, 'prenom'>): string {
  return `${nomCompare(nom)}\n${dateDeNaissance}`;
}

/** Blind indexes of a request. */
export type CleDeDemande = 'index_identite' | 'index_nom_date' | 'index_telephone';

type Textes = Readonly<Record<string, string | null>>;

/** What each blind index of a request is made of, from its columns in clear; null where there is nothing to look for. */
export function clesDeDemande(t: Textes): Readonly<Record<CleDeDemande, string | null>> {
  const [nom, prenom, dateDeNaissance] = [t['nom'], t['prenom'], t['date_de_naissance']];
  return {
    index_identite:
      nom && prenom && dateDeNaissance ? cleIdentite({ nom, prenom, dateDeNaissance }) : null,
    index_nom_date: nom && dateDeNaissance ? cleNomDate({ nom, dateDeNaissance }) : null,
    index_telephone: t['telephone'] ?? null,
  };
}
