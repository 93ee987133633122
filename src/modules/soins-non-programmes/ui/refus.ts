import { duree } from '#kernel/formats.ts';
import type { Refus } from '../domain/refus.ts';
import type { RaisonDeNonAdmission } from '../domain/reservation.ts';
import { direEchec } from './dire-agenda.ts';

type Commun =
  | { readonly motif: 'saisie-invalide' }
  | { readonly motif: 'droit-manquant' }
  | { readonly motif: 'cle-reutilisee' };

/** What to say of a refusal: what happened, then what to do. */
export function direRefus(refus: Refus | Commun): string {
  switch (refus.motif) {
    case 'public-non-admis':
      return NON_ADMISSION[refus.raison];
    case 'creneau-trop-court':
      return `Un créneau dure au moins ${duree(refus.minimum)}\u00A0: allongez-le.`;
    case 'creneau-trop-long':
      return `Un créneau dure au plus ${duree(refus.maximum)}\u00A0: raccourcissez-le, ou ouvrez une série.`;
    case 'creneau-trop-lointain':
      return `Un créneau s’ouvre au plus ${refus.maximum} jours à l’avance\u00A0: choisissez une date plus proche.`;
    case 'disponibilite-lointaine':
      return `La personne se dit disponible à plus de ${refus.maximum} jours d’ici : vérifiez la date.`;
    case 'serie-trop-lointaine':
      return `Une série commence au plus ${refus.maximum} jours à l’avance : rapprochez sa date de début.`;
    case 'serie-trop-longue':
      return `Une série dure au plus ${refus.maximum} jours\u00A0: rapprochez sa date de fin.`;
    case 'adresse-d-agenda':
      return direEchec(refus.echec);
    case 'trop-d-agendas':
      return `Un professionnel fait lire au plus ${refus.maximum} agendas\u00A0: retirez-en un d’abord.`;
    case 'absence-trop-longue':
      return `Une absence se dit pour ${refus.maximum} jours au plus\u00A0: rapprochez sa fin, ou finissez les séries de ce professionnel.`;
    case 'jour-trop-ancien':
      return `On compte au plus ${refus.maximum} jours en arrière\u00A0: choisissez un jour plus récent.`;
    default:
      return PHRASES[refus.motif];
  }
}

const NON_ADMISSION: Readonly<Record<RaisonDeNonAdmission, string>> = {
  canal: 'Ce créneau est réservé par d’autres que vous\u00A0: choisissez-en un autre.',
  'ma-patientele':
    'Ce créneau est gardé pour les patients de ce professionnel\u00A0: choisissez-en un autre.',
  'sans-medecin-traitant':
    'Ce créneau est gardé pour les personnes sans médecin traitant\u00A0: choisissez-en un autre.',
  motif: 'Ce créneau ne reçoit pas ce motif\u00A0: choisissez-en un autre.',
  nature:
    'Ce créneau est celui d’une consultation avancée\u00A0: adressez-y la personne depuis la page du site.',
  filiere:
    'Ce créneau est gardé à une filière d’urgence\u00A0: posez d’abord les questions de son protocole.',
  age: 'Ce créneau ne reçoit pas cet âge, ou l’âge n’est pas connu\u00A0: complétez la demande, ou choisissez-en un autre.',
};

type MotifSimple = Exclude<
  (Refus | Commun)['motif'],
  | 'public-non-admis'
  | 'creneau-trop-court'
  | 'creneau-trop-long'
  | 'creneau-trop-lointain'
  | 'serie-trop-longue'
  | 'serie-trop-lointaine'
  | 'disponibilite-lointaine'
  | 'jour-trop-ancien'
  | 'absence-trop-longue'
  | 'adresse-d-agenda'
  | 'trop-d-agendas'
>;

