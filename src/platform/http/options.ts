import type { Child } from 'hono/jsx';
import type { AFaire } from '#kernel/a-faire.ts';
import type { Appel, Socle } from '../call.ts';
import type { Tx } from '../db/database.ts';
import type { CertificateHeader } from './client-certificate.ts';
import type { Identites } from './identities.ts';
import type { Journal } from './journal.ts';
import type { OngletDePage, PageOptions, Requete } from './request.ts';

/** What composition gives to the door. */
export type HttpOptions = {
  readonly socle: Socle;
  readonly identites: Identites;
  readonly secret: string;
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  /** Where a proxy that ends TLS puts the certificate of the caller, and who may have issued it; null: nowhere. */
  readonly certificateHeader: CertificateHeader | null;
  readonly journal: Journal;
  readonly maintenant: () => Date;
  /** Tabs of the place that this one is of. */
  readonly onglets: (appel: Appel, actif: string) => readonly OngletDePage[];
  /** What waits in every module, for whoever calls. */
  readonly aFaire: (appel: Appel, tx: Tx) => Promise<readonly AFaire[]>;
  /** Puts a page in its frame: composition knows the navigation, the CPTS and the person. */
  readonly rendre: (requete: Requete<unknown>, contenu: Child, options: PageOptions) => string;
};
