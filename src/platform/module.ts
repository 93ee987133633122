import type { ActionTracee } from '#kernel/genre-de-trace.ts';
import type { Role } from '#kernel/role.ts';
import type { Chiffres } from './db/encrypted-columns.ts';
import type { FhirFace } from './fhir/capability.ts';
import type { Route } from './http/route.ts';
import type { JobDefinition } from './jobs/job.ts';
import type { DonneesPersonnelles } from './personal-data.ts';
import type { Recherche } from './search.ts';
import type { SourceDAFaire } from './to-do.ts';

/** What a module registers; composition joins all of them, `src/app/modules.ts` is the list. */
export type ModuleMaillage = {
  readonly nom: string;
  /** As the page of rights calls it: `Soins non programmés`. */
  readonly libelle?: string;
  readonly routes: readonly Route[];
  /** Its part of the role × action table. */
  readonly droits: Readonly<Record<string, readonly Role[]>>;
  /** What each action of `droits` lets one do, in words for everybody: a verb, no full stop. */
  readonly actions?: Readonly<Record<string, string>>;
  /** Its part of the closed list of ledger entries: kind → what it counts, in words. */
  readonly faits: Readonly<Record<string, string>>;
  /** Its part of the closed list of audit entries: action → how it is told. */
  readonly traces?: Readonly<Record<string, ActionTracee>>;
  readonly jobs: readonly JobDefinition[];
  /** What it serves under `/fhir`, for `GET /fhir/metadata`. */
  readonly fhir?: FhirFace;
  /** What the find box looks through. */
  readonly recherche?: Recherche;
  /** What waits for somebody in it. */
  readonly aFaire?: readonly SourceDAFaire[];
  /** Its columns of ciphertext, so that a change of keys writes them anew. */
  readonly chiffres?: readonly Chiffres[];
  /** What it holds about people: records, how long, why. */
  readonly donnees?: Partial<DonneesPersonnelles>;
};
