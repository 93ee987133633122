import { dateLongue, pluriel } from '#kernel/formats.ts';
import type { Ton } from '#ui/etiquette.tsx';
import type { Convention, Etat, Rendezvous } from '../domain/convention.ts';

export const DIRE_ETAT: Readonly<Record<Etat, string>> = {
  'a-renouveler': 'À décider',
  'terme-inconnu': 'Reconduite, terme inconnu',
  'en-cours': 'En cours',
  'a-venir': 'À venir',
  projet: 'À signer',
  echue: 'Échue',
  finie: 'Finie',
};

export const TON_D_ETAT: Readonly<Record<Etat, Ton>> = {
  'a-renouveler': 'attention',
  'terme-inconnu': 'attention',
  'en-cours': 'ok',
  'a-venir': 'info',
  projet: 'info',
  echue: 'grave',
  finie: 'neutre',
};

const A_FAIRE: Readonly<Record<Rendezvous['genre'], string>> = {
  denoncer: 'La dénoncer ou la laisser se reconduire, avant le',
  renouveler: 'La renouveler ou non, avant le',
  terme: 'Elle prend fin le',
};

/** "La renouveler ou non, avant le mardi 31 janvier 2027" */
export const direRendezvous = ({ genre, date }: Rendezvous): string =>
  `${A_FAIRE[genre]} ${dateLongue(date)}`;

/** "Tacite, de 12 mois en 12 mois" */
export function direReconduction({
  reconduction,
  reconduiteMois,
}: Pick<Convention, 'reconduction' | 'reconduiteMois'>): string {
  if (reconduction === null) return 'Inconnue';
  if (reconduction === 'aucune') return 'Aucune';
  if (reconduction === 'expresse') return 'Par un nouvel accord';
  return reconduiteMois === null
    ? 'Tacite, d’une durée inconnue'
    : `Tacite, de ${reconduiteMois} en ${reconduiteMois}\u00A0mois`;
}

/** "3 mois" */
export function direPreavis({
  preavis,
  preavisUnite,
}: Pick<Convention, 'preavis' | 'preavisUnite'>): string {
  if (preavis === null) return 'Inconnu';
  return preavisUnite === 'jours' ? pluriel(preavis, 'jour') : `${preavis}\u00A0mois`;
}
