import type { EchecDAgenda } from './agenda.ts';
import type { RefusDeCreneau } from './creneau.ts';
import type { RefusDeDisponibilite } from './demande.ts';
import type { RefusDAbsenter } from './deplacement.ts';
import type { RefusDeReserver } from './reservation.ts';

/** Whose diary it is. */
export type RefusDOffrant =
  | { readonly motif: 'professionnel-inconnu' }
  | { readonly motif: 'professionnel-a-preciser' }
  | { readonly motif: 'agenda-d-un-autre' };

/** Slots of an urgent path: opened by physiotherapists, where the CPTS copied its protocol. */
export type RefusDeFiliere =
  | { readonly motif: 'filiere-fermee' }
  | { readonly motif: 'filiere-d-un-autre-metier' };

export type RefusDOuvrir =
  | RefusDeFiliere
  | RefusDeCreneau
  | RefusDOffrant
  | { readonly motif: 'commune-inconnue' }
  | { readonly motif: 'creneau-chevauche' }
  | { readonly motif: 'creneau-retire' };

export type RefusDeFermer =
  | { readonly motif: 'creneau-inconnu' }
  | { readonly motif: 'creneau-passe' }
  | { readonly motif: 'creneau-reserve' }
  | { readonly motif: 'creneau-deja-ferme' }
  | { readonly motif: 'agenda-d-un-autre' };

export type RefusDeRouvrir =
  | { readonly motif: 'creneau-inconnu' }
  | { readonly motif: 'creneau-passe' }
  | { readonly motif: 'creneau-deja-ouvert' }
  | { readonly motif: 'creneau-chevauche' }
  | { readonly motif: 'creneau-retire' }
  | { readonly motif: 'agenda-d-un-autre' };

export type RefusDeSerie =
  | RefusDeFiliere
  | RefusDOffrant
  | RefusDeCreneau
  | { readonly motif: 'commune-inconnue' }
  | { readonly motif: 'serie-inversee' }
  | { readonly motif: 'serie-passee' }
  | { readonly motif: 'serie-trop-longue'; readonly maximum: number }
  | { readonly motif: 'serie-trop-lointaine'; readonly maximum: number }
  | { readonly motif: 'serie-vide' };

export type RefusSurSerie =
  | { readonly motif: 'serie-inconnue' }
  | { readonly motif: 'serie-deja-finie' }
  | { readonly motif: 'agenda-d-un-autre' };

export type RefusDeDemande =
  | RefusDeDisponibilite
  | { readonly motif: 'commune-inconnue' }
  | { readonly motif: 'signe-d-alerte-positif' }
  | { readonly motif: 'medecin-traitant-inconnu' };

export type RefusSurDemande =
  | { readonly motif: 'demande-inconnue' }
  | { readonly motif: 'demande-deja-orientee' };

/** Addressing somebody to a consultation avancée. */
export type RefusDAdresser<Proposition> =
  | RefusDeDemande
  | RefusDeReservation<Proposition>
  | { readonly motif: 'adressage-inconnu' };

export type RefusDEligibilite =
  | RefusSurDemande
  | { readonly motif: 'filiere-fermee' }
  | { readonly motif: 'questionnaire-change' }
  | { readonly motif: 'reponses-incompletes'; readonly manquent: readonly string[] };

export type RefusSurReponse =
  | { readonly motif: 'reponse-inconnue' }
  | { readonly motif: 'reponse-deja-retiree' }
  | { readonly motif: 'demande-effacee' };

export type RefusDeRattacher =
  | { readonly motif: 'demande-inconnue' }
  | { readonly motif: 'patient-non-reconnu' }
  | { readonly motif: 'demande-effacee' };

/** `proposition` is the shape the caller gets the next best slots in. */
export type RefusDeReservation<Proposition> =
  | RefusDeReserver
  | { readonly motif: 'demande-inconnue' }
  | { readonly motif: 'creneau-inconnu' }
  | { readonly motif: 'creneau-deja-pris'; readonly propositions: readonly Proposition[] };

