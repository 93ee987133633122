/** Mission of the ACI contract that finding a médecin traitant belongs to. */
export const MISSION = 'acces-aux-soins';

/** Kinds of ledger entries of this module, each with what it counts. Boards and money read nothing else. */
export const FAITS = {
  'mt.demande.recue':
    'Une demande de médecin traitant reçue. Détail : par où elle est venue (patient, proche, professionnel, pharmacie, travailleur-social, ligne, liste). Commune et secteur de la personne.',
  'mt.demande.critere':
    'Un critère que tient la personne d’une demande reçue (ald, c2s, ame, age…), en plus de la demande : une personne peut en tenir plusieurs. Détail : le critère.',
  'mt.demande.tentative':
    'Une tentative de joindre la personne pour vérifier sa demande. Détail : le canal et le résultat.',
  'mt.demande.justifiee':
    'Une demande vérifiée : la personne n’a pas de médecin traitant et en cherche un. Minutes : de la réception à la vérification.',
  'mt.demande.close':
    'Une demande close sans médecin. Détail : la raison. Une demande rouverte est retirée par une correction de quantité −1.',
  'mt.prise-en-charge': 'Un médecin prend une demande. Minutes : de la réception à la prise.',
  'mt.restitution':
    'Une demande prise, rendue sans déclaration. Détail : la raison ; echeance quand elle est revenue d’elle-même.',
  'mt.declaration':
    'Une déclaration de médecin traitant faite. Minutes : de la réception à la déclaration.',
  'mt.campagne.lettre':
    'Une lettre d’une campagne, notée comme partie. Détail : le code de la campagne. Elle est aussi une tentative.',
  'mt.campagne.retour':
    'Une lettre d’une campagne revenue sans être remise. Détail : le code de la campagne. Un retour noté par erreur est retiré par une quantité −1.',
  'mt.campagne.reponse':
    'Une demande reçue par une campagne, ou la réponse d’une personne qui en avait une. Une fois par personne. Détail : le code de la campagne.',
  'mt.liste.personne':
    'Des personnes sur une liste remise par la CPAM, la MSA ou l’ARS, à la date de cette liste. Quantité : combien, par commune. Détail : qui l’a remise. Une personne y compte une fois ; un second envoi de la même liste ne dit que la différence.',
  'mt.liste.entree':
    'Des personnes d’une liste qui n’étaient pas sur la précédente du même émetteur. Quantité : combien, par commune. Détail : qui l’a remise.',
  'mt.liste.sortie':
    'Des personnes de la liste précédente du même émetteur qui ne sont plus sur celle-ci. Quantité : combien, par commune. Détail : qui l’a remise.',
  'mt.population.releve':
    'Un relevé de population remis par la CPAM, la MSA ou l’ARS. Détail : qui. Un relevé retiré est une correction de quantité −1. Ses nombres sont un état à une date : ils restent au relevé et ne s’additionnent pas ici.',
  'mt.depart.annonce': 'Un départ de médecin annoncé, dont le plan est ouvert.',
  'mt.depart.patients':
    'Patients estimés d’un médecin qui part, et ce qu’une correction y change. Quantité : combien. Détail : le plan.',
  'mt.depart.capacite':
    'Patients qu’une solution du plan d’un départ peut prendre, et ce qu’une correction y change. Quantité : combien. Détail : le plan.',
  'mt.depart.demande':
    'Une demande de médecin traitant d’une personne dont le médecin part. Détail : le plan. Une demande détachée est une correction de quantité −1.',
  'mt.depart.declaration':
    'Une personne d’un départ, déclarée chez un autre médecin. Détail : le plan.',
} as const;

export type GenreDeFait = keyof typeof FAITS;
