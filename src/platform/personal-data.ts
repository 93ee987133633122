import type { Coffre } from './crypto/vault.ts';
import type { Tx } from './db/database.ts';

/** What is asked of a module: within a use case of another, its own part of `Ctx`. */
type Ctx = {
  readonly tx: Tx;
  readonly cpts: string;
  readonly fuseau: string;
  readonly maintenant: Date;
  readonly ids: () => string;
  readonly coffre: Coffre;
};

type Rattachement = {
  readonly action: string;
  readonly objet: string;
  readonly personne: string;
};

/** What a module holds about patients, and how it lets go of it: what the one screen per patient is made of. */
export type DonneesDePersonne = {
  /** `Demandes de soins non programmés`. */
  readonly titre: string;
  /**
   * Ties to this patient what names them and was written before their record was there; asked before anything is read
   * or erased. Gives an audit entry for each row tied.
   */
  readonly rattacher?: (ctx: Ctx, patient: string) => Promise<readonly Rattachement[]>;
  /** What is held about this patient (id of the patients module), oldest first. */
  readonly lire: (ctx: Ctx, patient: string) => Promise<readonly DonneeTenue[]>;
  /** The person's name, by the module that knows it; null when the key is not there. */
  readonly nommer?: (ctx: Ctx, patient: string) => Promise<string | null>;
  /** Other ids the audit chain names them by: each of their requests, before anybody knew whose it was. */
  readonly pseudonymes?: (ctx: Ctx, patient: string) => Promise<readonly string[]>;
  /** Erases it, or what in it says who the person is; how many records. Anonymous ledger entries stay. */
  readonly effacer: (ctx: Ctx, patient: string) => Promise<number>;
};

/** One record about a person, in words they understand. */
export type DonneeTenue = {
  readonly titre: string;
  readonly depuis: Date;
  /** Why it is held: `pour vous trouver un rendez-vous`. */
  readonly pourquoi: string;
  readonly lignes: readonly { readonly libelle: string; readonly valeur: string }[];
};

/** How long a kind of record is kept, and what ends it. */
export type Conservation = {
  /** `snp.demandes`. */
  readonly code: string;
  readonly libelle: string;
  /** Null: nothing is purged until the CPTS says how long. */
  readonly joursParDefaut: number | null;
  /** Where the duration comes from, in words. */
  readonly source: string;
  /** Ends what is older than `avant`; how many records. */
  readonly purger: (ctx: Ctx, avant: Date) => Promise<number>;
};

/** One line of the register of processing (article 30 GDPR). */
export type Traitement = {
  readonly nom: string;
  readonly finalite: string;
  /** `article 6.1.e et 9.2.h du RGPD`. */
  readonly baseLegale: string;
  readonly personnes: string;
  readonly donnees: readonly string[];
  readonly destinataires: readonly string[];
  /** Codes of `Conservation`. */
  readonly conservations: readonly string[];
  /** What no adopted duration ends, and until when it is kept: a sentence for each. */
  readonly gardes?: readonly string[];
};

/** What the host really set up, as far as people's data go. */
export type Installation = {
  readonly version: string;
  readonly base: 'embarquee' | 'distante';
  /** False when the program reaches the database over a network in clear. */
  readonly baseChiffree: boolean;
  /** Machine the messages leave by; null: they wait in the outbox. */
  readonly serveurDeCourriel: string | null;
  /** False when a message may leave in clear. */
  readonly courrielChiffre: boolean;
  /** `bac-a-sable`: identities of test. */
  readonly proSanteConnect: 'production' | 'bac-a-sable' | null;
  /** Where the keys of encrypted fields come from; never the database. */
  readonly cles: 'environnement' | 'fichier';
  readonly adresseChiffree: boolean;
  /** Accounts whose password is public come in, without a second factor. */
  readonly demonstration: boolean;
};

/** Two records of one person become one. */
export type Fusion = {
  /** The record that goes. */
  readonly de: string;
  /** The record that is kept. */
  readonly vers: string;
};

/** Moves what names one record to another of the same person, in the transaction that merges them; how many rows. */
export type SuivreFusion = (ctx: Pick<Ctx, 'tx' | 'cpts'>, fusion: Fusion) => Promise<number>;

/** All of it, joined by composition from what each module declares. */
export type DonneesPersonnelles = {
  readonly personnes: readonly DonneesDePersonne[];
  readonly conservations: readonly Conservation[];
  readonly traitements: readonly Traitement[];
  readonly fusions: readonly SuivreFusion[];
};
