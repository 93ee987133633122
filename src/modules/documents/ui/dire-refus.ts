import type { RefusDeFichier } from '#kernel/type-de-fichier.ts';
import { DIRE_FICHIER } from '#ui/dire-fichier.ts';
import type {
  RefusDeConvention,
  RefusDeDocument,
  RefusDeJoindre,
  RefusDeTexte,
} from '../domain/refus.ts';

type Motif =
  | RefusDeDocument['motif']
  | RefusDeJoindre['motif']
  | RefusDeConvention['motif']
  | RefusDeTexte['motif']
  | RefusDeFichier
  | 'saisie-invalide'
  | 'droit-manquant'
  | 'cle-reutilisee';

const REFUS: Readonly<Record<Motif, string>> = {
  ...DIRE_FICHIER,
  'document-inconnu':
    'Ce document n’est pas ici, ou ne vous est pas ouvert\u00A0: repartez de la liste.',
  'version-inconnue': 'Cette version n’est pas ici\u00A0: rouvrez la page du document.',
  'version-deja-deposee':
    'Ce fichier est déjà la dernière version de ce document\u00A0: choisissez-en un autre.',
  'groupe-inconnu': 'Ce groupe n’est pas de cette CPTS\u00A0: choisissez-en un dans la liste.',
  'groupe-a-dire': 'Dites à quel groupe ce document est ouvert.',
  'groupe-d-un-autre':
    'Vous déposez dans les groupes dont vous êtes référent\u00A0: choisissez l’un d’eux.',
  'texte-a-part':
    'Les statuts et le règlement entrent en vigueur par une décision du registre\u00A0: notez leur adoption.',
  'reunion-inconnue': 'Cette réunion n’est pas ici\u00A0: repartez de sa page.',
  'reunion-d-un-autre':
    'Une autre personne mène cette réunion\u00A0: demandez-lui de joindre ce document.',
  'document-archive':
    'Ce document est archivé\u00A0: ressortez-le des archives avant de le joindre.',
  'convention-inconnue': 'Cette convention n’est pas ici\u00A0: repartez de la liste.',
  'convention-changee':
    'Quelqu’un d’autre a modifié cette convention entre-temps. Votre saisie est ci-dessous\u00A0: rouvrez la page dans un autre onglet, et réunissez les deux.',
  'convention-finie': 'La fin de cette convention est déjà notée\u00A0: rouvrez la page.',
  'fin-avant-debut':
    'Cette fin est avant le début de la convention\u00A0: vérifiez les deux dates.',
  'parties-absentes': 'Nommez au moins un partenaire.',
  'preavis-sans-terme': 'Un préavis se compte avant un terme\u00A0: donnez la date de fin.',
  'action-inconnue': 'Cette action n’est pas ici\u00A0: rouvrez la page.',
  'action-deja-faite': 'Cette action est déjà notée comme faite\u00A0: rouvrez la page.',
  'redaction-changee':
    'Quelqu’un d’autre a changé ces choix entre-temps. Les vôtres sont ci-dessous\u00A0: rouvrez la page dans un autre onglet, et réunissez les deux.',
  'texte-inchange': 'La dernière version dit déjà ce texte\u00A0: rien n’a changé depuis.',
  'texte-incomplet':
    'Il reste des choix à faire dans ce texte\u00A0: complétez-les, puis gardez un nouveau projet.',
  'decision-inconnue': 'Choisissez, dans le registre, la décision en vigueur qui adopte ce texte.',
  'deja-adoptee': 'L’adoption de cette version est déjà notée.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà été envoyé\u00A0: rouvrez la page.',
};

/** A refusal, and what to do about it. */
export function direRefus({ motif }: { readonly motif: Motif }): string {
  return REFUS[motif];
}
