import type { MotDePasseRefuse, RefusDAcces } from '../domain/refus.ts';
import { PHRASES_DE_MOT_DE_PASSE } from './phrases.ts';

type Commun =
  | { readonly motif: 'saisie-invalide'; readonly champs: Readonly<Record<string, string>> }
  | { readonly motif: 'droit-manquant' | 'cle-reutilisee' };

const PHRASES: Readonly<
  Record<RefusDAcces['motif'] | 'droit-manquant' | 'cle-reutilisee', string>
> = {
  'role-non-donnable': 'Votre rôle ne permet pas de donner ni de retirer celui-ci.',
  'professionnel-attendu':
    'Dites qui est cette personne dans l’annuaire\u00A0: son nom ou son numéro RPPS.',
  'professionnel-inconnu': 'Cette personne n’est plus dans l’annuaire. Cherchez-la de nouveau.',
  'debut-passe':
    'Un rôle commence aujourd’hui ou plus tard. Donnez la date d’aujourd’hui, même s’il est exercé depuis longtemps.',
  'dates-inversees': 'Le dernier jour vient avant le premier. Corrigez les dates.',
  'terme-passe':
    'Choisissez un jour à partir d’aujourd’hui, et pas avant le dernier jour déjà prévu.',
  'terme-repousse': 'Ce rôle finit déjà avant ce jour. Prolongez-le plutôt.',
  'terme-inchange': 'Ce rôle a déjà ce dernier jour. Choisissez-en un autre.',
  'role-deja-tenu': 'Cette personne a déjà ce rôle à ces dates. Prolongez-le plutôt.',
  'deja-invitee':
    'Cette adresse a déjà une invitation en attente pour ce rôle. Renvoyez-la plutôt.',
  'invitation-inconnue': 'Cette invitation n’existe pas.',
  'invitation-close': 'Cette invitation a déjà été acceptée ou retirée.',
  'lien-inconnu': 'Ce lien a déjà servi, ou n’est plus valable.',
  'compte-existant': 'Cette adresse a déjà un compte. Connectez-vous pour accepter.',
  'autre-compte': 'Cette invitation est adressée à quelqu’un d’autre que le compte connecté.',
  'demande-inconnue': 'Cette demande n’existe pas.',
  'demande-deja-decidee': 'Quelqu’un vient déjà de répondre à cette demande.',
  'mandat-inconnu': 'Ce rôle est déjà terminé.',
  'personne-inconnue': 'Cette personne n’a pas de rôle dans votre CPTS.',
  'dernier-a-diriger':
    'La CPTS resterait sans coordination ni direction. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'dernier-a-administrer':
    'L’installation resterait sans administration. Nommez d’abord quelqu’un d’autre.',
  'sans-fiche':
    'Votre compte n’est relié à personne dans l’annuaire. Demandez à la coordination de le faire.',
  'a-soi-meme': 'C’est votre propre adresse. Donnez celle de la personne qui agira pour vous.',
  'delegue-incompatible':
    'Le rôle de cette personne ne lui permet pas d’agir pour vous. La coordination peut lui donner celui de secrétariat médical.',
  'deja-delegue': 'Cette personne agit déjà pour vous à ces dates.',
  'delegation-inconnue': 'Cette délégation est déjà terminée, ou n’est pas la vôtre.',
  'preuve-ancienne': 'Confirmez d’abord que c’est bien vous, puis recommencez.',
  'cle-inconnue': 'Cette clé est déjà révoquée.',
  'compte-inconnu': 'Ce compte est déjà dans cet état.',
  'son-propre-compte': 'Vous ne pouvez pas fermer votre propre compte.',
  'droit-manquant': 'Votre rôle ne permet pas cette action.',
  'cle-reutilisee': 'Ce formulaire a déjà été envoyé avec un autre contenu. Rouvrez la page.',
};

type Refus = RefusDAcces | MotDePasseRefuse | Commun;

export function direRefus(refus: Refus): string {
  if (refus.motif === 'saisie-invalide') return Object.values(refus.champs).join(' ');
  return refus.motif === 'mot-de-passe'
    ? PHRASES_DE_MOT_DE_PASSE[refus.pourquoi]
    : PHRASES[refus.motif];
}

const CHAMPS: Partial<Readonly<Record<Refus['motif'], string>>> = {
  'role-non-donnable': 'role',
  'professionnel-attendu': 'annuaire',
  'professionnel-inconnu': 'annuaire',
  'debut-passe': 'du',
  'dates-inversees': 'au',
  'terme-passe': 'au',
  'mot-de-passe': 'motDePasse',
  'role-deja-tenu': 'role',
  'deja-invitee': 'courriel',
  'a-soi-meme': 'courriel',
  'deja-delegue': 'courriel',
};

/** The messages of a form by field; under '' what belongs to none. */
export function erreursDe(refus: Refus): Readonly<Record<string, string>> {
  if (refus.motif === 'saisie-invalide') return refus.champs;
  return { [CHAMPS[refus.motif] ?? '']: direRefus(refus) };
}