export type RefusSurReservation =
  | { readonly motif: 'reservation-inconnue' }
  | { readonly motif: 'reservation-deja-annulee' }
  | { readonly motif: 'rendez-vous-passe' };

export type RefusDeFermerDesHeures = RefusDAbsenter | RefusDOffrant;

/** Moving an appointment whose professional can no longer receive. */
export type RefusDeDeplacer<Proposition> =
  | RefusDeReservation<Proposition>
  | RefusSurReservation
  | { readonly motif: 'rendez-vous-maintenu' };

export type RefusDIssue =
  | { readonly motif: 'reservation-inconnue' }
  | { readonly motif: 'reservation-deja-annulee' }
  | { readonly motif: 'rendez-vous-a-venir' }
  | { readonly motif: 'issue-notee-ailleurs' };

export type RefusDAbsence =
  | { readonly motif: 'reservation-inconnue' }
  | { readonly motif: 'absence-deja-suivie' };

export type RefusDeLien =
  | { readonly motif: 'lien-inconnu' }
  | { readonly motif: 'reservation-deja-annulee' }
  | { readonly motif: 'rendez-vous-passe' };

export type RefusDeRecensement =
  | RefusDOffrant
  | { readonly motif: 'jour-a-venir' }
  | { readonly motif: 'jour-trop-ancien'; readonly maximum: number };

export type RefusSurRecensement =
  | { readonly motif: 'recensement-inconnu' }
  | { readonly motif: 'recensement-deja-annule' };

export type RefusDOuvrirCampagne =
  | { readonly motif: 'mois-de-campagne' }
  | { readonly motif: 'campagne-sans-personne' }
  | { readonly motif: 'campagne-deja-ouverte' };

export type RefusSurCampagne =
  | { readonly motif: 'campagne-inconnue' }
  | { readonly motif: 'campagne-relancee-hier' };

export type RefusDAppareil = { readonly motif: 'appareil-inconnu' };

export type RefusDAjouterAgenda =
  | RefusDOffrant
  | { readonly motif: 'agendas-non-permis' }
  | { readonly motif: 'trop-d-agendas'; readonly maximum: number }
  | { readonly motif: 'adresse-d-agenda'; readonly echec: EchecDAgenda };

export type RefusSurAgenda =
  | { readonly motif: 'agenda-inconnu' }
  | { readonly motif: 'agendas-non-permis' }
  | { readonly motif: 'agenda-lu-a-l-instant' };

export type RefusDePublier =
  | RefusDOffrant
  | { readonly motif: 'commune-inconnue' | 'secteur-inconnu' };

export type RefusSurPublication = { readonly motif: 'publication-inconnue' };

/** Every refusal of the module: at the edge, one table gives each its HTTP status and its sentence. */
export type Refus =
  | RefusDOuvrir
  | RefusDeFermer
  | RefusDeRouvrir
  | RefusDeSerie
  | RefusSurSerie
  | RefusDeDemande
  | RefusSurDemande
  | RefusDEligibilite
  | RefusDAdresser<unknown>
  | RefusSurReponse
  | RefusDeRattacher
  | RefusDeReservation<unknown>
  | RefusSurReservation
  | RefusDeFermerDesHeures
  | RefusDeDeplacer<unknown>
  | RefusDIssue
  | RefusDAbsence
  | RefusDeLien
  | RefusDeRecensement
  | RefusSurRecensement
  | RefusDOuvrirCampagne
  | RefusDAppareil
  | RefusSurCampagne
  | RefusDAjouterAgenda
  | RefusSurAgenda
  | RefusSurPublication
  | { readonly motif: 'secteur-inconnu' }
  | { readonly motif: 'demande-modifiee-ailleurs' }
  | { readonly motif: 'demande-illisible' }
  | { readonly motif: 'vacances-inconnues' };
