import type { Child } from 'hono/jsx';
import type { AFaire } from '#kernel/a-faire.ts';
import type { Appel } from '../call.ts';

export type { Appel } from '../call.ts';

import type { Tx } from '../db/database.ts';
import type { FormulairePublic, VerdictPublic } from './public-form.ts';

/** Tokens every form carries: against forgery, and against a double submit. */
export type Jetons = { readonly csrf: string; readonly cle: string };

/** What a page says of itself to the frame around it. */
export type PageOptions = {
  readonly titre: string;
  /** Place of the rail or of the public menu that is current. */
  readonly lieu?: string;
  readonly statut?: number;
  readonly description?: string;
  /** Names of the browser islands the page needs besides the common one. */
  readonly iles?: readonly string[];
  /** Web app manifest: the page may be put on the home screen of a phone. */
  readonly manifeste?: string;
  /** `application` (rail), `public` (large type), `nu` (neither). By default from the path. */
  readonly cadre?: 'application' | 'public' | 'nu';
  /** Page for the printer or a fragment: no frame at all. */
  readonly fragment?: boolean;
};

/** One of the parts of a place, as tabs show them. */
export type OngletDePage = {
  readonly libelle: string;
  readonly href: string;
  readonly actif: boolean;
};

/** A sentence shown once on the next page; `annuler` adds an undo button. */
export type Message = {
  readonly ton: 'ok' | 'info' | 'warn' | 'bad';
  readonly texte: string;
  readonly annuler?: { readonly action: string; readonly libelle: string };
};

/** What a handler receives, and how it answers. */
export type Requete<S> = {
  readonly appel: Appel;
  /** For addresses that name no CPTS: one call in each where this program may act. */
  readonly appels: readonly Appel[];
  /** Path and query, parsed. */
  readonly saisie: S;
  /** Body as sent: form fields (several values as an array, files as File) or JSON. */
  readonly corps: unknown;
  /** Form fields as text, to fill the form again; files and tokens left out. */
  readonly champs: Readonly<Record<string, string>>;
  readonly jetons: Jetons;
  /** Every role this person holds, CPTS by CPTS; empty for nobody. */
  readonly rolesTenus: readonly { readonly cpts: string; readonly role: string }[];
  /** Address of the caller (behind a declared proxy, the one it gives). */
  readonly source: string;
  readonly url: URL;
  readonly brut: Request;
  readonly message: Message | null;
  /** Opened by a signed link: kept out of search engines whatever its frame. */
  readonly parLien: boolean;
  /** For forms that anybody may send: opened with the page, checked at the send. */
  readonly formulaire: {
    readonly ouvrir: () => Promise<FormulairePublic>;
    readonly verifier: () => Promise<VerdictPublic>;
  };
  /** The parts of the place that the tab of this name is of, those this person may open; modules share a place. */
  readonly onglets: (actif: string) => readonly OngletDePage[];
  /** What waits in every module and this person may see, module by module. */
  readonly aFaire: () => Promise<readonly AFaire[]>;
  /** Reads in one transaction of the tenant, without writing. */
  readonly lire: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly page: (contenu: Child, options: PageOptions) => Response;
  /** 303 after a success; `message` shows on the page that follows. */
  readonly rediriger: (chemin: string, message?: Message) => Response;
  readonly json: (donnees: unknown, statut?: number) => Response;
  readonly fichier: (
    contenu: string | Uint8Array<ArrayBuffer> | ReadableStream,
    options: { readonly nom: string; readonly type: string; readonly affiche?: boolean },
  ) => Response;
  /** Same answer for what does not exist and what may not be seen. */
  readonly introuvable: () => Response;
};
