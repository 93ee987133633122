import { pluriel } from '#kernel/formats.ts';
import type { Manque } from '../domain/colonnes-de-liste.ts';
import type { EtatDeDemande, MotifDeCloture } from '../domain/demande.ts';
import type { Groupe, Mouvement } from '../domain/groupe-de-comparaison.ts';
import type { IssueDeLigne } from '../domain/issue-de-ligne.ts';
import type { Raison, Remarque } from '../domain/ligne-de-liste.ts';

type Refus = { readonly pourquoi: string; readonly quoiFaire: string };
const COMPLETER = 'Complétez la ligne dans le fichier.';
const VERIFIER_DATE = 'Corrigez la date dans le fichier.';

const REFUS: Readonly<Record<Raison, Refus>> = {
  'nom-manquant': { pourquoi: 'Le nom manque.', quoiFaire: COMPLETER },
  'prenom-manquant': { pourquoi: 'Le prénom manque.', quoiFaire: COMPLETER },
  'nom-a-separer': {
    pourquoi: 'Rien ne dit où finit le nom et où commence le prénom.',
    quoiFaire: 'Mettez une virgule entre le nom et le prénom.',
  },
  'naissance-manquante': { pourquoi: 'La date de naissance manque.', quoiFaire: COMPLETER },
  'naissance-illisible': {
    pourquoi: 'La date de naissance ne se lit pas.',
    quoiFaire: 'Écrivez-la comme 12/03/1948.',
  },
  'naissance-inexistante': {
    pourquoi: 'Ce jour n’existe pas dans le calendrier.',
    quoiFaire: VERIFIER_DATE,
  },
  'naissance-a-venir': { pourquoi: 'La naissance est à venir.', quoiFaire: VERIFIER_DATE },
  'naissance-lointaine': { pourquoi: 'La naissance est avant 1900.', quoiFaire: VERIFIER_DATE },
  'commune-manquante': { pourquoi: 'La commune manque.', quoiFaire: COMPLETER },
  'commune-inconnue': {
    pourquoi: 'Aucune commune n’a ce nom ni ce code.',
    quoiFaire: 'Corrigez le nom, ou donnez le code postal.',
  },
  'commune-ambigue': {
    pourquoi: 'Plusieurs communes portent ce nom.',
    quoiFaire: 'Donnez le code postal ou le code INSEE.',
  },
  decede: {
    pourquoi: 'La liste dit cette personne décédée.',
    quoiFaire: 'Rien, sauf si le registre la compte encore.',
  },
  'guillemet-non-ferme': {
    pourquoi: 'Un guillemet ouvert n’est pas fermé.',
    quoiFaire: 'Retirez le guillemet de la ligne.',
  },
};

/** Why a line does not enter, and what to do about it. */
export const direRaison = (raison: Raison): Refus => REFUS[raison];

const REMARQUES: Readonly<Record<Remarque, readonly [string, string]>> = {
  'siecle-suppose': [
    'siècle supposé',
    'L’année de naissance a deux chiffres : le siècle est supposé.',
  ],
  'telephone-illisible': [
    'téléphone illisible',
    'Le téléphone ne se lit pas : la personne entre sans lui.',
  ],
  'telephone-different': [
    'autre téléphone',
    'Le registre a un autre téléphone : il le garde, celui de la liste est à vérifier.',
  ],
  'courriel-illisible': [
    'courriel illisible',
    'Le courriel ne se lit pas : la personne entre sans lui.',
  ],
  'situation-illisible': [
    'situation à vérifier',
    'Une situation dit autre chose que oui ou non : elle n’est pas retenue.',
  ],
  'lieu-repris': [
    'commune de la ligne au-dessus',
    'La commune est vide : celle de la ligne au-dessus est reprise.',
  ],
  mineur: ['mineur', 'La personne est mineure : c’est un parent qu’il faut appeler.'],
  'hors-territoire': [
    'hors du territoire',
    'La commune n’est pas de la CPTS : la personne entre, marquée comme telle.',
  ],
};

