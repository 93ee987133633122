export const CATEGORIES = [
  'emargement',
  'compte-rendu',
  'support',
  'affiche',
  'convention',
  'facture',
  'autre',
] as const;
export type Categorie = (typeof CATEGORIES)[number];

export const DIRE_CATEGORIE: Readonly<Record<Categorie, string>> = {
  emargement: 'Feuille d’émargement',
  'compte-rendu': 'Compte rendu',
  support: 'Support',
  affiche: 'Affiche',
  convention: 'Convention',
  facture: 'Facture',
  autre: 'Autre pièce',
};

/** A file attached to what it proves. */
export type Piece = {
  readonly id: string;
  readonly cible: string;
  readonly categorie: Categorie;
  readonly titre: string;
  readonly nom: string;
  readonly type: string;
  readonly octets: number;
  readonly empreinte: string;
  readonly deposeeLe: Date;
  readonly deposeeParNom: string;
  readonly retireeLe: Date | null;
  readonly retireeParNom: string | null;
  readonly motifDuRetrait: string | null;
};

export const SOURCES_DE_PREUVE = ['piece', 'feuille', 'compte-rendu', 'proces-verbal'] as const;
export type SourceDePreuve = (typeof SOURCES_DE_PREUVE)[number];

/**
 * Evidence of a record: a file somebody attached, or what another module holds of it, that nobody attaches again. `texte`
 * is the content of the latter, exactly as it is hashed.
 */
export type Preuve = {
  readonly source: SourceDePreuve;
  /** Of the file that was attached; null for what another module holds. */
  readonly piece: string | null;
  readonly cible: string;
  readonly categorie: Categorie;
  readonly titre: string;
  readonly nom: string;
  readonly type: string;
  readonly octets: number;
  readonly empreinte: string;
  readonly le: Date;
  readonly parNom: string;
  readonly texte: string | null;
};

/** A file as evidence. */
export function preuveDe(piece: Piece): Preuve {
  const { id, cible, categorie, titre, nom, type, octets, empreinte } = piece;
  return {
    ...{ cible, categorie, titre, nom, type, octets, empreinte },
    ...{
      source: 'piece',
      piece: id,
      le: piece.deposeeLe,
      parNom: piece.deposeeParNom,
      texte: null,
    },
  };
}
