type Motif = 'droit-manquant' | 'fichier-vide' | 'colonnes-inconnues';

const MESSAGES: Readonly<Record<Motif, string>> = {
  'droit-manquant': 'Vous n’avez pas le droit d’importer des données de référence.',
  'fichier-vide': 'Le fichier est vide, ou ce n’est pas le fichier attendu.',
  'colonnes-inconnues':
    'Aucune colonne de code INSEE avec longitude et latitude n’est reconnue. Colonnes lues : ',
};

/** A file that cannot be imported at all: nothing was written. Its message is for people. */
export class ImportRefuse extends Error {
  readonly motif: Motif;
  constructor(motif: Motif, precision = '') {
    super(`${MESSAGES[motif]}${precision}`);
    this.motif = motif;
  }
}

/** Why one object of a JSON file cannot be read. */
export const PROBLEMES_JSON = {
  tronque: 'le fichier est coupé ici : téléchargez-le à nouveau',
  illisible: 'cet objet n’est pas du JSON valide',
  'trop-lourd': 'cet objet dépasse 32 Mo',
} as const;
