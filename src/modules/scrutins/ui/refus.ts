import type { RefusDeScrutin } from '../domain/refus.ts';

type Commun = 'saisie-invalide' | 'droit-manquant' | 'cle-reutilisee';
type Motif = RefusDeScrutin['motif'] | Commun;

const REFUS: Readonly<Record<Motif, string>> = {
  'heure-inexistante':
    'Cette heure n’existe pas\u00A0: cette nuit-là, les horloges avancent. Choisissez-en une autre.',
  'ouverture-passee':
    'L’ouverture est passée\u00A0: choisissez une heure à venir, ou laissez vide pour ouvrir tout de suite.',
  'fermeture-a-dire': 'Dites jusqu’à quel jour et quelle heure on vote à distance.',
  'fermeture-avant-ouverture': 'La fermeture doit venir après l’ouverture.',
  'candidats-a-dire': 'Donnez les candidats, un par ligne.',
  'candidats-en-double': 'Deux candidats portent le même nom\u00A0: distinguez-les.',
  'sieges-a-dire': 'Dites combien de sièges sont à pourvoir.',
  'base-a-dire':
    'Dites de quoi c’est la majorité\u00A0: des exprimés, des votants ou des inscrits. Vos statuts le disent.',
  'electeurs-a-dire': 'Dites qui vote\u00A0: une instance, ou un ou plusieurs collèges.',
  'instance-inconnue': 'Cette instance n’existe plus\u00A0: choisissez-en une autre.',
  'college-inconnu': 'Ce collège n’existe plus\u00A0: choisissez-en un autre.',
  'precedent-inconnu': 'Le premier tour n’est pas dépouillé\u00A0: clôturez-le d’abord.',
  'college-consultatif':
    'Ce collège est entendu et ne vote pas, d’après vos statuts\u00A0: retirez-le de la liste.',
  'scrutin-inconnu': 'Ce scrutin n’existe pas.',
  'deja-ouvert': 'Ce scrutin est déjà ouvert\u00A0: sa liste ne change plus.',
  'aucun-electeur': 'Personne ne peut voter\u00A0: vérifiez l’instance ou les collèges.',
  'fermeture-passee':
    'L’heure de fermeture est passée\u00A0: annulez ce scrutin et préparez-en un autre.',
  'electeur-en-double': 'Une personne est deux fois sur la liste\u00A0: retirez-la une fois.',
  'mandant-inconnu': 'Choisissez qui donne le pouvoir, parmi ceux qui votent.',
  'mandataire-inconnu': 'Choisissez qui reçoit le pouvoir, parmi ceux qui votent.',
  'pouvoir-a-soi': 'On ne se donne pas pouvoir à soi-même\u00A0: choisissez une autre personne.',
  'mandataire-represente':
    'Cette personne a donné son propre pouvoir\u00A0: elle ne vote pas, choisissez-en une autre.',
  'mandant-porte-des-pouvoirs':
    'Cette personne a reçu un pouvoir\u00A0: retirez-le avant qu’elle donne le sien.',
  'pouvoir-deja-donne': 'Cette personne a déjà donné pouvoir\u00A0: retirez-le d’abord.',
  'trop-de-pouvoirs':
    'Cette personne porte déjà autant de pouvoirs que vos statuts le permettent\u00A0: choisissez-en une autre.',
  'pouvoir-inconnu': 'Ce pouvoir vient d’être retiré.',
  'choix-a-faire': 'Faites votre choix\u00A0: une réponse, des noms, ou le vote blanc seul.',
  'choix-inconnu': 'Ce choix n’est pas sur le bulletin\u00A0: choisissez dans la liste.',
  'trop-de-noms': 'Vous avez choisi plus de noms qu’il n’y a de sièges\u00A0: retirez-en.',
  'lien-inconnu': 'Ce lien ne mène plus à rien.',
  'pas-encore-ouvert': 'Le vote n’est pas encore ouvert\u00A0: revenez à l’heure dite.',
  'scrutin-clos': 'Le vote est terminé.',
  'deja-vote': 'Cette voix a déjà voté\u00A0: un seul bulletin compte.',
  'cle-absente':
    'Votre bulletin n’est pas entré\u00A0: la clé qui scelle l’urne n’est pas là. Prévenez la coordination, rien n’est marqué à votre nom.',
  'deja-clos': 'Ce scrutin est déjà clos.',
  'un-seul-votant':
    'Une seule personne a voté\u00A0: dépouiller dirait à tous ce qu’elle a voté. Attendez un autre vote, ou annulez ce scrutin.',
  'encore-ouvert':
    'Le vote est encore ouvert\u00A0: attendez son heure, ou que toutes les voix aient voté.',
  'electeur-inconnu': 'Cette personne n’est pas sur la liste.',
  'sans-voix': 'Cette personne a donné pouvoir\u00A0: elle n’a pas de bulletin.',
  'saisie-invalide': 'Corrigez les champs indiqués.',
  'droit-manquant': 'Votre rôle ne permet pas ce geste.',
  'cle-reutilisee': 'Cette page a déjà servi\u00A0: rechargez-la.',
};

type Dit = { readonly motif: Motif; readonly noms?: readonly string[] } & {
  readonly sieges?: number;
  readonly nommes?: number;
};

/** A refusal, and what to do about it. */
export function direRefus({ motif, noms, sieges, nommes }: Dit): string {
  if (noms) return `${REFUS[motif].slice(0, -1)} (${noms.join(', ')}).`;
  if (sieges !== undefined && nommes !== undefined)
    return `Vous avez choisi ${nommes} noms pour ${sieges === 1 ? 'un siège' : `${sieges} sièges`}\u00A0: retirez-en ${nommes - sieges}.`;
  return REFUS[motif];
}
