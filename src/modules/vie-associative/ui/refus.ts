import type { RefusDeLaVieAssociative } from '../domain/refus.ts';

type Motif =
  | RefusDeLaVieAssociative['motif']
  | 'saisie-invalide'
  | 'droit-manquant'
  | 'cle-reutilisee';

const REFUS: Readonly<Record<Motif, string>> = {
  'college-inconnu': 'Ce collège n’existe plus\u00A0: choisissez-en un autre.',
  'nom-deja-pris': 'Ce nom est déjà pris\u00A0: distinguez-les.',
  'elus-consultatifs':
    'Les élus ont une voix consultative, sauf si vos statuts en disent autrement\u00A0: cochez «\u00A0Nos statuts le prévoient\u00A0», ou choisissez la voix consultative.',
  'college-occupe':
    'Ce collège a des adhérents, ou des sièges dans une instance\u00A0: changez-les d’abord.',
  'deja-adherent':
    'Cette personne a déjà une adhésion, ou une demande à décider\u00A0: ouvrez sa fiche.',
  'professionnel-inconnu':
    'Ce numéro n’est pas dans l’annuaire national\u00A0: vérifiez-le, ou laissez ce champ vide.',
  'rpps-d-un-autre':
    'Ce numéro RPPS est celui d’une personne d’un autre nom\u00A0: vérifiez-le, ou laissez ce champ vide.',
  'structure-inconnue':
    'Ce numéro FINESS n’est pas dans l’annuaire\u00A0: vérifiez-le, ou laissez ce champ vide.',
  'structure-a-nommer': 'Donnez le nom de la structure.',
  'commune-inconnue': 'Choisissez une commune dans la liste, ou «\u00A0Ailleurs\u00A0».',
  'adhesion-inconnue': 'Cette adhésion n’existe pas.',
  'deja-decidee': 'Cette demande vient d’être décidée\u00A0: relisez sa fiche.',
  'organe-a-dire':
    'Dites d’abord, dans les réglages, quel organe décide des adhésions\u00A0: vos statuts le nomment.',
  'college-ne-convient-pas':
    'La règle de ce collège n’admet pas cette personne\u00A0: choisissez-en un autre, ou corrigez la règle dans les réglages.',
  'decision-a-venir': 'Cette décision est dans le futur\u00A0: donnez le jour où elle a été prise.',
  'pas-adherent': 'Cette personne n’est pas adhérente aujourd’hui.',
  'deja-suspendue': 'Cette adhésion est déjà suspendue.',
  'pas-suspendue': 'Cette adhésion n’est pas suspendue.',
  'date-a-venir': 'Ce jour est à venir\u00A0: donnez le jour où c’est arrivé.',
  'date-avant-le-debut': 'Ce jour est avant le début de l’adhésion\u00A0: vérifiez-le.',
  'adhesion-changee':
    'Quelqu’un a changé cette fiche pendant que vous écriviez. Vos réponses sont gardées\u00A0: comparez avec ce qui est affiché plus haut, puis enregistrez de nouveau.',
  'bareme-manquant':
    'Dites d’abord combien coûte l’adhésion de cette année, 0 si elle est gratuite.',
  'echeance-passee': 'Cette échéance est passée\u00A0: choisissez un jour à venir.',
  'personne-a-appeler':
    'Personne n’est à appeler\u00A0: tous les adhérents l’ont été, ou l’adhésion est gratuite.',
  'cotisation-inconnue': 'Cette cotisation n’existe pas.',
  'deja-payee': 'Cette cotisation est déjà payée. Rien n’a été écrit.',
  'paiement-inconnu': 'Ce paiement n’existe pas.',
  'paiement-a-venir': 'Ce paiement est dans le futur\u00A0: donnez le jour où il est arrivé.',
  'deja-annule': 'Ce paiement est déjà annulé.',
  'instance-inconnue': 'Cette instance n’existe plus.',
  'instance-occupee': 'Des personnes y siègent\u00A0: mettez fin à leurs mandats d’abord.',
  'mandat-inconnu': 'Ce mandat n’existe pas.',
  'personne-a-dire': 'Choisissez un adhérent, ou écrivez un nom.',
  'terme-avant-le-debut': 'Le mandat finit avant de commencer\u00A0: vérifiez les deux jours.',
  'deja-cette-fonction':
    'Cette personne a déjà cette fonction sur cette période\u00A0: mettez fin au mandat en cours, ou changez les jours.',
  'sieges-pourvus':
    'Tous les sièges de cette instance sont pourvus\u00A0: mettez fin à un mandat, ou corrigez le nombre de sièges.',
  'sieges-du-college-pourvus':
    'Tous les sièges de ce collège sont pourvus dans cette instance\u00A0: mettez fin à un mandat, ou corrigez le nombre de sièges.',
  'siege-inconnu': 'Ce siège n’existe plus\u00A0: choisissez-en un autre.',
  'siege-occupe':
    'Ce siège a encore un titulaire ces jours-là\u00A0: mettez d’abord fin à son mandat, ou changez les jours.',
  'deja-dans-l-instance':
    'Cette personne siège déjà dans cette instance sur cette période, pour elle ou pour un autre\u00A0: une personne n’y a qu’une place. Mettez d’abord fin à son mandat.',
  'meme-nom-a-distinguer':
    'Quelqu’un de ce nom siège déjà dans cette instance, sans courriel\u00A0: rien ne les distingue. Si c’est une autre personne, donnez son courriel\u00A0; si c’est la même, mettez d’abord fin à son mandat.',
  'suppleants-exclus':
    'Le texte de cette instance ne prévoit pas de suppléant\u00A0: choisissez un siège de titulaire, ou corrigez le nombre de suppléants.',
  'suppleants-au-complet':
    'Ce titulaire a déjà autant de suppléants que le texte le permet\u00A0: mettez fin à une suppléance, ou corrigez le nombre.',
  'pas-suppleant': 'Cette personne n’est plus suppléante aujourd’hui\u00A0: relisez la liste.',
  'titulaire-apres-suppleant':
    'On devient titulaire après avoir été suppléant\u00A0: donnez un jour qui suit le début de la suppléance.',
  'conseil-exterieur-ne-dirige-pas':
    'Ce conseil n’est pas de l’association\u00A0: décochez «\u00A0Ses membres dirigent l’association\u00A0», ou choisissez une autre instance.',
  'genre-fige':
    'Cette instance a déjà des mandats ou des collèges\u00A0: elle ne peut plus entrer dans l’association ni en sortir. Ajoutez-en une autre.',
  'colleges-a-ajouter-apres':
    'Ce conseil a ses propres collèges\u00A0: laissez vides les sièges de ceux de l’association, puis ajoutez les siens une fois le conseil créé.',
  'pas-un-conseil-exterieur':
    'Les collèges de l’association se disent dans les réglages\u00A0: ils valent pour toutes ses instances.',
  'mandat-fini': 'Ce mandat est déjà fini.',
  'fin-avant-le-debut': 'Ce jour est avant le début du mandat\u00A0: vérifiez-le.',
  'rien-a-declarer': 'Aucun changement n’est à déclarer.',
  'liste-changee':
    'La liste a changé depuis que cette page est ouverte\u00A0: relisez-la, puis recommencez. Rien n’est écrit.',
  'rien-a-importer': 'Ce fichier ne change rien.',
  'personne-ne-repond':
    'Aucun adhérent ne répond à ces filtres\u00A0: revenez à la liste et enlevez-en un.',
  'aucune-adresse':
    'Aucun de ces adhérents n’a d’adresse connue\u00A0: appelez-les, ou complétez leurs fiches.',
  'courrier-deja-parti':
    'Ce message est déjà parti aujourd’hui, aux mêmes adhérents. Rien n’est reparti.',
  'destinataires-changes':
    'La liste a changé depuis que vous l’avez relue\u00A0: voyez qui reçoit le message maintenant, puis envoyez-le. Rien n’est parti.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà servi\u00A0: rouvrez la page.',
};

/** A refusal, and what to do about it. */
export function direRefus({ motif }: { readonly motif: Motif }): string {
  return REFUS[motif];
}
