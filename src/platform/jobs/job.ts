import type { Appel, Evenement } from '../call.ts';

/** Work done after commit, at least once: it must bear being run twice for the same event. */
export type JobDefinition = {
  readonly nom: string;
  /** Kinds of events that start it; `*` is any. */
  readonly sur: readonly string[];
  /** One run serves all that happened meanwhile in the CPTS. */
  readonly regroupe?: boolean;
  /** `appel` acts as the system in the CPTS of the event. */
  readonly executer: (
    appel: Appel,
    evenement: Evenement & { readonly id: string },
    moyens: Moyens,
  ) => Promise<void>;
};

/** What leaves the process. */
export type Moyens = {
  /** Tries to deliver a message of `socle.messages`; without a gateway it stays there for the interface. */
  readonly distribuer: (message: { readonly cpts: string; readonly id: string }) => Promise<void>;
  /** Address of this installation, for links in messages. */
  readonly adresse: string;
};
