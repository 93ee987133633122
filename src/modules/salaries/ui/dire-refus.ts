import type { RefusDeSalaries } from '../domain/refus.ts';

type Motif = RefusDeSalaries['motif'] | 'saisie-invalide' | 'droit-manquant' | 'cle-reutilisee';

const REFUS: Readonly<Record<Motif, string>> = {
  'contrat-inconnu': 'Ce contrat n’existe pas ici\u00A0: repartez de la liste.',
  'contrats-qui-se-recouvrent':
    'Cette personne a déjà un contrat sur une partie de ces dates\u00A0: dites d’abord quand il finit.',
  'fin-avant-le-debut': 'La fin est avant le début\u00A0: vérifiez les deux dates.',
  'compte-inconnu': 'Choisissez un compte de la liste.',
  'compte-deja-pris':
    'Ce compte est celui d’une autre personne salariée\u00A0: choisissez le sien, ou aucun.',
  'semaines-deja-declarees':
    'Des heures sont déclarées après cette date\u00A0: choisissez une fin plus tardive.',
  'mois-hors-du-contrat': 'Le contrat ne court pas ce mois-là\u00A0: choisissez un de ses mois.',
  'pas-salarie':
    'Aucun contrat n’est lié à votre compte\u00A0: la présidence ou la trésorerie peut le noter.',
  'semaine-inconnue': 'Cette semaine n’existe pas ici\u00A0: repartez de la liste.',
  'semaine-a-venir': 'Cette semaine se déclare à partir de son jeudi.',
  'hors-contrat': 'Aucun contrat ne court cette semaine-là.',
  'mission-hors-contrat': 'Une de ces missions n’est pas celles du contrat\u00A0: rouvrez la page.',
  'rien-a-declarer': 'Donnez des heures, ou dites les congés et les absences de la semaine.',
  'plus-de-48-heures':
    'Plus de 48\u00A0heures en une semaine\u00A0: est-ce bien cela\u00A0? Corrigez, ou cochez la case.',
  'trop-d-heures': 'Une semaine a 168\u00A0heures\u00A0: corrigez celles qui dépassent.',
  'jour-hors-semaine': 'Un de ces jours n’est pas de cette semaine\u00A0: rouvrez la page.',
  'demi-journee-en-double': 'Une demi-journée est dite deux fois\u00A0: gardez-en une.',
  'semaine-validee':
    'Cette semaine est validée\u00A0: demandez à la coordination de la corriger, en disant pourquoi.',
  'semaine-pas-validee':
    'Cette semaine n’est pas encore validée\u00A0: la personne peut la corriger elle-même.',
  'propre-semaine':
    'Ce sont vos propres heures\u00A0: la présidence, la trésorerie ou la direction les valide.',
  'lien-inconnu': 'Ce lien ne mène plus à rien\u00A0: demandez-en un autre.',
  'saisie-invalide': 'Corrigez les champs signalés.',
  'droit-manquant': 'Votre rôle ne permet pas cela.',
  'cle-reutilisee': 'Cet envoi a déjà servi\u00A0: rechargez la page.',
};

export const direRefus = ({ motif }: { readonly motif: Motif }): string => REFUS[motif];
