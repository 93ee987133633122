import type { Question } from '../domain/questionnaire.ts';
import type { RefusDeQuestionnaire } from '../domain/refus.ts';

/** Which answer rules out, in words. */
export function direEcarte(ecarte: Question['ecarte']): string {
  if (ecarte === null) return '(pour information)';
  return ecarte === 'oui' ? '(oui écarte)' : '(non écarte)';
}

type Motif =
  | RefusDeQuestionnaire['motif']
  | 'saisie-invalide'
  | 'droit-manquant'
  | 'cle-reutilisee';

const REFUS: Readonly<Record<Motif, string>> = {
  'document-a-venir': 'La date du document est à venir\u00A0: donnez celle de sa signature.',
  'questionnaire-sans-question':
    'Aucune question n’écarte personne\u00A0: recopiez au moins une question du protocole, avec la réponse qui écarte.',
  'publie-ailleurs':
    'Quelqu’un vient de publier une autre version\u00A0: relisez-la avant de publier la vôtre.',
  'questionnaire-inconnu': 'Ce questionnaire n’est plus en vigueur.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà servi\u00A0: rouvrez la page.',
};

/** A refusal, and what to do about it. */
export function direRefus({ motif }: { readonly motif: Motif }): string {
  return REFUS[motif];
}
