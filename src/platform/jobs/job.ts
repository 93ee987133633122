import type { Appel, Evenement } from '../call.ts';
import type { FhirClient } from '../fhir/client.ts';

export type { Appel } from '../call.ts';
export type { FhirClient } from '../fhir/client.ts';

/** Work done after commit, at least once: it must bear being run twice for the same event. */
export type JobDefinition = {
  readonly nom: string;
  /** Kinds of events that start it; `*` is any. */
  readonly sur: readonly string[];
  /** Also at these times (cron, UTC), once per CPTS, with the event `heure`. */
  readonly cron?: string;
  /** Whom a timed run is for: each CPTS (by default), the installation itself, or both. */
  readonly pour?: 'cpts' | 'installation' | 'tout';
  /** One run serves all that happened meanwhile in the CPTS. */
  readonly regroupe?: boolean;
  /** `appel` acts as the system in the CPTS of the event. */
  readonly executer: (appel: Appel, evenement: EvenementRecu, moyens: Moyens) => Promise<void>;
};

export type EvenementRecu = Evenement & { readonly id: string };

/** What leaves the process. */
export type Moyens = {
  /** Hands waiting e-mails and text messages of the CPTS to their gateways; without one they stay in the outbox. */
  readonly distribuer: (appel: Appel) => Promise<void>;
  /** Address of this installation, without a final slash, for links in messages. */
  readonly adresse: string;
  /** The platform SAS, when the host said where it is. */
  readonly sas: FhirClient | null;
};
