import { montant } from '#kernel/centimes.ts';
import { dateChiffres } from '#kernel/formats.ts';
import type { DoubleFinancement } from '../domain/alerte.ts';
import type { EtatDEngagement } from '../domain/depense.ts';
import { direFinanceur } from '../domain/financeur.ts';
import type { Budget } from '../domain/ligne.ts';
import type { RefusDeBudget } from '../domain/refus.ts';

export const DIRE_ETAT: Readonly<Record<EtatDEngagement, string>> = {
  'a-confirmer': 'À confirmer',
  confirme: 'Engagée',
  refuse: 'Refusée',
};

const SUJETS: Readonly<Record<DoubleFinancement['genre'], (quoi: string) => string>> = {
  depense: (quoi) => `La dépense «\u00A0${quoi}\u00A0» coûte`,
  action: (quoi) => `L’action «\u00A0${quoi}\u00A0» coûte`,
  indemnites: (quoi) => `Les indemnisations de «\u00A0${quoi}\u00A0» coûtent`,
};

/**
 * "« Bus santé » coûte 12 000 €. ACI 9 000 € et Département 5 000 € la paient : 2 000 € de trop." Commitments on the accounts
 * of compensation may be other fees: told as to be looked at.
 */
export function direAlerte({ genre, quoi, cout, payeurs, deTrop }: DoubleFinancement): string {
  const sommes = payeurs.map((p) => `${direFinanceur(p.financeur)} ${montant(p.centimes)}`);
  const dernier = sommes.pop() ?? '';
  const qui = sommes.length > 0 ? `${sommes.join(', ')} et ${dernier}` : dernier;
  const suite =
    genre === 'indemnites'
      ? `paient sur les mêmes comptes\u00A0: à vérifier, ${montant(deTrop)} de trop si ce sont les mêmes indemnisations.`
      : `la paient\u00A0: ${montant(deTrop)} de trop.`;
  return `${SUJETS[genre](quoi)} ${montant(cout)}. ${qui} ${suite}`;
}

export function direVersion(budget: Budget | null): string {
  if (budget === null) return 'Aucun budget n’est encore écrit';
  if (budget.voteLe === null) return 'Projet, pas encore voté';
  const version = budget.version > 1 ? `, modifié ${budget.version - 1} fois` : '';
  return `Voté le ${dateChiffres(budget.voteLe)}${version}`;
}

type Motif =
  | RefusDeBudget['motif']
  | 'fichier-a-corriger'
  | 'saisie-invalide'
  | 'droit-manquant'
  | 'cle-reutilisee';

