import type { Role } from '#kernel/role.ts';
import type { Route } from './http/route.ts';
import type { JobDefinition } from './jobs/job.ts';
import type { DonneesPersonnelles } from './personal-data.ts';
import type { Recherche } from './search.ts';

/** What a module registers; composition joins all of them, `src/app/modules.ts` is the list. */
export type ModuleMaillage = {
  readonly nom: string;
  readonly routes: readonly Route[];
  /** Its part of the role × action table. */
  readonly droits: Readonly<Record<string, readonly Role[]>>;
  /** Its part of the closed list of ledger entries: kind → what it counts, in words. */
  readonly faits: Readonly<Record<string, string>>;
  readonly jobs: readonly JobDefinition[];
  /** What the find box looks through. */
  readonly recherche?: Recherche;
  /** What it holds about people: records, how long, why. */
  readonly donnees?: Partial<DonneesPersonnelles>;
};
