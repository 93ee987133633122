import type { LigneDAdherent } from '../domain/colonnes-d-adherents.ts';
import type { IssueDeLigne, LignePlanifiee, MotifDeLigne } from '../domain/plan-d-import.ts';

type MotifDeFichier =
  | 'vide'
  | 'pas-un-tableau'
  | 'ancien-ou-protege'
  | 'page-web'
  | 'tronque'
  | 'recurrence-demesuree'
  | 'trop-long'
  | 'entetes-inconnus';

const RIEN = 'Rien n’est écrit.';
const FICHIERS: Readonly<Record<MotifDeFichier, string>> = {
  vide: `Ce fichier ne contient aucun adhérent. ${RIEN}`,
  'pas-un-tableau': `Ce fichier n’est ni un classeur Excel, ni un CSV. Enregistrez-le sous l’une de ces formes, puis renvoyez-le. ${RIEN}`,
  'ancien-ou-protege': `Ce classeur est d’un ancien format (.xls), ou protégé par un mot de passe. Enregistrez-le en .xlsx, sans mot de passe. ${RIEN}`,
  'page-web': `Ce fichier est une page web, pas un tableau\u00A0: téléchargez-le de nouveau. ${RIEN}`,
  tronque: `Ce fichier est coupé\u00A0: il lui manque la fin. Téléchargez-le de nouveau, ou réenregistrez-le. ${RIEN}`,
  'recurrence-demesuree': `Ce fichier est un agenda, pas une liste d’adhérents. ${RIEN}`,
  'trop-long': `Ce fichier dépasse 2\u00A0500 lignes, ou il est trop lourd. Partagez-le. ${RIEN}`,
  'entetes-inconnus': `Aucune ligne ne nomme les colonnes. Il faut au moins Nom, Structure ou RPPS en tête du tableau. ${RIEN}`,
};

/** Why a file was not read, and what to do. */
export function direRefusDeFichier({ motif }: { readonly motif: MotifDeFichier }): string {
  return FICHIERS[motif];
}

const LIGNES: Readonly<Record<MotifDeLigne, string>> = {
  'type-inconnu': 'Écrivez «\u00A0personne\u00A0» ou «\u00A0structure\u00A0» dans la colonne Type.',
  'nom-manquant': 'Il manque le prénom ou le nom.',
  'structure-manquante': 'Il manque le nom de la structure.',
  'rpps-faux': 'Ce numéro RPPS contient une faute\u00A0: relisez-le.',
  'rpps-inconnu': 'Ce numéro RPPS n’est pas dans l’annuaire\u00A0: vérifiez-le, ou videz la case.',
  'finess-inconnu':
    'Ce numéro FINESS n’est pas dans l’annuaire\u00A0: vérifiez-le, ou videz la case.',
  'courriel-faux': 'Cette adresse n’est pas complète\u00A0: corrigez-la, ou videz la case.',
  'telephone-faux': 'Ce numéro de téléphone ne se lit pas\u00A0: dix chiffres, ou une case vide.',
  'commune-inconnue': 'Cette commune n’est pas de la CPTS\u00A0: corrigez-la, ou videz la case.',
  'college-inconnu': 'Ce collège n’existe pas\u00A0: corrigez-le, ou ajoutez-le dans les règles.',
  'college-ne-convient-pas': 'La règle de ce collège n’admet pas cette personne.',
  'date-illisible': 'Cette date ne se lit pas\u00A0: écrivez-la comme 23/11/2026.',
  'debut-manquant': 'Il manque le début de l’adhésion.',
  'fin-avant-debut': 'L’adhésion finit avant de commencer.',
  'fin-a-venir': 'Cette fin est à venir\u00A0: laissez la case vide.',
  'etat-inconnu': 'Écrivez «\u00A0adhérent\u00A0», «\u00A0suspendu\u00A0» ou «\u00A0parti\u00A0».',
  'etat-change':
    'L’état d’une adhésion ne se change pas par un fichier\u00A0: ouvrez la fiche de l’adhérent.',
  'date-change':
    'Les dates d’une adhésion ne se changent pas par un fichier\u00A0: videz la case, ou remettez la date connue.',
  'demande-a-decider': 'C’est une demande d’adhésion\u00A0: décidez-la sur sa fiche.',
  'identifiant-inconnu':
    'Cet identifiant n’est pas celui d’un adhérent\u00A0: videz la case pour en créer un.',
  homonymes: 'Plusieurs adhérents ont ce nom\u00A0: dites lequel par son RPPS ou son identifiant.',
  'en-double': 'La même personne est déjà plus haut dans le fichier\u00A0: gardez une ligne.',
};

/** Why a line is left out, and what to do. */
export function direRefusDeLigne({
  motif,
  valeur,
}: Extract<IssueDeLigne, { readonly genre: 'refusee' }>): string {
  return valeur ? `«\u00A0${valeur}\u00A0»\u00A0: ${LIGNES[motif]}` : LIGNES[motif];
}

/** Who a line is about, as the file writes it. */
export function direLigne({ cellules: c }: LigneDAdherent): string {
  const nom = [c.prenom, c.nom].filter(Boolean).join(' ');
  return [c.structure, nom].filter(Boolean).join(', ') || (c.rpps ?? c.finess ?? '');
}

/** How many lines of each kind. */
export function compterIssues(plan: readonly LignePlanifiee[]) {
  const combien = (genre: IssueDeLigne['genre']) =>
    plan.filter(({ issue }) => issue.genre === genre).length;
  return {
    creees: combien('creee'),
    changees: combien('changee'),
    inchangees: combien('inchangee'),
    refusees: combien('refusee'),
  };
}