const PHRASES: Readonly<Record<MotifSimple, string>> = {
  'saisie-invalide': 'Certaines réponses sont à corriger.',
  'droit-manquant': 'Votre rôle ne permet pas cette action.',
  'cle-reutilisee': 'Cette clé d’envoi a déjà servi pour autre chose\u00A0: rechargez la page.',
  'professionnel-inconnu':
    'Aucun professionnel de l’annuaire ne porte ce numéro RPPS\u00A0: vérifiez-le, ou importez l’annuaire.',
  'professionnel-a-preciser': 'Dites pour quel professionnel\u00A0: donnez son numéro RPPS.',
  'publication-inconnue': 'Cet agenda publié n’est plus dans la liste.',
  'secteur-inconnu': 'Ce secteur n’existe plus\u00A0: choisissez-en un autre.',
  'agenda-inconnu': 'Cet agenda n’est plus dans la liste.',
  'agenda-lu-a-l-instant':
    'Cet agenda vient d’être lu\u00A0: attendez un quart de minute avant de recommencer.',
  'agendas-non-permis':
    'L’hébergeur n’a pas permis de lire les agendas d’autres serveurs\u00A0: demandez-lui le réglage MAILLAGE_AGENDAS.',
  'agenda-d-un-autre': 'Cet agenda est celui d’un autre professionnel.',
  'commune-inconnue': 'Aucune commune ne porte ce code INSEE\u00A0: choisissez-la dans la liste.',
  'medecin-traitant-inconnu':
    'Ce médecin traitant n’est pas dans l’annuaire\u00A0: choisissez-le dans la liste, ou écrivez son nom.',
  'creneau-chevauche':
    'Ce professionnel a déjà un créneau à cette heure\u00A0: changez l’heure, ou fermez l’autre créneau.',
  'creneau-retire':
    'Cette heure a été fermée par la coordination\u00A0: demandez-lui de la rouvrir.',
  'creneau-dans-le-passe': 'Cette heure est passée\u00A0: choisissez-en une à venir.',
  'creneau-inverse': 'La fin vient avant le début\u00A0: corrigez l’une des deux heures.',
  'liberation-apres-le-debut': 'L’heure de libération doit venir avant le début du créneau.',
  'ages-inverses': 'L’âge minimum dépasse l’âge maximum\u00A0: corrigez l’un des deux.',
  'creneau-inconnu': 'Ce créneau n’existe pas, ou n’existe plus.',
  'creneau-passe': 'L’heure de ce créneau est passée\u00A0: choisissez-en un autre.',
  'creneau-ferme': 'Ce créneau vient d’être fermé\u00A0: choisissez-en un autre.',
  'creneau-reserve': 'Ce créneau est réservé\u00A0: annulez d’abord le rendez-vous.',
  'creneau-deja-ferme': 'Ce créneau est déjà fermé.',
  'creneau-deja-ouvert': 'Ce créneau est déjà ouvert.',
  'creneau-deja-pris': 'Ce créneau vient d’être pris\u00A0: voici les suivants.',
  'creneau-pas-encore-libere':
    'Ce créneau n’est pas encore libéré par son professionnel\u00A0: choisissez-en un autre.',
  'serie-inconnue': 'Cette série n’existe pas.',
  'serie-deja-finie': 'Cette série est déjà finie.',
  'serie-inversee':
    'La fin de la série vient avant son début\u00A0: corrigez l’une des deux dates.',
  'serie-passee': 'Cette série finit dans le passé\u00A0: choisissez une fin à venir.',
  'disponibilite-inversee':
    'La fin de la disponibilité vient avant son début : corrigez l’un des deux.',
  'serie-vide':
    'Cette série ne donne aucun créneau\u00A0: vérifiez les jours, les heures, la durée et les exceptions.',
  'signe-d-alerte-positif':
    'Un signe d’alerte\u00A0: appelez le 15 tout de suite. La demande s’arrête ici.',
  'adressage-inconnu':
    'Ce motif n’est pas de ceux que cette consultation reçoit\u00A0: choisissez-le dans la liste.',
  'filiere-fermee':
    'La CPTS n’a pas recopié de protocole pour cette filière\u00A0: elle n’est pas proposée. La coordination le fait dans les réglages.',
  'filiere-d-un-autre-metier':
    'Cette filière est celle des masseurs-kinésithérapeutes\u00A0: décochez-la.',
  'questionnaire-change':
    'Le questionnaire vient de changer\u00A0: relisez les questions et répondez-y de nouveau.',
  'reponses-incompletes': 'Répondez à chaque question, au besoin par «\u00A0ne sait pas\u00A0».',
  'demande-inconnue': 'Cette demande n’existe pas, ou vous ne la suivez pas.',
  'demande-deja-orientee': 'Cette demande a déjà sa réponse\u00A0: rechargez-la.',
  'demande-modifiee-ailleurs':
    'Quelqu’un a modifié cette demande pendant que vous l’aviez ouverte\u00A0: relisez-la, puis recommencez.',
  'patient-non-reconnu':
    'Aucun dossier, ou plusieurs, portent ces traits\u00A0: vérifiez-les, ou donnez la date de naissance.',
  'demande-illisible':
    'La clé qui ouvre cette demande manque\u00A0: la modifier effacerait ce qu’elle dit. Prévenez qui héberge Maillage.',
  'reponse-inconnue': 'Cette réponse n’existe pas, ou vous ne suivez pas cette demande.',
  'reponse-deja-retiree': 'Cette réponse est déjà annulée : il n’y a rien d’autre à faire.',
  'demande-effacee':
    'Le contenu de cette demande a été effacé : recevez-en une nouvelle si la personne rappelle.',
  'reservation-inconnue': 'Ce rendez-vous n’existe pas.',
  'reservation-deja-annulee':
    'Ce rendez-vous est déjà annulé\u00A0: il n’y a rien d’autre à faire.',
  'rendez-vous-passe': 'L’heure du rendez-vous est passée\u00A0: dites plutôt comment il a fini.',
  'issue-notee-ailleurs':
    'Quelqu’un vient de dire comment ce rendez-vous a fini\u00A0: rechargez la page.',
  'absence-inversee': 'La fin vient avant le début\u00A0: corrigez l’une des deux heures.',
  'absence-passee': 'Ces heures sont passées\u00A0: donnez-en qui viennent.',
  'rendez-vous-maintenu':
    'Ce rendez-vous n’est plus à déplacer\u00A0: quelqu’un l’a déplacé, ou gardé. Rechargez la page.',
  'absence-deja-suivie':
    'Quelqu’un a déjà rappelé cette personne, ou l’issue a été corrigée\u00A0: rechargez la page.',
  'rendez-vous-a-venir': 'Ce rendez-vous n’a pas encore eu lieu.',
  'lien-inconnu':
    'Ce lien ne mène plus à rien\u00A0: il a expiré, ou il a été remplacé. Appelez la ligne de votre CPTS.',
  'jour-a-venir': 'Ce jour n’est pas encore là\u00A0: comptez au plus tard aujourd’hui.',
  'recensement-inconnu': 'Ce compte n’existe pas.',
  'mois-de-campagne':
    'Ce mois ne se choisit plus, ou pas encore\u00A0: choisissez-le dans la liste.',
  'campagne-sans-personne':
    'Aucun adhérent de ces professions\u00A0: choisissez-en d’autres, ou complétez l’annuaire.',
  'campagne-deja-ouverte': 'Ce mois a déjà sa campagne\u00A0: relancez-la plutôt.',
  'appareil-inconnu':
    'Cet appareil n’est pas appairé, ou ne l’est plus\u00A0: demandez un nouveau lien à la CPTS.',
  'campagne-inconnue': 'Cette campagne n’existe pas.',
  'campagne-relancee-hier':
    'Un message est parti il y a moins d’un jour\u00A0: laissez le temps de répondre.',
  'vacances-inconnues': 'Ces vacances ne sont plus dans la liste.',
  'recensement-deja-annule': 'Ce compte est déjà annulé.',
};
