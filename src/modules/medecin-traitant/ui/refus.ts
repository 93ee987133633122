import type { Refus } from '../domain/refus.ts';

type RefusCommun =
  | { readonly motif: 'saisie-invalide'; readonly champs: Readonly<Record<string, string>> }
  | { readonly motif: 'droit-manquant'; readonly droit: string }
  | { readonly motif: 'cle-reutilisee' };

const PHRASES: Readonly<Record<(Refus | RefusCommun)['motif'], string>> = {
  'saisie-invalide': 'Corrigez les champs signalés.',
  'droit-manquant': 'Vous n’avez pas le droit de faire cela.',
  'cle-reutilisee': 'Cette clé d’idempotence a servi pour une autre demande : changez-la.',
  'demande-inconnue': 'Cette demande n’existe pas, ou ne vous est pas ouverte.',
  'commune-inconnue': 'Aucune commune n’a ce code : choisissez-la dans la liste.',
  'naissance-a-venir': 'Cette date de naissance est à venir : vérifiez l’année.',
  'medecin-inconnu': 'Un des médecins nommés n’est pas dans l’annuaire : choisissez dans la liste.',
  'demande-en-cours': 'Cette personne a déjà une demande en cours : une seule suffit.',
  'demande-close': 'Cette demande est close : rouvrez-la d’abord.',
  'demande-deja-justifiee': 'Cette demande est déjà vérifiée.',
  'demande-prise': 'Un médecin a cette demande : il doit d’abord la rendre.',
  'demande-arretee': 'Cette demande est déjà arrêtée.',
  'demande-declaree': 'La déclaration est faite : cette demande est finie.',
  'demande-pas-close': 'Cette demande n’est pas close.',
  'demande-fusionnee': 'Cette demande a été réunie à une autre : travaillez sur celle-ci.',
  'demande-effacee': 'Les données de cette demande sont effacées : ouvrez-en une nouvelle.',
  'personne-deja-en-cours': 'Cette personne a une autre demande en cours.',
  'meme-demande': 'Choisissez deux demandes différentes.',
  'pas-medecin': 'Choisissez un médecin de l’annuaire.',
  'professionnel-a-preciser': 'Dites pour quel médecin.',
  'pour-un-autre': 'Vous ne pouvez pas agir pour ce médecin.',
  'demande-deja-prise':
    'Un confrère ou une consœur vient de prendre cette demande. Merci : voici la suivante.',
  'prise-inconnue': 'Aucun médecin n’a cette demande.',
  'prise-finie': 'Cette prise en charge est déjà finie : rechargez la page.',
  'deja-proposee': 'Cette demande est déjà proposée à ce médecin.',
  'medecin-refuse': 'Cette personne ne souhaite pas ce médecin.',
  'lien-inconnu': 'Ce lien n’est plus valable, ou a déjà servi.',
  'proposition-finie': 'Cette proposition n’attend plus de réponse.',
  'adoption-a-venir': 'Un barème s’écrit une fois adopté : vérifiez la date de la décision.',
  'envoi-inconnu':
    'Ce fichier n’est plus là : un fichier préparé est effacé au bout d’un jour. Envoyez-le de nouveau.',
  'envoi-parti': 'Cet import est déjà lancé.',
  'liste-inconnue': 'Cette liste n’existe pas, ou ne vous est pas ouverte.',
  'liste-a-venir': 'Cette date est à venir : donnez celle qui est écrite sur la liste.',
  'campagne-inconnue': 'Cette campagne n’existe pas, ou ne vous est pas ouverte.',
  'campagne-finie': 'Cette campagne est finie : rouvrez-la d’abord.',
  'campagne-pas-lancee': 'Cette campagne n’est pas lancée.',
  'lettres-parties': 'Les lettres sont parties : ouvrez une autre campagne pour écrire à d’autres.',
  'lettres-a-preparer': 'Préparez d’abord les lettres.',
  'aucune-lettre':
    'Aucune lettre ne peut partir : voyez pourquoi ci-dessous, ou changez à qui la campagne s’adresse.',
  'trop-de-personnes':
    'Plus de 5 000 personnes : choisissez des communes ou des situations, et faites plusieurs campagnes.',
  'envoi-a-venir': 'Cette date est à venir : notez l’envoi une fois les lettres postées.',
  'envoi-trop-tot': 'Les lettres ont été préparées après cette date : vérifiez-la.',
  'emetteur-a-preciser': 'Dites qui vous a remis cette liste.',
  'colonnes-en-double': 'Deux colonnes disent la même chose : gardez-en une.',
  'colonnes-manquantes':
    'Dites quelles colonnes donnent le nom, le prénom, la naissance et la commune.',
  'aucune-personne': 'Aucune ligne de ce fichier ne peut entrer : corrigez-le, puis renvoyez-le.',
  'releve-inconnu': 'Ce relevé n’existe pas, ou ne vous est pas ouvert.',
  'releve-a-venir': 'Une de ces dates est à venir : donnez celles du document.',
  'releve-deja-la':
    'Cette source a déjà un relevé de cette période : corrigez-le plutôt que d’en écrire un second.',
  'releve-deja-corrige':
    'Quelqu’un vient de corriger ce relevé. Ce que vous avez écrit est ci-dessous : relisez la version en vigueur, puis recommencez si besoin.',
  'releve-retire': 'Ce relevé est déjà retiré.',
  'depart-inconnu': 'Ce départ n’existe pas, ou ne vous est pas ouvert.',
  'depart-deja-ouvert': 'Un plan est déjà ouvert pour ce médecin : complétez-le.',
  'depart-modifie':
    'Quelqu’un vient de modifier ce plan. Ce que vous avez écrit est ci-dessous : relisez-le, puis recommencez si besoin.',
  'depart-clos': 'Ce plan est clos : rouvrez-le d’abord.',
  'annonce-a-venir': 'Un départ s’écrit une fois annoncé : vérifiez la date de l’annonce.',
  'levier-inconnu': 'Cette solution n’est plus dans le plan : rechargez la page.',
};

/** The sentence of a refusal. */
export function direRefus(refus: { readonly motif: keyof typeof PHRASES }): string {
  return PHRASES[refus.motif];
}
