import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCourte } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { AdhesionListee, EtatDAdhesion, Mouvement } from '../domain/adhesion.ts';
import type { Voix } from '../domain/college.ts';

/** What a page needs to write times: the CPTS's zone and the instant it is made. */
export type Moment = { readonly fuseau: string; readonly maintenant: Date };
export type Jetons = { readonly csrf: string; readonly cle: string };
/** A member, and what their profession is called. */
export type AdherentVu = AdhesionListee & { readonly metier: string };

export function aujourdhuiDe({ fuseau, maintenant }: Moment): DateCivile {
  return dateCivileDe(maintenant, fuseau);
}

export const DIRE_ETAT: Readonly<Record<EtatDAdhesion, string>> = {
  demandee: 'À décider',
  active: 'Adhérent',
  suspendue: 'Suspendu',
  partie: 'Parti',
  refusee: 'Refusé',
};

export const TON_D_ETAT = {
  demandee: 'info',
  active: 'ok',
  suspendue: 'attention',
  partie: 'neutre',
  refusee: 'neutre',
} as const;

export const DIRE_VOIX: Readonly<Record<Voix, string>> = {
  deliberative: 'Vote',
  consultative: 'Voix consultative',
};

const MOUVEMENTS: Readonly<Record<Mouvement['genre'], string>> = {
  demande: 'A demandé à adhérer',
  redite: 'A demandé de nouveau',
  acceptation: 'Adhésion acceptée',
  refus: 'Adhésion refusée',
  suspension: 'Suspension',
  reprise: 'Fin de la suspension',
  depart: 'Départ',
  changement: 'Fiche changée',
  fichier: 'Importé d’un fichier',
};

export function direMouvement({ genre }: Pick<Mouvement, 'genre'>): string {
  return MOUVEMENTS[genre];
}

/** "depuis le 12 janv. 2026", "du 12 janv. 2025 au 3 mars 2026" */
export function direPeriode({ du, au }: Pick<AdhesionListee, 'du' | 'au'>): string {
  if (du === null) return '';
  return au === null ? `depuis le ${dateCourte(du)}` : `du ${dateCourte(du)} au ${dateCourte(au)}`;
}
