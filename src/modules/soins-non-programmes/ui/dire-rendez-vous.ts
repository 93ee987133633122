import type { GenreDeCreneau, Public } from '../domain/creneau.ts';
import type { RendezVous, ReponseDonnee } from '../domain/demande-detaillee.ts';
import { AUTRES_REPONSES, RAISONS_SANS_SOLUTION } from '../domain/reponse.ts';
import type { Issue } from '../domain/reservation.ts';
import { direMoment, type Moment } from './dire-demande.ts';

export const DIRE_GENRE: Readonly<Record<GenreDeCreneau, string>> = {
  cabinet: 'Au cabinet',
  visite: 'À domicile',
  'teleconsultation-assistee': 'Téléconsultation assistée',
};

export const DIRE_PUBLIC: Readonly<Record<Public, string>> = {
  tous: 'Pour tous',
  'ma-patientele': 'Pour sa patientèle',
  'sans-medecin-traitant': 'Sans médecin traitant',
};

export const DIRE_ISSUE: Readonly<Record<Issue, string>> = {
  venu: 'Venu',
  'pas-venu': 'Pas venu',
  redirige: 'Redirigé',
};

/** "Dre Garance Corliret, à Pontaumur", or at the person's home. */
export function direAvecQui({
  professionnel,
  communeNom,
  genre,
}: Pick<RendezVous, 'professionnel' | 'communeNom' | 'genre'>): string {
  return genre === 'visite' ? `${professionnel}, à domicile` : `${professionnel}, à ${communeNom}`;
}

/** "Dre Garance Corliret, à Pontaumur, aujourd’hui à 10 h 40". */
export function direRendezVous(rdv: RendezVous, moment: Moment): string {
  return `${direAvecQui(rdv)}, ${direMoment(rdv.debut, moment)}`;
}

/** "Pharmacien", "Aucune solution : trop loin, pas de moyen de transport". */
export function direReponse({ genre, raison }: Pick<ReponseDonnee, 'genre' | 'raison'>): string {
  const libelle = AUTRES_REPONSES.find((r) => r.genre === genre)?.libelle ?? genre;
  const motif = RAISONS_SANS_SOLUTION.find((r) => r.code === raison)?.libelle;
  return motif ? `${libelle}\u00A0: ${motif.charAt(0).toLowerCase()}${motif.slice(1)}` : libelle;
}
