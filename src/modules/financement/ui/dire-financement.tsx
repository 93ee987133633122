import { montant } from '#kernel/centimes.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import type { AnneeDeContrat, EtatDeCrise, Montant } from '../domain/contrat.ts';
import type { Somme } from '../domain/enveloppe.ts';
import type { Part } from '../domain/mission.ts';
import type { RefusDeFinancement } from '../domain/refus.ts';

export const DIRE_PART: Readonly<Record<Part, string>> = {
  fixe: 'Part fixe',
  'fixe-mise-a-jour': 'Part fixe, mise à jour du plan',
  variable: 'Part variable',
};

export const DIRE_CRISE: Readonly<Record<EtatDeCrise, string>> = {
  aucune: 'Aucune crise',
  survenue: 'Survenue, pas reconnue par l’ARS',
  reconnue: 'Reconnue par l’ARS',
};

/** An amount, or that somebody has to write it. */
export const Euros = ({ valeur }: { readonly valeur: Montant }) =>
  valeur === null ? (
    <Etiquette ton="attention">à saisir</Etiquette>
  ) : (
    <span>{montant(valeur)}</span>
  );

/** A sum in words: what is unknown of it makes it a minimum. */
export function direSomme({ connu, inconnus }: Somme): string {
  return inconnus === 0 ? montant(connu) : `au moins ${montant(connu)}`;
}

/** "Année 2, du 1 mars 2025 au 28 février 2026" */
export function direAnnee({ rang, du, au }: AnneeDeContrat): string {
  return `Année ${rang}, du ${dateChiffres(du)} au ${dateChiffres(au)}`;
}

type Motif =
  | RefusDeFinancement['motif']
  | 'palier-illisible'
  | 'saisie-invalide'
  | 'droit-manquant'
  | 'cle-reutilisee';

const REFUS: Readonly<Record<Motif, string>> = {
  'contrat-absent': 'Saisissez d’abord le contrat tel qu’il est signé.',
  'part-etrangere': 'Ce poste n’a pas cette part\u00A0: choisissez-en une autre.',
  'avant-la-signature':
    'Ce jour est avant la signature du contrat\u00A0: vérifiez la date, ou celle de la signature.',
  'apres-la-fin': 'Ce jour est après la fin du contrat\u00A0: vérifiez la date.',
  'contrat-deja-vecu':
    'Une mission démarre avant cette signature, ou un versement est noté pour une année que ce contrat n’a plus\u00A0: corrigez-les d’abord.',
  'annee-hors-contrat': 'Le contrat dure moins d’années\u00A0: choisissez-en une des siennes.',
  'indicateur-inconnu': 'Cet indicateur n’est plus au contrat\u00A0: rouvrez la page.',
  'nationaux-deja-la':
    'Le contrat a déjà les indicateurs nationaux que son régime connaît\u00A0: recopiez ce que chacun vaut.',
  'regle-deja-saisie':
    'Ce que vaut cet indicateur est déjà recopié\u00A0: pour le changer, retirez-le de cette année en avant, puis ajoutez-le de nouveau.',
  'indicateur-immobile':
    'Donnez la cible, le montant maximum et, s’il est proportionnel, un point de départ différent de la cible.',
  'mesure-a-choisir':
    'Choisissez ce que le journal compte, ou dites que la valeur est déclarée ou remise.',
  'mesures-incomparables':
    'Des heures ne sont pas une part de réunions\u00A0: choisissez deux comptes de même nature, ou laissez «\u00A0Pour cent\u00A0» vide.',
  'valeur-mesuree':
    'Cette valeur se compte dans Maillage\u00A0: corrigez les faits là où ils sont saisis. Seule celle de la CPAM se note ici.',
  'paliers-absents': 'Écrivez au moins un palier, comme «\u00A069,7\u00A0: 1 000\u00A0€\u00A0».',
  'palier-illisible': 'Écrivez un palier par ligne, comme «\u00A069,7\u00A0: 1 000\u00A0€\u00A0».',
  'crise-sans-piece': 'Donnez le jour de la reconnaissance et la pièce qui la prouve.',
  'versement-inconnu': 'Ce versement est déjà annulé.',
  'versement-a-venir': 'Ce jour n’est pas encore venu\u00A0: notez ce que la banque a reçu.',
  'rien-a-reprendre':
    'Le barème ne donne rien de plus pour cette taille\u00A0: recopiez les montants du contrat signé.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà servi\u00A0: rouvrez la page.',
};

/** A refusal, and what to do about it. */
export function direRefus(refus: { readonly motif: Motif; readonly ligne?: number }): string {
  const phrase = REFUS[refus.motif];
  return refus.ligne === undefined ? phrase : `Ligne ${refus.ligne}\u00A0: ${phrase}`;
}
