import type { CptsCourante } from '#platform/call.ts';
import { type Database, inTenant } from '#platform/db/database.ts';
import { cptsPubliques, emblemeDe } from '../modules/territoire/module.ts';

/** A CPTS with what frames show of it. */
export type CptsConnue = CptsCourante & {
  readonly demonstration: boolean;
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
};

export type CptsConnues = {
  readonly parSlug: (slug: string) => Promise<CptsConnue | null>;
  /** From memory: what the page at hand was already resolved to. */
  readonly parId: (id: string) => CptsConnue | null;
  readonly actuelle: (id: string) => Promise<CptsConnue | null>;
  readonly toutes: () => Promise<readonly string[]>;
  readonly slugs: () => Promise<readonly string[]>;
  /** Asks the database again at the next question. */
  readonly oublier: () => void;
};

const FRAICHEUR_MS = 5000;
/** An address that nobody knows is looked for again, but not at each stranger's request. */
const REGARD_MS = 200;

/** The communities of the installation, asked again every five seconds at most. */
export async function ouvrirCptsConnues(db: Database): Promise<CptsConnues> {
  let connues = new Map<string, CptsConnue>();
  let lues = Number.NEGATIVE_INFINITY;
  const rafraichir = async () => {
    if (performance.now() - lues < FRAICHEUR_MS) return;
    lues = performance.now();
    connues = await lire(db);
  };
  const trouver = (slug: string) =>
    [...connues.values()].find((cpts) => cpts.slug === slug) ?? null;
  await rafraichir();
  return {
    parSlug: async (slug) => {
      await rafraichir();
      const connue = trouver(slug);
      // Perhaps it was opened a moment ago, here or by another server.
      if (connue || performance.now() - lues < REGARD_MS) return connue;
      lues = Number.NEGATIVE_INFINITY;
      await rafraichir();
      return trouver(slug);
    },
    parId: (id) => connues.get(id) ?? null,
    actuelle: async (id) => {
      await rafraichir();
      return connues.get(id) ?? null;
    },
    toutes: async () => {
      await rafraichir();
      return [...connues.keys()];
    },
    slugs: async () => {
      await rafraichir();
      return [...connues.values()].map((cpts) => cpts.slug);
    },
    oublier: () => {
      lues = Number.NEGATIVE_INFINITY;
    },
  };
}

function lire(db: Database): Promise<Map<string, CptsConnue>> {
  return inTenant(db, { cpts: null, mandats: [] }, async (tx) => {
    const connues = new Map<string, CptsConnue>();
    for (const cpts of await cptsPubliques(tx))
      connues.set(cpts.id, { ...cpts, points: await emblemeDe(tx, cpts.id) });
    return connues;
  });
}
