import { direTaux } from '#kernel/dire-nombres.ts';
import { ORIGINES } from '../domain/demande.ts';
import { FAITS, type GenreDeFait } from '../domain/fait.ts';
import { nomDeProfession } from '../domain/profession.ts';
import { RAISONS_SANS_SOLUTION } from '../domain/reponse.ts';
import type { TableauVu } from '../domain/tableau-vu.ts';
import { DIRE_ORIGINE, phrase } from './dire-demande.ts';

export type Regard = {
  /** Address of the entries behind a figure; null when they are not for this person. */
  readonly faits: ((genre: GenreDeFait, filtre?: FiltreDeFaits) => string) | null;
};

export type FiltreDeFaits = {
  readonly detail?: string;
  readonly profession?: string;
  readonly minutesMax?: number;
};

/** "92 % répondues en moins de 24 h.", or that too few were to say it from outside. */
export function direReponses(t: Pick<TableauVu, 'repondues24h' | 'recues'>): string {
  const taux = direTaux(t.repondues24h, t.recues).toLowerCase();
  return /\d/.test(taux)
    ? `${taux} répondues en moins de 24\u00A0h.`
    : 'trop peu pour dire combien ont eu une réponse en moins de 24\u00A0h.';
}

export function direOrigineDuFait(detail: string): string {
  const origine = ORIGINES.find((o) => o === detail);
  return origine ? phrase(DIRE_ORIGINE[origine]) : 'Non dit';
}

export function direProfession(code: string): string {
  return code === '' ? 'Non dite' : phrase(nomDeProfession(code));
}

export function direRaison(code: string): string {
  return RAISONS_SANS_SOLUTION.find((r) => r.code === code)?.libelle ?? 'Raison non dite';
}

const NOMS: Readonly<Record<GenreDeFait, string>> = {
  'snp.demande.recue': 'Demandes reçues',
  'snp.demande.hors-territoire': 'Demandes de personnes hors du territoire',
  'snp.demande.sans-medecin-traitant': 'Demandes de personnes sans médecin traitant',
  'snp.demande.repondue': 'Demandes répondues',
  'snp.demande.orientee': 'Demandes orientées',
  'snp.demande.sans-solution': 'Demandes sans solution',
  'snp.eligibilite.eligible': 'Demandes admises à une filière d’urgence',
  'snp.eligibilite.non-eligible': 'Demandes écartées d’une filière d’urgence',
  'snp.medecin-traitant.essaye': 'Médecins traitants appelés d’abord',
  'snp.rendez-vous': 'Rendez-vous donnés',
  'snp.creneau.offert': 'Créneaux offerts',
  'snp.creneau.pourvu': 'Créneaux pourvus',
  'snp.creneau.libere': 'Créneaux rendus',
  'snp.venu': 'Patients venus',
  'snp.pas-venu': 'Patients non venus',
  'snp.absence.suivie': 'Absents rappelés',
  'snp.annule': 'Rendez-vous annulés',
  'snp.redirige': 'Patients redirigés',
  'snp.recensement': 'Soins comptés hors des créneaux',
  'snp.avancee.adressee': 'Personnes adressées à une consultation avancée',
  'snp.avancee.offerte': 'Créneaux de consultation avancée offerts',
  'snp.avancee.pourvue': 'Créneaux de consultation avancée pourvus',
  'snp.avancee.rendez-vous': 'Rendez-vous de consultation avancée',
  'snp.avancee.annulee': 'Consultations avancées annulées',
  'snp.avancee.venu': 'Venus en consultation avancée',
  'snp.avancee.pas-venu': 'Non venus en consultation avancée',
  'snp.signe-alerte': 'Demandes arrêtées, renvoyées vers le 15',
};

/** Title of a list of entries, and what an entry of this kind counts. */
export function direGenre(genre: GenreDeFait): {
  readonly nom: string;
  readonly definition: string;
} {
  return { nom: NOMS[genre], definition: FAITS[genre] };
}
