import { ageLe, type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import type { NatureIns, StatutDIdentite } from '#kernel/ins.ts';
import type { DonnePar, ObjetDAccord, Voie } from '../domain/accord.ts';
import type { RaisonDeBris } from '../domain/bris-de-glace.ts';
import type { Dossier, Verification } from '../domain/dossier.ts';
import { nomUsuel, type Sexe } from '../domain/identite.ts';

export { direTelephone } from '#kernel/telephone.ts';

export type Moment = {
  readonly fuseau: string;
  readonly maintenant: Date;
  readonly jour: DateCivile;
};

export const IDENTITE_ILLISIBLE = 'identité illisible\u00A0: la clé manque';

/** `Odile Le Goff`, or why there is no name. */
export function direNom({ traits }: Pick<Dossier, 'traits'>): string {
  return traits ? nomUsuel(traits) : IDENTITE_ILLISIBLE;
}

/** `78 ans, née le 02/03/1948`, as one would say it. */
export function direNaissance({ traits }: Pick<Dossier, 'traits'>, jour: DateCivile): string {
  if (!traits) return '';
  const naissance = dateCivile(traits.dateDeNaissance);
  const age = ageLe(naissance, jour);
  const ne = { f: 'née', m: 'né', inconnu: 'né(e)' }[traits.sexe];
  return `${age > 1 ? `${age}\u00A0ans` : `${age}\u00A0an`}, ${ne} le ${dateChiffres(naissance)}`;
}

export const LIBELLES_DES_SEXES: Readonly<Record<Sexe, string>> = {
  f: 'Féminin',
  m: 'Masculin',
  inconnu: 'Inconnu',
};

export const LIBELLES_DES_STATUTS: Readonly<Record<StatutDIdentite, string>> = {
  PROV: 'Identité provisoire',
  RECUP: 'Identité récupérée',
  VALI: 'Identité validée',
  QUAL: 'Identité qualifiée',
};

export const SENS_DES_STATUTS: Readonly<Record<StatutDIdentite, string>> = {
  PROV: 'Ce que la personne a dit, sans vérification.',
  RECUP:
    'Le matricule vient du téléservice INSi, interrogé par un logiciel qui en a le certificat.',
  VALI: 'L’identité a été vérifiée\u00A0: dites comment.',
  QUAL: 'Vérifiée, et récupérée du téléservice. Le matricule peut alors être montré et transmis.',
};

export const LIBELLES_DES_NATURES: Readonly<Record<NatureIns, string>> = {
  NIR: 'NIR',
  NIA: 'NIA (numéro d’attente)',
  'NIR-TEST': 'NIR de test',
  'NIR-DEMO': 'NIR de démonstration',
};

export const LIBELLES_DES_VERIFICATIONS: Readonly<Record<Verification, string>> = {
  'piece-d-identite': 'Pièce d’identité',
  'carte-vitale': 'Carte Vitale',
  etablissement: 'Transmise vérifiée par un établissement ou un cabinet',
  'professionnel-qui-la-connait': 'Un professionnel qui connaît la personne',
};

export const LIBELLES_DES_VOIES: Readonly<Record<Voie, string>> = {
  oral: 'de vive voix',
  ecrit: 'par écrit',
  lien: 'par son lien',
};

export const LIBELLES_DE_QUI: Readonly<Record<DonnePar, string>> = {
  patient: 'La personne',
  representant: 'Son représentant légal',
};

export const LIBELLES_DES_OBJETS: Readonly<Record<ObjetDAccord, string>> = {
  echange: 'Échange dans l’équipe de soins',
  partage: 'Partage au-delà de l’équipe',
};

export const LIBELLES_DES_RAISONS: Readonly<Record<RaisonDeBris, string>> = {
  urgence: 'Urgence, la personne est devant moi ou au téléphone',
  'garde-ou-remplacement': 'Garde ou remplacement d’un confrère',
  'continuite-des-soins': 'Continuité des soins, son équipe est injoignable',
  'demande-du-patient': 'La personne me le demande',
  autre: 'Autre raison, dite ci-dessous',
};