const REFUS: Readonly<Record<Motif, string>> = {
  'compte-inconnu':
    'Ce compte n’est pas au plan de la CPTS, ou ne convient pas ici\u00A0: choisissez-en un autre.',
  'compte-hors-budget':
    'Un budget ne dit que des charges et des produits\u00A0: choisissez un compte 6 ou 7.',
  'compte-pris': 'Ce numéro de compte existe déjà\u00A0: donnez-en un autre.',
  'budget-inconnu': 'Écrivez d’abord une ligne du budget de cette année.',
  'budget-vote': 'Ce budget est voté\u00A0: ouvrez une modification pour le changer.',
  'budget-vide': 'Ce budget n’a aucune ligne\u00A0: écrivez-les d’abord.',
  'budget-en-projet':
    'Une version est déjà en projet\u00A0: changez ses lignes, puis notez son vote.',
  'ligne-inconnue': 'Cette ligne n’est plus là\u00A0: rouvrez la page.',
  'budget-clos': 'Cet exercice est clos\u00A0: son budget ne change plus.',
  'ligne-en-double': 'Une ligne dit déjà un montant pour la même chose\u00A0: changez le sien.',
  'jour-a-venir': 'Ce jour n’est pas encore venu\u00A0: vérifiez la date.',
  'engagement-inconnu': 'Cette dépense n’existe pas ici\u00A0: repartez de la liste.',
  'engagement-a-confirmer': 'Elle dépasse le seuil\u00A0: notez d’abord la décision de l’organe.',
  'engagement-refuse': 'L’organe l’a refusée\u00A0: elle ne se facture pas.',
  'decision-deja-prise': 'Quelqu’un vient de noter la décision\u00A0: rouvrez la page.',
  'montant-sous-les-factures':
    'Les factures notées dépassent ce montant\u00A0: gardez au moins leur somme.',
  'numero-deja-ecrit':
    'Ce fournisseur a déjà une facture de ce numéro\u00A0: vérifiez qu’elle n’est pas déjà notée.',
  'facture-inconnue': 'Cette facture n’est plus là, ou elle est annulée\u00A0: rouvrez la page.',
  'facture-payee':
    'Cette facture est payée\u00A0: annulez d’abord son paiement, ou notez un avoir.',
  'facture-corrigee': 'Un avoir corrige cette facture\u00A0: annulez d’abord l’avoir.',
  'facture-reglee': 'Cette facture est déjà réglée\u00A0: rien n’a été payé de plus.',
  'paiement-inconnu': 'Ce paiement n’est plus là, ou il est déjà annulé\u00A0: rouvrez la page.',
  'subvention-inconnue': 'Cette subvention n’existe pas ici\u00A0: rouvrez la page.',
  'exercice-clos': 'Cet exercice est clos\u00A0: datez l’écriture de l’exercice ouvert.',
  'exercice-anterieur':
    'Les comptes commencent plus tard\u00A0: passez-la au 1er janvier de leur première année.',
  'exercice-en-cours': 'Cette année n’est pas finie\u00A0: elle se clôt après le 31 décembre.',
  'exercice-precedent-ouvert':
    'Une année précédente est encore ouverte\u00A0: clôturez-la d’abord.',
  'exercice-vide': 'Aucune écriture n’est passée pour cette année.',
  'comptes-a-choisir':
    'Des indemnités versées attendent leur compte\u00A0: choisissez-le dans les réglages du budget.',
  'ecriture-inconnue': 'Cette écriture n’existe pas ici\u00A0: rouvrez la page.',
  'ecriture-d-un-fait':
    'Cette écriture vient d’une page\u00A0: corrigez-la là où elle est née, l’écriture suivra.',
  'ecriture-deja-contre-passee': 'Cette écriture est déjà contre-passée.',
  'memes-comptes': 'Le débit et le crédit sont le même compte\u00A0: changez l’un des deux.',
  'volontariat-a-part':
    'Un compte 86 ou 87 ne va qu’avec un autre\u00A0: ce qui est donné reste au pied des comptes.',
  'siren-a-saisir':
    'Saisissez le SIREN de l’association dans les réglages du budget\u00A0: il nomme le fichier.',
  'facture-au-dela': 'Cette facture dépasse l’engagement',
  'avoir-au-dela': 'Cet avoir dépasse ce qui est facturé',
  'paiement-au-dela': 'Ce paiement dépasse ce qui est dû',
  'encaissement-au-dela': 'Ce versement dépasse ce qui est accordé',
  'fichier-a-corriger':
    'Rien n’est écrit\u00A0: corrigez les lignes ci-dessous, puis renvoyez le fichier.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà servi\u00A0: rouvrez la page.',
};

const QUE_FAIRE: Readonly<Record<string, string>> = {
  'facture-au-dela': 'vérifiez-le, ou ajustez d’abord l’engagement.',
  'avoir-au-dela': 'vérifiez-le.',
  'paiement-au-dela': 'notez ce que la banque a payé pour cette facture seule.',
  'encaissement-au-dela': 'vérifiez-le, ou notez une autre subvention.',
};

/** A refusal, and what to do about it. */
export function direRefus(refus: {
  readonly motif: Motif;
  readonly reste?: number & RefusReste;
}): string {
  const phrase = REFUS[refus.motif];
  if (refus.reste === undefined) return phrase;
  return `${phrase}\u00A0: il reste ${montant(refus.reste)}\u00A0; ${QUE_FAIRE[refus.motif] ?? ''}`;
}

type RefusReste = Extract<RefusDeBudget, { readonly reste: unknown }>['reste'];
