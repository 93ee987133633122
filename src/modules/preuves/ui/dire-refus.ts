import type { RefusDeFichier } from '#kernel/type-de-fichier.ts';
import { DIRE_FICHIER } from '#ui/dire-fichier.ts';
import type { RefusDArrete, RefusDePiece } from '../domain/refus.ts';

type Motif =
  | RefusDePiece['motif']
  | RefusDArrete['motif']
  | RefusDeFichier
  | 'saisie-invalide'
  | 'droit-manquant'
  | 'cle-reutilisee';

const REFUS: Readonly<Record<Motif, string>> = {
  'cible-inconnue':
    'Ce fait, cette mission ou cet indicateur n’est pas de cette CPTS\u00A0: repartez de l’indicateur.',
  'cible-de-patient':
    'Ce fait mène à un patient\u00A0: une pièce y dirait ce que son dossier protège. Joignez-la à la mission.',
  'piece-deja-jointe': 'Ce fichier est déjà joint ici\u00A0: il n’a pas à l’être deux fois.',
  'piece-inconnue': 'Cette pièce n’est plus là\u00A0: rouvrez la page.',
  ...DIRE_FICHIER,
  'contrat-absent': 'Saisissez d’abord le contrat tel qu’il est signé.',
  'annee-hors-contrat': 'Le contrat dure moins d’années\u00A0: choisissez-en une des siennes.',
  'annee-a-venir': 'Cette année n’a pas commencé\u00A0: il n’y a rien à arrêter.',
  'arrete-inconnu': 'Cet arrêté n’existe pas\u00A0: rouvrez la page.',
  'arrete-deja-fige': 'Cette année vient d’être arrêtée. Rouvrez la page pour la voir.',
  'arrete-remplace':
    'Un autre arrêté a remplacé celui que vous regardiez. Rouvrez la page pour le voir.',
  'rien-de-change': 'Rien n’a changé depuis le dernier arrêté\u00A0: il vaut toujours.',
  'motif-absent': 'Dites pourquoi cet arrêté remplace le précédent.',
  'texte-change':
    'Quelqu’un d’autre a écrit ce texte entre-temps. Le vôtre est ci-dessous\u00A0: rouvrez la page dans un autre onglet, et réunissez les deux.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà été envoyé\u00A0: rouvrez la page.',
};

/** A refusal, and what to do about it. */
export function direRefus({ motif }: { readonly motif: Motif }): string {
  return REFUS[motif];
}
