import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCourte, heure, jourRelatif, nomDuJour } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Horaire, Trait } from '../domain/poids.ts';
import type { RefusDeGardes } from '../domain/refus.ts';

export { direTelephone } from '#kernel/telephone.ts';

/** What a page needs to write times: the CPTS's zone and the instant it is made. */
export type Moment = { readonly fuseau: string; readonly maintenant: Date };

export function aujourdhuiDe({ fuseau, maintenant }: Moment): DateCivile {
  return dateCivileDe(maintenant, fuseau);
}

/** "sam. 28 nov. 2026, de 20 h à 8 h" */
export function direGarde({ debut, fin }: Horaire, fuseau: string): string {
  const jour = dateCivileDe(debut, fuseau);
  const dernier = dateCivileDe(fin, fuseau);
  const lendemain = joursEntiers(jour, dernier);
  const jusqua =
    lendemain > 1 ? `${heure(fin, fuseau)}, ${nomDuJour(dernier)}` : heure(fin, fuseau);
  return `${dateCourte(jour)}, de ${heure(debut, fuseau)} à ${jusqua}`;
}

const joursEntiers = (a: DateCivile, b: DateCivile) => (Date.parse(b) - Date.parse(a)) / 86_400_000;

/** "aujourd’hui, de 20 h à 8 h" */
export function direQuand({ debut, fin }: Horaire, moment: Moment): string {
  const { fuseau } = moment;
  const jour = jourRelatif(dateCivileDe(debut, fuseau), aujourdhuiDe(moment));
  return `${jour}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`;
}

export function phrase(texte: string): string {
  return `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;
}

export const DIRE_TRAIT: Readonly<Record<Trait, string>> = {
  nuit: 'Nuits',
  'week-end': 'Fins de semaine',
  ferie: 'Jours fériés',
};

type Motif = RefusDeGardes['motif'] | 'saisie-invalide' | 'droit-manquant' | 'cle-reutilisee';

const REFUS: Readonly<Record<Motif, string>> = {
  'tableau-inconnu': 'Ce tableau n’existe plus. Revenez à la liste.',
  'secteur-inconnu': 'Ce secteur n’existe plus\u00A0: choisissez-en un autre.',
  'tour-inconnu': 'Ce tour est déjà retiré.',
  'tour-sans-jour': 'Cochez au moins un jour, ou les jours fériés.',
  'participant-inconnu': 'Cette personne n’est pas de ce tableau\u00A0: inscrivez-la d’abord.',
  'professionnel-inconnu': 'Choisissez au moins une personne de l’annuaire.',
  'autre-profession': 'Un tableau ne réunit que des personnes d’une même profession.',
  'periode-inversee': 'Le dernier jour est avant le premier\u00A0: échangez-les.',
  'periode-passee': 'Cette période est passée\u00A0: choisissez des jours à venir.',
  'periode-trop-longue': 'Un an au plus à la fois\u00A0: raccourcissez la période.',
  'aucun-tour': 'Ce tableau n’a pas encore de tour\u00A0: ajoutez-en un dans les réglages.',
  'brouillon-vide': 'Aucune répartition n’est préparée sur ces jours.',
  'garde-inconnue': 'Cette garde n’existe plus, ou personne ne la tient.',
  'garde-commencee': 'Cette garde a commencé\u00A0: elle ne change plus.',
  'garde-changee': 'Cette garde vient de changer\u00A0: relisez-la.',
  'garde-vide': 'Personne n’est de cette garde.',
  'deja-de-garde': 'Cette personne est déjà de garde à ces heures-là.',
  'professionnel-a-preciser': 'Dites pour qui.',
  'gardes-d-un-autre':
    'Ce ne sont pas vos gardes\u00A0: demandez à qui les tient, ou à la coordination.',
  'indisponibilite-inconnue': 'Ces jours sont déjà retirés.',
  'echange-en-cours': 'Un échange est déjà proposé pour cette garde.',
  'personne-a-qui-proposer': 'Vous êtes seul dans ce tableau\u00A0: prévenez la coordination.',
  'retour-a-une-personne': 'Pour demander une garde en retour, choisissez une personne.',
  'retour-inconnu': 'La garde en retour n’est pas, ou plus, celle de la personne choisie.',
  'lien-inconnu': 'Ce lien a déjà servi, ou il a expiré.',
  'invitation-inconnue': 'Cette proposition n’existe plus.',
  'echange-clos': 'Trop tard\u00A0: cette proposition est close. Vous n’avez rien à faire.',
  'echange-inconnu': 'Cet échange n’existe plus.',
  'publication-inconnue': 'Cette adresse est déjà révoquée.',
  'tableau-change':
    'Le tableau a changé depuis cet aperçu, et rien n’est écrit\u00A0: relisez-le, puis importez.',
  'choix-manquant': 'Dites qui est chaque personne à préciser, ou laissez ses gardes de côté.',
  'rien-a-importer': 'Ce fichier ne change rien\u00A0: le tableau dit déjà tout cela.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà servi\u00A0: rouvrez la page.',
};

/** A refusal, and what to do about it. */
export function direRefus({ motif }: { readonly motif: Motif }): string {
  return REFUS[motif];
}
