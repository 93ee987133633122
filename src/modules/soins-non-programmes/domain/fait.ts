/** Mission of the ACI contract that unscheduled care belongs to. */
export const MISSION = 'acces-aux-soins';

/** Kinds of ledger entries of this module, each with what it counts. Boards and money read nothing else. */
export const FAITS = {
  'snp.demande.recue':
    'Une demande de soins non programmés reçue. Détail : par où elle est venue (ligne, professionnel, sas, urgences, patient). Commune et secteur de la personne.',
  'snp.demande.hors-territoire':
    'Une demande reçue d’une personne qui habite hors du territoire : servie, et comptée à part en plus de la demande.',
  'snp.demande.sans-medecin-traitant':
    'Une demande reçue d’une personne sans médecin traitant, en plus de la demande.',
  'snp.demande.repondue':
    'La première réponse donnée à une demande, au jour où la demande a été reçue. Minutes : de la réception à la réponse. Détail : genre de la réponse (rendez-vous, pharmacien, aucune-solution…). Une réponse reprise est retirée par une correction de quantité −1.',
  'snp.demande.orientee':
    'Une demande orientée vers un professionnel. Profession : vers qui. Détail : genre de la réponse.',
  'snp.demande.sans-solution':
    'Une demande à laquelle rien n’a pu être proposé. Détail : la raison. Profession : la plus indiquée pour le motif. Nourrit le diagnostic du territoire.',
  'snp.eligibilite.eligible':
    'Une demande que le questionnaire d’une filière d’urgence a admise. Détail : la filière (entorse-cheville, lombalgie-aigue). Une nouvelle réponse à la même filière retire la première par une correction de quantité −1.',
  'snp.eligibilite.non-eligible':
    'Une demande que le questionnaire d’une filière d’urgence a écartée, à orienter autrement. Détail : la filière (entorse-cheville, lombalgie-aigue). Une nouvelle réponse à la même filière retire la première par une correction de quantité −1.',
  'snp.medecin-traitant.essaye':
    'Le médecin traitant essayé avant tout autre. Détail : ce qu’il a répondu.',
  'snp.rendez-vous':
    'Un rendez-vous donné. Minutes : de la réception de la demande à l’heure du rendez-vous. Détail : par où la demande est venue.',
  'snp.creneau.offert':
    'Un créneau ouvert, au jour du créneau ; un créneau refermé libre est retiré par une correction de quantité −1. Détail : le numéro interne du site où il est tenu, s’il y en a un.',
  'snp.creneau.pourvu':
    'Un créneau réservé, au jour du créneau ; une annulation le retire par une correction de quantité −1. Détail : le numéro interne du site où il est tenu, s’il y en a un.',
  'snp.creneau.libere':
    'Un créneau réservé, puis rendu avant son heure : il est de nouveau offert.',
  'snp.venu': 'La personne est venue à son rendez-vous.',
  'snp.pas-venu': 'La personne n’est pas venue à son rendez-vous.',
  'snp.absence.suivie':
    'Une personne qui n’était pas venue, rappelée. Détail : la suite (nouveau-rendez-vous, va-mieux, ailleurs, injoignable).',
  'snp.annule': 'Un rendez-vous annulé. Détail : par qui (regulation, professionnel, patient).',
  'snp.redirige': 'La personne a été redirigée ailleurs depuis son rendez-vous.',
  'snp.recensement':
    'Soins non programmés donnés hors des créneaux, comptés par le professionnel : déclarés, non mesurés. Une annulation les retire par une correction.',
  'snp.avancee.adressee':
    'Une personne adressée par un membre à une consultation avancée, comptée à part des soins non programmés. Détail : par où elle est venue.',
  'snp.avancee.offerte':
    'Un créneau de consultation avancée ouvert, au jour du créneau ; refermé libre, il est retiré par une correction de quantité −1. Détail : le numéro interne du site.',
  'snp.avancee.pourvue':
    'Un créneau de consultation avancée réservé, au jour du créneau ; une annulation le retire par une correction de quantité −1. Détail : le numéro interne du site.',
  'snp.avancee.rendez-vous':
    'Un rendez-vous de consultation avancée donné. Minutes : de l’adressage à l’heure du rendez-vous.',
  'snp.avancee.annulee':
    'Un rendez-vous de consultation avancée annulé. Détail : par qui (regulation, professionnel, patient).',
  'snp.avancee.venu': 'La personne est venue à sa consultation avancée.',
  'snp.avancee.pas-venu': 'La personne n’est pas venue à sa consultation avancée.',
  'snp.signe-alerte':
    'Une demande arrêtée par un signe d’alerte, la personne renvoyée vers le 15. Aucune donnée de santé n’est gardée.',
} as const;

export type GenreDeFait = keyof typeof FAITS;
