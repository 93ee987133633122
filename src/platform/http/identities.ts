import type { Acteur, CptsCourante } from '../call.ts';
import type { ClientCertificate } from './client-certificate.ts';

/** Somebody recognised by a session or a key. */
export type Identite = {
  readonly genre: 'compte' | 'cle-api';
  readonly id: string;
  readonly nom: string;
  /** What forms are tied to. */
  readonly session: string;
  /** CPTS where a mandate is in force. */
  readonly cpts: readonly { readonly id: string; readonly role: string }[];
  /** Null when this identity has nothing to do in that CPTS: it must not learn that it exists. */
  readonly acteurPour: (cpts: CptsCourante | null) => Acteur | null;
};

/** Questions the edge asks the accounts and the territory, answered by composition. */
export type Identites = {
  readonly parSession: (jeton: string, maintenant: Date) => Promise<Identite | null>;
  readonly parCle: (cle: string) => Promise<Identite | null>;
  /** A program that presented a certificate of an authority we trust; null when it is nobody we know. */
  readonly parCertificat: (certificat: ClientCertificate) => Promise<Identite | null>;
  readonly cptsParId: (id: string) => Promise<CptsCourante | null>;
  readonly cptsParSlug: (slug: string) => Promise<CptsCourante | null>;
  readonly anonyme: () => Acteur;
};
