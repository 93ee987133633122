import type { ActionTracee } from '#kernel/genre-de-trace.ts';
import type { Portee } from '#kernel/portee.ts';
import { lisentLaSante, tiennentLesDossiers, tiennentLesOppositions } from '#kernel/role.ts';
import type { LecteurDAgendas } from './calendar/gateway.ts';
import type { Coffre } from './crypto/vault.ts';
import type { Database, Tenant, Tx } from './db/database.ts';
import type { FaitAConsigner, Trace } from './db/ledger.ts';
import type { FournisseurOidc } from './oidc/provider.ts';
import type { DonneesPersonnelles, Installation } from './personal-data.ts';

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
  /** When this person last proved who they are in this session, at sign-in or since; null for a program. */
  readonly confirmeLe: Date | null;
  /** Professionals who let this person act for them, and for what. */
  readonly delegations: readonly Delegation[];
};

export type Delegation = {
  readonly professionnel: string;
  readonly portees: readonly Portee[];
};

/** True when this person is that professional, or acts for them within that scope. */
export function agitPour(acteur: Acteur, professionnel: string, portee: Portee): boolean {
  return (
    acteur.professionnel === professionnel ||
    acteur.delegations.some((d) => d.professionnel === professionnel && d.portees.includes(portee))
  );
}

const PREUVE_FRAICHE_MS = 5 * 60_000;

/**
 * True when this person proved who they are less than five minutes ago: asked before what a stolen screen must not do
 * (bris de glace, API keys, factors). When false, a route answers `askForProof` of platform/http.
 */
export function aProuveRecemment({ confirmeLe }: Acteur, maintenant: Date): boolean {
  return confirmeLe !== null && maintenant.getTime() - confirmeLe.getTime() < PREUVE_FRAICHE_MS;
}

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

/**
 * What the database is told of a call: the tenant, and who looks. Institutions, the bureau and the host see no
 * row of health data; a delegate sees no patient who opposed one of those they act for. The coordination and the
 * regulation may open every patient, and the coordination alone knows whom they oppose; others open those whose team
 * they are of. Somebody without account reaches public use cases alone, which ask a signed link before they read.
 */
export function tenantDe({
  cpts,
  mandats,
  acteur,
  maintenant,
}: Pick<Appel, 'cpts' | 'mandats' | 'acteur' | 'maintenant'>): Tenant {
  const { genre, professionnel, delegations, roles } = acteur;
  const programme = genre !== 'compte' && genre !== 'cle-api';
  return {
    cpts: cpts?.id ?? null,
    mandats,
    lecteurs: [
      ...(professionnel ? [professionnel] : []),
      // Whoever handles any patient by their own role is not blinded by a professional who names them.
      ...(tiennentLesDossiers(roles) ? [] : delegations.map((d) => d.professionnel)),
    ],
    sante: programme || lisentLaSante(roles),
    dossiers: programme ? 'tous' : dossiersDe(acteur),
    instant: maintenant,
  };
}

type Dossiers = NonNullable<Tenant['dossiers']>;

function dossiersDe({ id, professionnel, delegations, roles }: Acteur): Dossiers {
  if (tiennentLesOppositions(roles)) return 'tous';
  if (tiennentLesDossiers(roles)) return 'sans-oppositions';
  const suivis = delegations.filter(({ portees }) => portees.includes('patients'));
  return [professionnel, id, ...suivis.map((suivi) => suivi.professionnel)].filter(
    (membre) => membre !== null,
  );
}

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
  /** Where answers go; without it, to the sender of the installation. */
  readonly repondreA?: string | null;
  /** What it is about, a request for instance: erasing that erases its messages. */
  readonly objet?: string | null;
};

/** What a use case gives back: its value, and what the wrapper writes in the same transaction. */
export type Effets<T> = {
  readonly valeur: T;
  readonly faits?: readonly FaitAConsigner[];
  readonly evenements?: readonly Evenement[];
  readonly messages?: readonly MessageAEnvoyer[];
  readonly trace?: Trace | readonly Trace[];
};

/**
 * Of a use case that reads, when all it still has to ask can be asked at once: `demander` asks it, before it first waits,
 * and it travels with what the wrapper writes and the commit. When its answer is null, `sinon` goes on in a transaction
 * of its own.
 */
export type EffetsEnDernier<T> = Omit<Effets<T>, 'valeur'> & {
  readonly demander: () => Promise<T | null>;
  readonly sinon: (ctx: Ctx) => Promise<T>;
};

/** Success with its effects: `reussi(effets(id, { faits, evenements, trace }))`. */
export function effets<T>(valeur: T, autres: Omit<Effets<T>, 'valeur'> = {}): Effets<T> {
  return { valeur, ...autres };
}

/** Refusals any use case may answer. `champs`: a French message by field name. */
export type RefusCommun =
  | { readonly motif: 'saisie-invalide'; readonly champs: Readonly<Record<string, string>> }
  | { readonly motif: 'droit-manquant'; readonly droit: string }
  | { readonly motif: 'cle-reutilisee' };

/** What the body of a use case works with. Time and ids come from here, never from the machine. */
export type Ctx = {
  readonly tx: Tx;
  readonly cpts: string;
  readonly fuseau: string;
  readonly acteur: Appel['acteur'];
  readonly maintenant: Date;
  readonly ids: () => string;
  readonly coffre: Coffre;
  /** The call itself, to ask another module a question in the same transaction. */
  readonly appel: Appel;
};

/** What composition gives to every call; modules of the lowest tier write ledger and audit. */
export type Socle = {
  readonly db: Database;
  readonly ids: (maintenant: Date) => string;
  readonly consigner: (
    ctx: Omit<Ctx, 'appel' | 'coffre'>,
    faits: readonly FaitAConsigner[],
  ) => Promise<void>;
  readonly tracer: (ctx: Omit<Ctx, 'appel' | 'coffre'>, trace: Trace) => Promise<void>;
  /** Encrypts fields with the key of the installation. */
  readonly coffre: Coffre;
  /** Pro Santé Connect, when the host switched it on; `seulement`: professionals of the directory come in by it alone. */
  readonly psc: (FournisseurOidc & { readonly seulement: boolean }) | null;
  /** Reads agendas of other servers; null where the host did not allow it. */
  readonly agendas: LecteurDAgendas | null;
  /** Every action an audit entry may tell, as its module tells it. */
  readonly actions: Readonly<Record<string, ActionTracee>>;
  /** What every module holds about people. */
  readonly donnees: DonneesPersonnelles;
  /** Whether accounts of the demonstration may come in, without a second factor: the host says so. */
  readonly demonstration: boolean;
  readonly installation: Installation;
  /** Tells the relay that something may wait in the outbox. */
  readonly reveiller: () => void;
};
