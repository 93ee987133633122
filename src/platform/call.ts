import type { Database, Tx } from './db/database.ts';
import type { FaitAConsigner, Trace } from './db/ledger.ts';

export type { FaitAConsigner, Trace } from './db/ledger.ts';

/** Who acts. Rights are those of the role × action table for the CPTS at hand, worked out at the edge. */
export type Acteur = {
  readonly genre: 'compte' | 'cle-api' | 'lien' | 'public' | 'systeme';
  readonly id: string | null;
  readonly nom: string;
  readonly roles: readonly string[];
  readonly droits: ReadonlySet<string>;
  /** Entry of the directory this person is, when they are a professional. */
  readonly professionnel: string | null;
};

/** The CPTS a call is about: its tenant, its IANA time zone. */
export type CptsCourante = {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
  readonly fuseau: string;
};

/** One call from the edge (page, API, job, command) to the use cases. */
export type Appel = {
  readonly socle: Socle;
  readonly acteur: Acteur;
  readonly cpts: CptsCourante | null;
  /** Other CPTS whose rows may be read. */
  readonly mandats: readonly string[];
  readonly maintenant: Date;
  readonly idempotence?: { readonly cle: string; readonly empreinte: string };
};

/** What happened, for whoever reacts after commit. `donnees` holds ids, never health data. */
export type Evenement = {
  readonly genre: string;
  readonly donnees: Readonly<Record<string, string | number | null>>;
};

/** An e-mail or a text message to leave in the outbox. The same `id` twice is one message. */
export type MessageAEnvoyer = {
  readonly id?: string;
  readonly canal: 'courriel' | 'sms';
  readonly destinataire: string;
  readonly sujet: string | null;
  /** Never health data: a sentence and a link. */
  readonly corps: string;
};

/** What a use case gives back: its value, and what the wrapper writes in the same transaction. */
export type Effets<T> = {
  /**
   * A promise when only the answer, and no decision, still waits for statements already asked: what the wrapper
   * writes and the commit leave with them, and fail with them.
   */
  readonly valeur: T | Promise<T>;
  readonly faits?: readonly FaitAConsigner[];
  readonly evenements?: readonly Evenement[];
  readonly messages?: readonly MessageAEnvoyer[];
  readonly trace?: Trace;
};

/** Success with its effects: `reussi(effets(id, { faits, evenements, trace }))`. */
export function effets<T>(
  valeur: T | Promise<T>,
  autres: Omit<Effets<T>, 'valeur'> = {},
): Effets<T> {
  return { valeur, ...autres };
}

/** Refusals any use case may answer. `champs`: a French message by field name. */
export type RefusCommun =
  | { readonly motif: 'saisie-invalide'; readonly champs: Readonly<Record<string, string>> }
  | { readonly motif: 'droit-manquant'; readonly droit: string }
  | { readonly motif: 'cle-reutilisee' };

type CtxOf = {
  readonly tx: Tx;
  readonly cpts: string;
  readonly fuseau: string;
  readonly acteur: Acteur;
  readonly maintenant: Date;
  readonly ids: () => string;
};

/** What composition gives to every call; modules of the lowest tier write ledger and audit. */
export type Socle = {
  readonly db: Database;
  readonly ids: (maintenant: Date) => string;
  readonly consigner: (ctx: CtxOf, faits: readonly FaitAConsigner[]) => Promise<void>;
  readonly tracer: (ctx: CtxOf, trace: Trace) => Promise<void>;
  /** Tells the relay that something may wait in the outbox. */
  readonly reveiller: () => void;
};
