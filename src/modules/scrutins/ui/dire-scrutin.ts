import { dateHeure, pluriel } from '#kernel/formats.ts';
import type { Anomalie, Sort } from '../domain/depouillement.ts';
import type { Base, GenreDeScrutin, Mode, Phase, Scrutin, Seuil } from '../domain/scrutin.ts';

/** What a page needs to write times: the CPTS's zone and the instant it is made. */
export type Moment = { readonly fuseau: string; readonly maintenant: Date };
export type Jetons = { readonly csrf: string; readonly cle: string };

export const DIRE_GENRE: Readonly<Record<GenreDeScrutin, string>> = {
  question: 'Question',
  election: 'Élection',
};

export const DIRE_MODE: Readonly<Record<Mode, string>> = {
  distance: 'À distance, par lien',
  salle: 'Dans la salle',
};

export const DIRE_PHASE: Readonly<Record<Phase, string>> = {
  prepare: 'En préparation',
  'a-venir': 'Ouvre bientôt',
  'en-cours': 'Ouvert',
  'a-depouiller': 'À dépouiller',
  clos: 'Dépouillé',
  refuse: 'Compte refusé',
  annule: 'Annulé',
};

export const TON_DE_PHASE = {
  prepare: 'neutre',
  'a-venir': 'info',
  'en-cours': 'info',
  'a-depouiller': 'attention',
  clos: 'ok',
  refuse: 'grave',
  annule: 'neutre',
} as const;

export const DIRE_SEUIL: Readonly<Record<Seuil, string>> = {
  relative: 'Le plus de voix',
  absolue: 'Plus de la moitié',
  'deux-tiers': 'Deux tiers au moins',
  'trois-quarts': 'Trois quarts au moins',
};

export const DIRE_BASE: Readonly<Record<Base, string>> = {
  exprimes: 'des suffrages exprimés',
  votants: 'des votants',
  inscrits: 'des inscrits',
};

export const PRECISER_BASE: Readonly<Record<Base, string>> = {
  exprimes: 'Sans les bulletins blancs ni les abstentions',
  votants: 'Tous les bulletins, blancs compris',
  inscrits: 'Toutes les voix de la liste',
};

export const DIRE_SORT: Readonly<Record<Sort, string>> = {
  elu: 'Élu',
  'a-departager': 'À départager',
  'sous-le-seuil': 'Sous la majorité',
  'non-elu': 'Non élu',
};

export const TON_DE_SORT = {
  elu: 'ok',
  'a-departager': 'attention',
  'sous-le-seuil': 'neutre',
  'non-elu': 'neutre',
} as const;

export const DIRE_ANOMALIE: Readonly<Record<Anomalie, string>> = {
  'bulletins-differents-des-emargements':
    'Il n’y a pas autant de bulletins dans l’urne que de voix émargées.',
  'enveloppe-illisible': 'Un bulletin a été altéré, ou n’a pas été scellé par ce scrutin.',
  'recepisse-en-double': 'Un bulletin est deux fois dans l’urne.',
  'emargement-inconnu': 'Une marque de l’émargement n’est celle de personne, ou est là deux fois.',
  'un-seul-votant':
    'Une seule personne a voté\u00A0: à côté de l’émargement, son bulletin ne serait pas secret. L’urne reste scellée\u00A0; organisez un nouveau vote.',
  'comptes-differents': 'Le programme et la base de données ne comptent pas pareil.',
};

/** "Plus de la moitié des suffrages exprimés"; that nobody said. */
export function direMajorite({ seuil, base }: Pick<Scrutin, 'seuil' | 'base'>): string | null {
  if (seuil === null) return null;
  return base === null ? DIRE_SEUIL[seuil] : `${DIRE_SEUIL[seuil]} ${DIRE_BASE[base]}`;
}

/** "du lun. 23 nov. 2026, 09:00 au mar. 24 nov. 2026, 18:00" */
export function direHeures({ ouvreLe, fermeLe }: Scrutin, { fuseau }: Moment): string {
  const debut = dateHeure(ouvreLe, fuseau);
  return fermeLe === null ? `le ${debut}` : `du ${debut} au ${dateHeure(fermeLe, fuseau)}`;
}

/** "Élection, 2 sièges" */
export function direGenre({ genre, sieges }: Pick<Scrutin, 'genre' | 'sieges'>): string {
  return sieges === null ? DIRE_GENRE[genre] : `${DIRE_GENRE[genre]}, ${pluriel(sieges, 'siège')}`;
}
