import { dateCivile } from '#kernel/date-civile.ts';
import { dateLongue, nombre, pluriel } from '#kernel/formats.ts';
import type { Couverture, Depart, GenreDeLevier, OrigineDEstimation } from '../domain/depart.ts';

export const DIRE_LEVIER: Readonly<Record<GenreDeLevier, string>> = {
  successeur: 'Successeur',
  remplacant: 'Remplaçant',
  medecin: 'Autre médecin',
  ipa: 'Infirmier en pratique avancée (IPA)',
  assistant: 'Assistant médical',
  autre: 'Autre solution',
};

export const DIRE_ESTIMATION: Readonly<Record<OrigineDEstimation, string>> = {
  remis: 'nombre remis par la CPAM ou la MSA',
  declare: 'dit par le médecin',
  estime: 'estimé par la CPTS',
};

/** `part le 31 mars 2027`; `date du départ inconnue`. */
export function direDepart({ departLe }: Pick<Depart, 'departLe'>): string {
  return departLe === null
    ? 'date du départ inconnue'
    : `part le ${dateLongue(dateCivile(departLe))}`;
}

/** A number of people, or that nobody knows it. */
export const direConnu = (n: number | null): string => (n === null ? 'inconnu' : nombre(n));

/** `600 au moins : une solution n’a pas dit sa capacité`. */
export function direCapacite({ connue, inconnues }: Omit<Couverture, 'sansSolution'>): string {
  if (inconnues === 0) return nombre(connue);
  const tues = pluriel(inconnues, 'capacité inconnue', 'capacités inconnues');
  return connue === 0 ? tues : `${nombre(connue)} au moins, ${tues}`;
}

const COURTS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/** `nov. 26` for `2026-11`. */
export const direMoisCourt = (mois: string): string =>
  `${COURTS[Number(mois.slice(5, 7)) - 1] ?? ''} ${mois.slice(2, 4)}`;
