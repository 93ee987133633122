import type { Requete } from '#platform/http/request.ts';
import type { Refus } from '../domain/refus.ts';
import { direRefus } from '../ui/refus.ts';

/** Refusals any use case may answer, as they come from the wrapper. */
export type RefusCommun =
  | { readonly motif: 'saisie-invalide'; readonly champs: Readonly<Record<string, string>> }
  | { readonly motif: 'droit-manquant'; readonly droit: string }
  | { readonly motif: 'cle-reutilisee' };

/** Refusals that are neither a conflict with the present state (409) nor listed here do not exist. */
const STATUTS: Readonly<Record<(Refus | RefusCommun)['motif'], 403 | 404 | 409 | 422>> = {
  'droit-manquant': 403,
  'agenda-d-un-autre': 403,
  'creneau-inconnu': 404,
  'serie-inconnue': 404,
  'demande-inconnue': 404,
  'adressage-inconnu': 422,
  'filiere-fermee': 409,
  'filiere-d-un-autre-metier': 422,
  'questionnaire-change': 409,
  'reponses-incompletes': 422,
  'reservation-inconnue': 404,
  'lien-inconnu': 404,
  'recensement-inconnu': 404,
  'appareil-inconnu': 404,
  'campagne-inconnue': 404,
  'campagne-deja-ouverte': 409,
  'campagne-relancee-hier': 409,
  'campagne-sans-personne': 422,
  'mois-de-campagne': 422,
  'vacances-inconnues': 404,
  'creneau-chevauche': 409,
  'creneau-retire': 409,
  'creneau-passe': 409,
  'creneau-ferme': 409,
  'creneau-reserve': 409,
  'creneau-deja-ferme': 409,
  'creneau-deja-ouvert': 409,
  'creneau-deja-pris': 409,
  'creneau-pas-encore-libere': 409,
  'public-non-admis': 409,
  'agenda-inconnu': 404,
  'publication-inconnue': 404,
  'secteur-inconnu': 404,
  'agenda-lu-a-l-instant': 409,
  'agendas-non-permis': 409,
  'trop-d-agendas': 409,
  'adresse-d-agenda': 422,
  'reponse-inconnue': 404,
  'reponse-deja-retiree': 409,
  'demande-effacee': 409,
  'demande-deja-orientee': 409,
  'demande-modifiee-ailleurs': 409,
  'demande-illisible': 409,
  'patient-non-reconnu': 422,
  'serie-deja-finie': 409,
  'reservation-deja-annulee': 409,
  'rendez-vous-passe': 409,
  'rendez-vous-a-venir': 409,
  'rendez-vous-maintenu': 409,
  'absence-inversee': 422,
  'absence-passee': 422,
  'absence-trop-longue': 422,
  'issue-notee-ailleurs': 409,
  'absence-deja-suivie': 409,
  'recensement-deja-annule': 409,
  'saisie-invalide': 422,
  'cle-reutilisee': 422,
  'professionnel-inconnu': 422,
  'professionnel-a-preciser': 422,
  'commune-inconnue': 422,
  'medecin-traitant-inconnu': 422,
  'creneau-dans-le-passe': 422,
  'creneau-inverse': 422,
  'creneau-trop-court': 422,
  'creneau-trop-long': 422,
  'creneau-trop-lointain': 422,
  'liberation-apres-le-debut': 422,
  'ages-inverses': 422,
  'serie-inversee': 422,
  'serie-passee': 422,
  'serie-trop-longue': 422,
  'serie-trop-lointaine': 422,
  'serie-vide': 422,
  'disponibilite-inversee': 422,
  'disponibilite-lointaine': 422,
  'signe-d-alerte-positif': 422,
  'jour-a-venir': 422,
  'jour-trop-ancien': 422,
};

/** HTTP status of a refusal, for the REST interface as for pages. */
export function statutDuRefus(refus: Refus | RefusCommun): 403 | 404 | 409 | 422 {
  return STATUTS[refus.motif];
}

/** `{refus, message}` and what the refusal carries: fields to correct, next best slots. */
export function repondreRefus<S>(requete: Requete<S>, refus: Refus | RefusCommun): Response {
  const { motif, ...reste } = refus;
  return requete.json({ refus: motif, message: direRefus(refus), ...reste }, statutDuRefus(refus));
}
