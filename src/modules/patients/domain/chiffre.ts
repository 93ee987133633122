/** Columns of a record that hold ciphertext, and the name of each in the vault. */
export const CHAMPS_CHIFFRES = {
  nom_de_naissance: 'patients.nom-de-naissance',
  prenoms: 'patients.prenoms',
  nom_utilise: 'patients.nom-utilise',
  prenom_utilise: 'patients.prenom-utilise',
  date_de_naissance: 'patients.date-de-naissance',
  sexe: 'patients.sexe',
  commune_de_naissance: 'patients.commune-de-naissance',
  telephone: 'patients.telephone',
  courriel: 'patients.courriel',
  contact: 'patients.contact',
  matricule: 'patients.matricule',
} as const;

export type ColonneChiffree = keyof typeof CHAMPS_CHIFFRES;

/** Blind indexes, and the name of each in the vault. Both names lead to one index: people are looked for by either. */
export const CHAMPS_INDEXES = {
  index_identite: 'patients.index-identite',
  index_nom_date: 'patients.index-nom-date',
  index_nom_utilise_date: 'patients.index-nom-date',
  index_telephone: 'patients.index-telephone',
  index_matricule: 'patients.index-matricule',
} as const;

export type ColonneIndexee = keyof typeof CHAMPS_INDEXES;

/** Several given names in one text: no name holds a line feed. */
export const ENTRE_LES_PRENOMS = '\n';

/** One value for each encrypted column. */
export function parColonne<V>(valeur: (colonne: ColonneChiffree) => V): Record<ColonneChiffree, V> {
  return {
    nom_de_naissance: valeur('nom_de_naissance'),
    prenoms: valeur('prenoms'),
    nom_utilise: valeur('nom_utilise'),
    prenom_utilise: valeur('prenom_utilise'),
    date_de_naissance: valeur('date_de_naissance'),
    sexe: valeur('sexe'),
    commune_de_naissance: valeur('commune_de_naissance'),
    telephone: valeur('telephone'),
    courriel: valeur('courriel'),
    contact: valeur('contact'),
    matricule: valeur('matricule'),
  };
}

/** One value for each blind index. */
export function parIndex<V>(valeur: (colonne: ColonneIndexee) => V): Record<ColonneIndexee, V> {
  return {
    index_identite: valeur('index_identite'),
    index_nom_date: valeur('index_nom_date'),
    index_nom_utilise_date: valeur('index_nom_utilise_date'),
    index_telephone: valeur('index_telephone'),
    index_matricule: valeur('index_matricule'),
  };
}
