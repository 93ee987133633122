import type { DateCivile } from '#kernel/date-civile.ts';
import { duree, heure, jourRelatif, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Mobilite, Origine, Tentative } from '../domain/demande.ts';
import type { DemandeListee } from '../domain/demande-detaillee.ts';
import { motifDe } from '../domain/motif.ts';

export { direTelephone } from '#kernel/telephone.ts';

/** What a page needs to write times: the CPTS's zone and the instant it is made. */
export type Moment = { readonly fuseau: string; readonly maintenant: Date };

/** The civil date of the page. */
export function aujourdhuiDe({ fuseau, maintenant }: Moment): DateCivile {
  return dateCivileDe(maintenant, fuseau);
}

export const DIRE_ORIGINE: Readonly<Record<Origine, string>> = {
  ligne: 'par la ligne de la CPTS',
  professionnel: 'par un professionnel',
  sas: 'par le SAS',
  urgences: 'redirigée par les urgences',
  patient: 'en ligne, par la personne',
};

export const DIRE_MOBILITE: Readonly<Record<Mobilite, string>> = {
  voiture: 'En voiture',
  transports: 'En transports en commun',
  accompagne: 'Accompagné',
  'a-pied': 'À pied',
  'ne-se-deplace-pas': 'Ne se déplace pas',
};

export const DIRE_TENTATIVE: Readonly<Record<Tentative, string>> = {
  recoit: 'il reçoit la personne',
  confrere: 'd’accord pour qu’un confrère la voie',
  absent: 'absent',
  complet: 'complet',
  injoignable: 'injoignable',
};

/** "Fièvre", or what the list no longer holds as it was written. */
export function direMotif(code: string): string {
  return motifDe(code)?.libelle ?? code;
}

/** The words of the person when they are short, otherwise the reason of the list. */
export function titreDeDemande({
  motif,
  description,
}: {
  readonly motif: string;
  readonly description: string | null;
}): string {
  const texte = description?.trim() ?? '';
  return texte !== '' && texte.length <= 70 ? texte : direMotif(motif);
}

/** "6 ans", "moins d’un an", null when nobody said. */
export function direAge(age: number | null): string | null {
  if (age === null) return null;
  return age === 0 ? 'moins d’un an' : pluriel(age, 'an');
}

/** In place of a name that no key opens: nothing is lost, it is read again when the key is back. */
export const ILLISIBLE = 'Identité illisible\u00A0: la clé manque';

/** "Lison Corbier, 6 ans", "Une personne de 34 ans", "Une personne d’âge inconnu". */
export function direPersonne(
  d: Pick<DemandeListee, 'prenom' | 'nom' | 'age'> & { readonly illisible?: boolean },
): string {
  if (d.illisible) return ILLISIBLE;
  const nom = [d.prenom, d.nom].filter((mot) => mot !== null && mot !== '').join(' ');
  const age = direAge(d.age);
  if (nom !== '') return age ? `${nom}, ${age}` : nom;
  if (d.age === 0) return 'Un nourrisson';
  return age ? `Une personne de ${age}` : 'Une personne d’âge inconnu';
}

/** "aujourd’hui à 10 h 40", "demain à 9 h", "lundi 23 novembre à 9 h". */
export function direMoment(instant: Date, moment: Moment): string {
  const jour = jourRelatif(dateCivileDe(instant, moment.fuseau), aujourdhuiDe(moment));
  return `${jour} à ${heure(instant, moment.fuseau)}`;
}

/** "Dans une heure et demie" is said by `duree`: "dans 1 h 30", "il y a 20 min". */
export function direEcart(instant: Date, { maintenant }: Moment): string {
  const minutes = Math.round((instant.getTime() - maintenant.getTime()) / 60_000);
  if (minutes < 0) return `il y a ${duree(-minutes)}`;
  return minutes < 1440
    ? `dans ${duree(minutes)}`
    : `dans ${pluriel(Math.round(minutes / 1440), 'jour')}`;
}

/** "moins de 24 h", "moins de 3 jours". */
export function direDelai(heures: number): string {
  return heures > 24 && heures % 24 === 0
    ? `moins de ${pluriel(heures / 24, 'jour')}`
    : `moins de ${heures}\u00A0h`;
}

/** First letter in capitals: a sentence begins. */
export function phrase(texte: string): string {
  return texte.charAt(0).toUpperCase() + texte.slice(1);
}

const NOMBRES = [
  'Aucun',
  'Un',
  'Deux',
  'Trois',
  'Quatre',
  'Cinq',
  'Six',
  'Sept',
  'Huit',
  'Neuf',
  'Dix',
];

/** "Quatre rendez-vous possibles": in letters up to ten, as a title is written. */
export function enLettres(n: number, feminin = false): string {
  if (feminin && n === 0) return 'Aucune';
  if (feminin && n === 1) return 'Une';
  return NOMBRES[n] ?? String(n);
}
