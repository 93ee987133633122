import type { CptsCourante } from '#platform/call.ts';
import { type Database, inTenant } from '#platform/db/database.ts';
import { cptsParSlug, cptsPubliques, emblemeDe } from '../modules/territoire/module.ts';

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

/** The communities of the installation, asked again every five seconds at most. */
export async function ouvrirCptsConnues(db: Database): Promise<CptsConnues> {
  let connues = new Map<string, CptsConnue>();
  let lues = Number.NEGATIVE_INFINITY;
  let enCours: Promise<void> = Promise.resolve();
  let demandees = 0;
  let rendue = 0;
  /** Callers share a reading; the answer of an older one never replaces a newer answer. */
  const rafraichir = (): Promise<void> => {
    if (performance.now() - lues < FRAICHEUR_MS) return enCours;
    lues = performance.now();
    enCours = relire(++demandees);
    return enCours;
  };
  const relire = async (rang: number) => {
    try {
      const trouvees = await lire(db);
      if (rang > rendue) [connues, rendue] = [trouvees, rang];
    } catch (error) {
      oublier();
      throw error;
    }
  };
  const oublier = () => {
    lues = Number.NEGATIVE_INFINITY;
  };
  const trouver = (slug: string) =>
    [...connues.values()].find((cpts) => cpts.slug === slug) ?? null;
  await rafraichir();
  return {
    parSlug: async (slug) => {
      await rafraichir();
      const connue = trouver(slug);
      if (connue || !(await estOuverte(db, slug))) return connue;
      // It was opened a moment ago, here or by another server.
      oublier();
      await rafraichir();
      return trouver(slug);
    },
    parId: (id) => {
      const connue = connues.get(id) ?? null;
      if (!connue) oublier();
      return connue;
    },
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
    oublier,
  };
}

async function estOuverte(db: Database, slug: string): Promise<boolean> {
  return await inTenant(
    db,
    { cpts: null, mandats: [] },
    async (tx) => (await cptsParSlug(tx, slug)) !== null,
  );
}

function lire(db: Database): Promise<Map<string, CptsConnue>> {
  return inTenant(db, { cpts: null, mandats: [] }, async (tx) => {
    const connues = new Map<string, CptsConnue>();
    for (const cpts of await cptsPubliques(tx))
      connues.set(cpts.id, { ...cpts, points: await emblemeDe(tx, cpts.id) });
    return connues;
  });
}
