import type { Compte, Constat } from './quorum.ts';
import type { Voix } from './regles.ts';

export const MODALITES = ['presence', 'visio', 'mixte'] as const;
export type Modalite = (typeof MODALITES)[number];
export const DIRE_MODALITE: Readonly<Record<Modalite, string>> = {
  presence: 'En présence',
  visio: 'En visio',
  mixte: 'En présence ou en visio',
};

export type EtatDeSeance = 'preparee' | 'convoquee' | 'ouverte' | 'close' | 'carence' | 'annulee';

/** A session of a body of the association. */
export type Seance = {
  readonly id: string;
  readonly instanceId: string;
  readonly instance: string;
  readonly titre: string;
  readonly rang: 1 | 2;
  readonly premiereId: string | null;
  readonly debut: Date;
  readonly fin: Date;
  readonly modalite: Modalite;
  readonly lieu: string | null;
  readonly adresseVisio: string | null;
  /** One a line. */
  readonly documents: string;
  readonly etat: EtatDeSeance;
  readonly convoqueeLe: Date | null;
  readonly convoqueeParNom: string | null;
  readonly ouverteLe: Date | null;
  readonly closeLe: Date | null;
  /** What was found of the quorum when it opened, as it was said then. */
  readonly constat: string | null;
  readonly reunionId: string | null;
};

/** A statement of the quorum, kept as it was said at its hour. */
export type ConstatDate = Pick<Constat, 'etat' | 'explication'> & {
  readonly id: string;
  readonly quand: 'ouverture' | 'carence' | 'en-seance';
  readonly le: Date;
  readonly parNom: string;
};

export type Point = {
  readonly id: string;
  readonly rang: number;
  readonly titre: string;
  readonly texte: string;
  readonly proposePar: string | null;
  readonly notes: string;
};

export type Proposition = {
  readonly id: string;
  readonly instanceId: string;
  readonly titre: string;
  readonly texte: string;
  readonly parNom: string;
  readonly proposeeLe: Date;
  readonly etat: 'recue' | 'retenue' | 'ecartee';
  readonly raison: string | null;
};

export const REPONSES = ['vient', 'distance', 'absent'] as const;
export type Reponse = (typeof REPONSES)[number];
export const PRESENCES = ['sur-place', 'distance'] as const;
export type Presence = (typeof PRESENCES)[number];

/**
 * In which capacity somebody is convened: they hold a seat, stand in for who holds it, are heard as a guest; or held a seat
 * that somebody else was given since.
 */
export const RANGS = ['titulaire', 'suppleant', 'invite', 'remplace'] as const;
export type Rang = (typeof RANGS)[number];

/** True of who is of the body: a guest is not, nor who lost their seat. */
export function estDuCorps({ rang }: { readonly rang: Rang }): boolean {
  return rang === 'titulaire' || rang === 'suppleant';
}

/** Somebody convened, as the body was on that day. */
export type Participant = {
  readonly id: string;
  readonly qui: string;
  readonly adhesionId: string | null;
  readonly professionnelId: string | null;
  readonly nom: string;
  readonly qualite: string | null;
  readonly rang: Rang;
  /** Those of one seat bear the same; null: their own. */
  readonly siege: string | null;
  /** Whom a suppléant stands in for, as they were named then. */
  readonly titulaire: string | null;
  readonly collegeId: string | null;
  readonly college: string | null;
  readonly voix: Voix | null;
  readonly courriel: string | null;
  readonly envoyeeLe: Date | null;
  readonly reponse: Reponse | null;
  readonly arrivee: Date | null;
  readonly depart: Date | null;
  readonly presence: Presence | null;
  /** To whom they gave their voice. */
  readonly mandataireId: string | null;
};

/** Kind of the signed link of a convocation. */
export const LIEN_DE_CONVOCATION = 'seances.convocation';

/** True of who came and has not left. */
export function estPresent({ arrivee, depart }: Pick<Participant, 'arrivee' | 'depart'>): boolean {
  return arrivee !== null && depart === null;
}

export type VoixPresentes = {
  /** Deliberative voices, present or represented. */
  readonly voix: number;
  readonly presents: number;
  readonly representes: number;
  /** Of those who are heard and do not vote. */
  readonly consultatives: number;
  /** There, and whose voice nobody said. */
  readonly inconnues: number;
  /** Deliberative voices of the whole body. */
  readonly membres: number;
};

/** The voices in the room: those of a consultative college are never among the votes. */
export function voixPresentes(comptes: readonly Compte[]): VoixPresentes {
  const deliberatives = comptes.filter(({ voix }) => voix === 'deliberative');
  const presents = deliberatives.filter(({ present }) => present).length;
  const representes = deliberatives.filter(({ represente }) => represente).length;
  const la = comptes.filter(({ present }) => present);
  return {
    voix: presents + representes,
    presents,
    representes,
    consultatives: la.filter(({ voix }) => voix === 'consultative').length,
    inconnues: la.filter(({ voix }) => voix === null).length,
    membres: deliberatives.length,
  };
}

/** Where people meet in the flesh needs a place. */
export function estSansLieu({ modalite, lieu }: Pick<Seance, 'modalite' | 'lieu'>): boolean {
  return modalite !== 'visio' && !lieu;
}

export function documentsDe({ documents }: Pick<Seance, 'documents'>): readonly string[] {
  return documents.split('\n').flatMap((ligne) => ligne.trim() || []);
}
