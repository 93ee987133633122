import type { Child } from 'hono/jsx';
import type { Socle } from '../call.ts';
import type { Identites } from './identities.ts';
import type { Journal } from './journal.ts';
import type { PageOptions, Requete } from './request.ts';

/** What composition gives to the door. */
export type HttpOptions = {
  readonly socle: Socle;
  readonly identites: Identites;
  readonly secret: string;
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  readonly journal: Journal;
  readonly maintenant: () => Date;
  /** Puts a page in its frame: composition knows the navigation, the CPTS and the person. */
  readonly rendre: (requete: Requete<unknown>, contenu: Child, options: PageOptions) => string;
};
