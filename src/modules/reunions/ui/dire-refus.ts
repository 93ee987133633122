import type { RefusDeReunions } from '../domain/refus.ts';

type Refus =
  | RefusDeReunions
  | { readonly motif: 'saisie-invalide' | 'droit-manquant' | 'cle-reutilisee' };

const REFUS: Readonly<Record<Refus['motif'], string>> = {
  'invite-illisible':
    'Une ligne des invités ne se lit pas\u00A0: écrivez un nom, puis son adresse, séparés par une virgule.',
  'nom-illisible':
    'Ceci n’est pas un nom\u00A0: écrivez le nom de la personne, sa profession, puis son adresse de courriel',
  'deja-convoquees': 'Déjà sur la liste de cette réunion, retirez leurs lignes',
  'trop-de-nommes': 'Une CPTS nomme soixante personnes au plus par réunion',
  'personne-a-choisir': 'Choisissez au moins une personne, ou écrivez le nom d’un invité.',
  'personne-inconnue': 'Cette personne n’est pas, ou plus, dans la liste\u00A0: relisez-la.',
  'groupe-inconnu': 'Ce groupe n’existe plus. Revenez à la liste.',
  'groupe-archive': 'Ce groupe est archivé\u00A0: rouvrez-le d’abord.',
  'groupe-d-un-autre':
    'Ce groupe est mené par une autre personne\u00A0: demandez-lui, ou à la coordination.',
  'nom-pris': 'Un autre groupe porte déjà ce nom\u00A0: choisissez-en un autre.',
  'heure-inexistante':
    'Cette heure n’existe pas\u00A0: cette nuit-là, on avance les montres. Choisissez-en une autre.',
  'plage-vide': 'L’heure de fin est celle du début\u00A0: corrigez l’une des deux.',
  'plage-trop-longue':
    'Plus de quatorze heures\u00A0: l’heure de fin est-elle juste\u00A0? Avant celle du début, elle est le lendemain.',
  'creneau-passe': 'Ce créneau est passé\u00A0: choisissez-en un à venir.',
  'creneau-en-double': 'Ce créneau est proposé deux fois\u00A0: retirez-en un.',
  'creneau-a-proposer': 'Proposez au moins deux créneaux.',
  'lieu-a-dire': 'Dites où l’on se réunit, ou choisissez la visio.',
  'sondage-inconnu': 'Ce sondage n’existe plus.',
  'sondage-clos': 'Ce sondage est clos\u00A0: la date est choisie, ou le délai est passé.',
  'cloture-passee': 'Le délai pour répondre est déjà passé\u00A0: choisissez un jour à venir.',
  'deja-elargi': 'Tout le monde est déjà interrogé.',
  'creneau-inconnu': 'Ce créneau n’est plus proposé\u00A0: rouvrez la page.',
  'creneau-complet':
    'Ce créneau est complet\u00A0: dites «\u00A0si besoin\u00A0», ou choisissez-en un autre.',
  'lien-inconnu': 'Ce lien a expiré, ou il n’est pas complet.',
  'reunion-inconnue': 'Cette réunion n’existe plus.',
  'reunion-de-l-organisatrice':
    'Une autre CPTS organise cette réunion\u00A0: elle seule la déplace, l’annule, écrit son ordre du jour et son compte rendu.',
  'compte-ailleurs':
    'Une autre CPTS de cette réunion a déjà compté leur présence\u00A0: retirez-les de cette feuille, puis figez-la',
  'cpts-a-dire': 'Choisissez une CPTS, ou donnez le nom de celle qui n’est pas dans la liste.',
  'cpts-inconnue': 'Cette CPTS n’est plus dans la liste\u00A0: choisissez-en une autre.',
  'cpts-deja-invitee': 'Cette CPTS est déjà invitée à cette réunion.',
  'contact-a-dire': 'Donnez l’adresse de courriel de la personne à qui écrire.',
  'invitation-inconnue': 'Cette invitation n’existe pas. Revenez aux réunions.',
  'invitation-annulee': 'La CPTS qui organise a annulé cette réunion. Vous n’avez rien à faire.',
  'invitation-repondue': 'Votre CPTS a déjà répondu',
  'raison-a-dire': 'Dites pourquoi, en une phrase\u00A0: la CPTS qui organise la lira.',
  'partage-a-dire': 'Dites ce que la CPTS qui organise verra de qui vient.',
  'pas-acceptee': 'Acceptez d’abord l’invitation.',
  'reunion-tenue': 'Des personnes ont signé\u00A0: retirez-les de la feuille, ou figez-la.',
  'reunion-passee': 'Cette réunion est passée\u00A0: elle ne change plus.',
  'reunion-annulee': 'Cette réunion est annulée.',
  'reunion-figee':
    'La feuille de cette réunion est figée\u00A0: elle ne se modifie plus. Corrigez-la par une contre-passation.',
  'code-perime':
    'Ce code n’est plus valable, ou il n’est pas juste\u00A0: lisez celui qui est affiché maintenant.',
  'trop-tot': 'On signe à partir d’une heure avant la réunion. Revenez à ce moment-là.',
  'trop-tard': 'On ne signe plus\u00A0: demandez à la coordination de noter votre présence.',
  'signature-trop-ancienne':
    'Cette signature a attendu plus de douze heures sur ce téléphone\u00A0: demandez à la coordination de noter votre présence.',
  'pas-convoque':
    'Vous n’êtes pas sur la liste de cette réunion\u00A0: demandez à qui l’anime de vous y ajouter.',
  'pas-signe': 'Signez d’abord votre arrivée.',
  'depart-avant-arrivee': 'Une personne part avant d’être arrivée\u00A0: corrigez ses heures.',
  'arrivee-a-dire': 'Dites à quelle heure chaque personne présente est arrivée.',
  'reunion-pas-finie': 'La réunion n’est pas finie\u00A0: figez sa feuille après.',
  'feuille-changee':
    'Quelqu’un a signé, ou est parti, depuis que cette page est ouverte. Ce que vous avez tapé est là\u00A0: relisez, puis enregistrez de nouveau.',
  'feuille-vide': 'Personne n’a signé\u00A0: notez qui était là, ou annulez la réunion.',
  'reunion-pas-figee': 'Cette feuille n’est pas figée\u00A0: corrigez-la directement.',
  'rien-a-rectifier': 'Rien ne change\u00A0: la feuille dit déjà cela.',
  'point-inconnu': 'Ce point n’est plus à l’ordre du jour.',
  'point-change':
    'Quelqu’un a écrit ce point depuis que vous l’avez ouvert\u00A0: relisez les deux textes, puis enregistrez.',
  'compte-rendu-vide': 'Le compte rendu est vide\u00A0: écrivez au moins un point ou une action.',
  'action-inconnue': 'Cette action n’existe plus.',
  'piece-inconnue':
    'Ce document ou cette réunion n’est plus dans le groupe\u00A0: choisissez-en un autre.',
  'rendez-a-dire': 'Dites le jour, l’heure et le lieu de sa réunion.',
  'place-a-dire': 'Dites à quelle réunion va cette personne, ou qu’elle n’est pas convoquée',
  'secteurs-trop-peu':
    'Un seul secteur a des membres dans ce groupe\u00A0: fixez une réunion, simplement.',
  'groupe-vide': 'Ce groupe n’a aucun membre\u00A0: ajoutez qui en est, puis écrivez.',
  'aucune-adresse':
    'Aucun membre n’a d’adresse\u00A0: appelez-les, ou complétez leur fiche dans l’annuaire.',
  'courrier-deja-parti':
    'Ce même message est déjà parti à ce groupe aujourd’hui\u00A0: changez-le, ou attendez demain.',
  'courrier-inconnu': 'Ce message n’existe pas. Revenez au groupe.',
  'saisie-invalide': 'Quelque chose manque, ou ne peut pas être lu\u00A0: relisez le formulaire.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Ce formulaire a déjà servi\u00A0: rouvrez la page.',
};

