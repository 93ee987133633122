import { nombre, pluriel } from '#kernel/formats.ts';
import {
  type Campagne,
  type Cible,
  type EtatDeCampagne,
  etatDe,
  type Joindre,
} from '../domain/campagne.ts';
import { CRITERES } from '../domain/critere.ts';
import type { RaisonDEcart } from '../domain/destinataires.ts';
import type { Etape } from '../domain/resultats-de-campagne.ts';

export const DIRE_ETAT_DE_CAMPAGNE: Readonly<Record<EtatDeCampagne, string>> = {
  preparee: 'En préparation',
  'en-cours': 'En cours',
  finie: 'Finie',
};

export const TON_DE_CAMPAGNE = {
  preparee: 'attention',
  'en-cours': 'ok',
  finie: 'neutre',
} as const satisfies Record<EtatDeCampagne, string>;

export const direEtatDe = (campagne: Pick<Campagne, 'lanceeLe' | 'finieLe'>): string =>
  DIRE_ETAT_DE_CAMPAGNE[etatDe(campagne)];

/** Why somebody gets no letter, and what to do about it. */
export const DIRE_ECART: Readonly<
  Record<RaisonDEcart, { readonly raison: string; readonly quoiFaire: string }>
> = {
  close: {
    raison: 'Leur demande est close',
    quoiFaire: 'Rien\u00A0: il n’y a plus à leur écrire.',
  },
  'deja-prise': {
    raison: 'Un médecin les a déjà prises',
    quoiFaire: 'Rien\u00A0: le médecin ou son secrétariat les appelle.',
  },
  opposition: {
    raison: 'Elles ne veulent pas être contactées',
    quoiFaire: 'Rien\u00A0: aucune lettre ne leur part.',
  },
  revenue: {
    raison: 'Leur dernière lettre est revenue',
    quoiFaire: 'Appelez-les pour avoir leur nouvelle adresse.',
  },
  'sans-adresse': {
    raison: 'Leur adresse n’est pas connue',
    quoiFaire: 'Appelez-les, ou demandez l’adresse à qui vous les a signalées.',
  },
  'sans-voie': {
    raison: 'Leur adresse n’a ni rue ni lieu-dit',
    quoiFaire: 'Appelez-les pour la compléter.',
  },
  'sans-code-postal': {
    raison: 'Leur code postal n’est pas connu',
    quoiFaire: 'Leur commune en a plusieurs, ou aucun\u00A0: appelez-les pour le compléter.',
  },
  'adresse-trop-longue': {
    raison: 'Leur adresse ne tient pas sur une enveloppe',
    quoiFaire: 'Une ligne dépasse 38 signes\u00A0: écrivez l’enveloppe à la main.',
  },
  illisible: {
    raison: 'Leur identité est effacée ou illisible',
    quoiFaire: 'Rien\u00A0: on ne sait plus à qui écrire.',
  },
};

export const DIRE_ETAPE: Readonly<Record<Etape, string>> = {
  envoyees: 'Lettres parties',
  revenues: 'Revenues',
  recues: 'Réponses et demandes reçues',
  verifiees: 'Vérifiées depuis',
  prises: 'Prises depuis',
  declarees: 'Déclarées depuis',
};

/** Heads of a table of campaigns. */
export const DIRE_ETAPE_COURT: Readonly<Record<Etape, string>> = {
  envoyees: 'Lettres',
  revenues: 'Revenues',
  recues: 'Reçues',
  verifiees: 'Vérifiées',
  prises: 'Prises',
  declarees: 'Déclarées',
};

const DIRE_JOINDRE: Readonly<Record<Joindre, string>> = {
  tous: '',
  'sans-telephone': 'sans téléphone connu',
  'a-ecrire': 'à qui écrire',
};

/** A count, or that it is not known. */
export const direCompte = (n: number | null): string => (n === null ? 'Inconnu' : nombre(n));

/** `Plus de 70 ans`, or the words of a situation. */
export const motDeSituation = (code: string, ageAuDela: number): string =>
  code === 'age'
    ? `Plus de ${ageAuDela}\u00A0ans`
    : (CRITERES.find((c) => c.code === code)?.libelle ?? code);

type Mots = {
  readonly communes: ReadonlyMap<string, string>;
  /** `CPAM 63 au 03/11/2026` */
  readonly liste: string | null;
  readonly ageAuDela: number;
};

/** `Les personnes du registre, à Giat, Herment, sans téléphone connu.` */
export function direCible(cible: Cible, { communes, liste, ageAuDela }: Mots): string {
  const situations = cible.criteres.map((code) => motDeSituation(code, ageAuDela)).join(', ');
  const lieux = cible.communes.map((code) => communes.get(code) ?? code).join(', ');
  const parts = [
    liste ? `les personnes de la liste ${liste}` : 'les personnes du registre',
    situations ? `dans une de ces situations\u00A0: ${situations}` : '',
    lieux ? `à ${lieux}` : '',
    cible.joindre === 'a-ecrire'
      ? `sans téléphone, ou ${pluriel(cible.appels ?? 0, 'appel')} sans réponse et pas encore de courrier`
      : DIRE_JOINDRE[cible.joindre],
  ].filter(Boolean);
  const phrase = parts.join(', ');
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;
}
