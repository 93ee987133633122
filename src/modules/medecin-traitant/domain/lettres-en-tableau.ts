import type { Destinataire } from './destinataires.ts';

/** Heads of the file of a mailing house: the six lines of NF Z10-011, then what a text may call for. */
const ENTETES = [
  'Ligne 1 - Destinataire',
  'Ligne 2 - Appartement, étage',
  'Ligne 3 - Bâtiment, résidence',
  'Ligne 4 - Numéro et voie',
  'Ligne 5 - Lieu-dit, boîte postale',
  'Ligne 6 - Code postal et ville',
  'Code postal',
  'Ville',
  'Prénom',
  'Nom',
  'Commune',
] as const;

/** One row for each letter, in the order of the letters. */
export function lettresEnTableau(
  destinataires: readonly Destinataire[],
): readonly (readonly string[])[] {
  return [
    ENTETES,
    ...destinataires.map(({ pour, prenom, nom, communeNom, adresse: a }) => [
      pour,
      a.interieur,
      a.exterieur,
      a.voie,
      a.lieuDit,
      `${a.codePostal} ${a.ville}`,
      a.codePostal,
      a.ville,
      prenom,
      nom,
      communeNom,
    ]),
  ];
}