const DIRE_ETAT = {
  invitee: 'sans réponse',
  acceptee: 'invitation acceptée',
  declinee: 'invitation déclinée',
  retiree: 'elle s’est retirée',
  reprise: 'l’invitation a été retirée',
} as const;

/** A refusal, and what to do about it. */
export function direRefus(refus: Refus): string {
  const phrase = REFUS[refus.motif];
  if (refus.motif === 'invite-illisible')
    return `${phrase} Ligne\u00A0: «\u00A0${refus.ligne}\u00A0».`;
  if (refus.motif === 'nom-illisible') return `${phrase}. Lu\u00A0: «\u00A0${refus.nom}\u00A0».`;
  if (refus.motif === 'deja-convoquees') return `${phrase}\u00A0: ${refus.noms.join(', ')}.`;
  if (refus.motif === 'trop-de-nommes')
    return `${phrase}\u00A0: vous pouvez encore en ajouter ${refus.reste}. Pour davantage, écrivez à la CPTS qui organise.`;
  if (refus.motif === 'place-a-dire') return `${phrase}\u00A0: ${refus.nom}.`;
  if (refus.motif === 'compte-ailleurs') return `${phrase}\u00A0: ${refus.noms.join(', ')}.`;
  if (refus.motif === 'invitation-repondue')
    return `${phrase}\u00A0: ${DIRE_ETAT[refus.etat]}${refus.parNom ? `, par ${refus.parNom}` : ''}. Pour changer d’avis, écrivez à la CPTS qui organise.`;
  if ('secteur' in refus) return `Secteur ${refus.secteur}\u00A0: ${decapiter(phrase)}`;
  return 'rang' in refus ? `Créneau ${refus.rang}\u00A0: ${decapiter(phrase)}` : phrase;
}

const decapiter = (phrase: string) => `${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`;
