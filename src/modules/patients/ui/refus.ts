import type { Refus } from '../domain/refus.ts';

type Commun = { readonly motif: 'saisie-invalide' | 'droit-manquant' | 'cle-reutilisee' };

/** What to say of a refusal: what happened, then what to do. */
export function direRefus({ motif }: { readonly motif: (Refus | Commun)['motif'] }): string {
  return PHRASES[motif];
}

const PHRASES: Readonly<Record<(Refus | Commun)['motif'], string>> = {
  'saisie-invalide': 'Certaines réponses sont à corriger.',
  'droit-manquant': 'Votre rôle ne permet pas cette action.',
  'cle-reutilisee': 'Cette clé d’envoi a déjà servi pour autre chose\u00A0: rechargez la page.',
  'patient-inconnu': 'Aucun dossier ne répond à cette demande.',
  'dossier-semblable':
    'Un dossier porte déjà ce nom et cette date, ou ce téléphone\u00A0: regardez-le.',
  'commune-inconnue': 'Aucune commune ne porte ce nom\u00A0: choisissez-la dans la liste.',
  'naissance-a-venir': 'Cette date est à venir\u00A0: vérifiez-la.',
  'medecin-traitant-inconnu':
    'Ce médecin traitant n’est pas dans l’annuaire\u00A0: choisissez-le dans la liste.',
  'matricule-sans-nature': 'Dites de quelle nature est ce matricule.',
  'identite-sans-matricule':
    'Une identité récupérée ou qualifiée a un matricule\u00A0: donnez-le, ou changez le statut.',
  'identite-sans-verification':
    'Dites comment l’identité a été vérifiée, ou laissez-la provisoire.',
  'dossier-modifie-ailleurs':
    'Quelqu’un a modifié ce dossier pendant que vous l’aviez ouvert\u00A0: voici les deux versions. Gardez ce qui est juste, puis enregistrez.',
  'identite-illisible':
    'Cette identité est chiffrée sous une clé absente\u00A0: la corriger l’effacerait. Prévenez l’hébergeur.',
  'personnes-differentes':
    'Ces deux dossiers ne portent pas la même personne\u00A0: ni même nom et même naissance, ni même nom et même téléphone, ou deux matricules qualifiés différents.',
  'dossiers-deja-reunis': 'Ces deux dossiers viennent d’être réunis\u00A0: il n’y en a plus qu’un.',
  'dossiers-changes':
    'Quelqu’un a modifié l’un de ces dossiers\u00A0: les voici à jour. Vérifiez vos choix, puis réunissez-les.',
  'reponse-donnee-ailleurs':
    'Une réponse vient d’être notée par quelqu’un d’autre\u00A0: relisez-la.',
  'texte-ecrit-ailleurs': 'Quelqu’un vient d’écrire une autre version\u00A0: relisez-la.',
  'sans-adresse':
    'Le dossier n’a pas ce moyen de joindre la personne\u00A0: complétez-le, ou affichez le lien.',
  'membre-inconnu': 'Cette personne n’est plus dans la liste\u00A0: cherchez-la à nouveau.',
  'membre-deja-dans-l-equipe': 'Cette personne est déjà dans l’équipe à ces dates.',
  'membre-oppose':
    'La personne s’oppose à ce professionnel\u00A0: il ne verra pas son dossier tant qu’elle ne change pas d’avis.',
  'partage-sans-consentement':
    'Partager au-delà de l’équipe demande l’accord de la personne\u00A0: recueillez-le d’abord.',
  'fin-avant-debut': 'La fin vient avant le début\u00A0: corrigez l’une des deux dates.',
  'professionnel-inconnu':
    'Ce professionnel n’est plus dans l’annuaire\u00A0: cherchez-le à nouveau.',
  'deja-oppose': 'Ce professionnel est déjà bloqué.',
  'opposition-inconnue': 'Cette opposition est déjà levée.',
  'confirmation-perimee': 'Confirmez d’abord que c’est bien vous.',
  'acces-deja-ouvert': 'Vous voyez déjà ce dossier.',
  'bris-inconnu': 'Cet accès n’existe pas.',
  'bris-deja-revu': 'Quelqu’un vient de relire cet accès.',
  'lien-inconnu': 'Ce lien ne mène plus à rien\u00A0: il a expiré, ou il a été remplacé.',
};
