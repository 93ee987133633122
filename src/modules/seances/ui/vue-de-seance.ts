import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCourte, heure, jourRelatif } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { DocumentJoint } from '#ui/documents-joints.tsx';
import type { Saisie } from '#ui/saisie.ts';
import type { Decision } from '../domain/decision.ts';
import type { Constat } from '../domain/quorum.ts';
import type { Regles } from '../domain/regles.ts';
import type {
  ConstatDate,
  EtatDeSeance,
  Participant,
  Point,
  Proposition,
  Reponse,
  Seance,
  VoixPresentes,
} from '../domain/seance.ts';
import type { Vote } from '../domain/vote.ts';
import type { VoteSecret } from '../domain/vote-secret.ts';

/** What a page needs to write times: the CPTS's zone and the instant it is made. */
export type Moment = { readonly fuseau: string; readonly maintenant: Date };
export type Jetons = { readonly csrf: string; readonly cle: string };

export const PARTIES = [
  'seance',
  'point',
  'pouvoir',
  'invite',
  'vote',
  'annulation',
  'secret',
  'mandats',
  'decision',
  'fin',
  'seconde',
] as const;
export type Partie = (typeof PARTIES)[number];

/** One session, as its page shows it to whoever holds it or reads it. */
export type VueDeSeance = {
  readonly base: string;
  readonly racine: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly seance: Seance;
  /** Of a council that is not of the association. */
  readonly exterieure: boolean;
  readonly regles: Regles;
  readonly points: readonly Point[];
  /** Where documents are joined to it; null: not by this person. */
  readonly joindre: string | null;
  readonly joints: readonly DocumentJoint[];
  /** Convened; while it is prepared, who would be. */
  readonly participants: readonly Participant[];
  readonly constat: Constat;
  /** Each statement of the quorum so far. */
  readonly constats: readonly ConstatDate[];
  readonly voix: VoixPresentes;
  readonly votes: readonly Vote[];
  readonly secrets: readonly VoteSecretVu[];
  /** Where those who are elected may sit. */
  readonly instances: readonly { readonly id: string; readonly nom: string }[];
  readonly decisions: readonly Decision[];
  /** What a decision may put an end to. */
  readonly anciennes: readonly Decision[];
  readonly aApprouver: readonly Seance[];
  readonly propositions: readonly Proposition[];
  readonly seconde: Seance | null;
  readonly convocation: Convocation;
  /** Who joined the body since it was convened. */
  readonly arrives: readonly string[];
  readonly ouvrable: boolean;
  readonly approuveLe: Date | null;
  readonly saisies: Readonly<Record<Partie, Saisie>>;
  /** The vote that is being written in the register, or said miscounted. */
  readonly aInscrire: Vote | null;
  readonly aAnnuler: Vote | null;
  readonly tenir: boolean;
};

/** A secret vote, with how many voices have voted so far. */
export type VoteSecretVu = VoteSecret & {
  readonly inscrits: number;
  readonly votants: number;
  readonly refuse: boolean;
};

/** Whether it may be convened today; the first day possible when it is too late. */
export type Convocation =
  | { readonly etat: 'possible' }
  | { readonly etat: 'a-saisir' }
  | { readonly etat: 'tardive'; readonly jour: DateCivile };

export function aujourdhuiDe({ fuseau, maintenant }: Moment): DateCivile {
  return dateCivileDe(maintenant, fuseau);
}

/** "jeu. 3 déc. 2026, de 20 h à 22 h" */
export function direPlage({ debut, fin }: Pick<Seance, 'debut' | 'fin'>, fuseau: string): string {
  const jour = dateCourte(dateCivileDe(debut, fuseau));
  return `${jour}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`;
}

/** "aujourd’hui, 20 h" */
export function direQuand({ debut }: Pick<Seance, 'debut'>, moment: Moment): string {
  const { fuseau } = moment;
  return `${jourRelatif(dateCivileDe(debut, fuseau), aujourdhuiDe(moment))}, ${heure(debut, fuseau)}`;
}

export const phrase = (texte: string): string =>
  `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;

export const DIRE_ETAT: Readonly<Record<EtatDeSeance, string>> = {
  preparee: 'En préparation',
  convoquee: 'Convoquée',
  ouverte: 'En cours',
  close: 'Levée',
  carence: 'Carence',
  annulee: 'Annulée',
};

export const TON_D_ETAT = {
  preparee: 'neutre',
  convoquee: 'info',
  ouverte: 'attention',
  close: 'ok',
  carence: 'grave',
  annulee: 'neutre',
} as const;

export const DIRE_REPONSE: Readonly<Record<Reponse, string>> = {
  vient: 'Vient',
  distance: 'À distance',
  absent: 'Ne vient pas',
};

export const TON_DE_RESULTAT = {
  adopte: 'ok',
  rejete: 'grave',
  partage: 'attention',
  'non-calcule': 'attention',
} as const;

export const A_SAISIR = 'à saisir d’après les statuts';
/** The same, of a council that the statutes of the association do not make. */
export const aSaisir = ({ exterieure }: Pick<VueDeSeance, 'exterieure'>): string =>
  exterieure ? 'à saisir d’après son texte' : A_SAISIR;