/** Two or three words beside a line. */
export const motDeLaRemarque = (remarque: Remarque): string => REMARQUES[remarque][0];
/** The same, in a sentence. */
export const direRemarque = (remarque: Remarque): string => REMARQUES[remarque][1];

const ISSUES: Readonly<Record<IssueDeLigne, string>> = {
  nouvelle: 'nouvelle',
  semblable: 'à regarder',
  completee: 'complétée',
  connue: 'déjà au registre',
  repetee: 'répétée',
  refusee: 'refusée',
  ecartee: 'pas une personne',
};

export const direIssue = (issue: IssueDeLigne): string => ISSUES[issue];

const MANQUES: Readonly<Record<Manque, string>> = {
  nom: 'le nom',
  prenom: 'le prénom',
  naissance: 'la date de naissance',
  commune: 'la commune',
};

/** `le nom et la commune` */
export function direManques(manques: readonly Manque[]): string {
  const mots = manques.map((manque) => MANQUES[manque]);
  return mots.length < 2 ? mots.join('') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`;
}

const ETATS: Readonly<Record<EtatDeDemande, string>> = {
  recue: 'à vérifier',
  justifiee: 'vérifiée, attend un médecin',
  prise: 'chez un médecin, à déclarer',
  declaree: 'déclarée',
  close: 'close',
};
const MOTIFS: Readonly<Record<MotifDeCloture, string>> = {
  'a-deja': 'a déjà un médecin',
  demenage: 'a déménagé',
  decede: 'est décédée',
  'ne-veut-pas': 'n’en veut pas',
  injoignable: 'injoignable',
  retiree: 'demande retirée',
  oppose: 's’y oppose',
  doublon: 'en double',
};

/** `close : a déjà un médecin` */
export function direEtat(etat: EtatDeDemande, motif: MotifDeCloture | null): string {
  return motif ? `${ETATS[etat]} : ${MOTIFS[motif]}` : ETATS[etat];
}

const MOUVEMENTS: Readonly<Record<Mouvement, string>> = {
  sortie: 'Sorties de la liste',
  restee: 'Toujours sur la liste',
  entree: 'Nouvelles sur la liste',
};

export const direMouvement = (mouvement: Mouvement): string => MOUVEMENTS[mouvement];

type Dit = { readonly titre: string; readonly quoiFaire: string };

const SORTIES: Readonly<Record<Groupe, Dit>> = {
  declaree: { titre: 'Déclarées avec nous', quoiFaire: 'Rien : la caisse le sait.' },
  prise: {
    titre: 'Chez un médecin, pas encore déclarées ici',
    quoiFaire: 'Demandez au cabinet si la déclaration est faite.',
  },
  'en-attente': {
    titre: 'Parties sans que nous sachions pourquoi',
    quoiFaire: 'Appelez : elles ont peut-être trouvé un médecin.',
  },
  close: { titre: 'Closes chez nous', quoiFaire: 'Rien.' },
};

const PRESENTES: Readonly<Record<Groupe, Dit>> = {
  declaree: {
    titre: 'Déclarées avec nous',
    quoiFaire: 'Déclaration à signaler à qui remet la liste.',
  },
  prise: { titre: 'Chez un médecin, à déclarer', quoiFaire: 'Rien : le cabinet a la demande.' },
  'en-attente': { titre: 'Cherchent un médecin', quoiFaire: 'À vérifier, puis à proposer.' },
  close: {
    titre: 'Closes chez nous, et encore sur la liste',
    quoiFaire: 'Regardez pourquoi, rouvrez s’il le faut.',
  },
};

/** Who they are by our register, and what is to be done. */
export function direGroupe(mouvement: Mouvement, groupe: Groupe): Dit {
  return (mouvement === 'sortie' ? SORTIES : PRESENTES)[groupe];
}

/** `3 lignes` with their numbers, the first ones when they are many. */
export function direNumeros(numeros: readonly number[]): string {
  const montres = numeros.slice(0, 12).join(', ');
  const reste = numeros.length - 12;
  return reste > 0 ? `${montres} et ${pluriel(reste, 'autre')}` : montres;
}
