import type { Resource } from './answer.ts';

/** A resource with the mode in which a search found it. */
export type Found = { readonly resource: Resource; readonly mode: 'match' | 'include' };

type SearchSet = {
  /** Base of this interface: `https://maillage.example/fhir`. */
  readonly base: string;
  /** The request as it was written: its query string comes back to the letter. */
  readonly self: string;
  readonly next?: string | undefined;
  /** Matches in all, included resources left out. */
  readonly total: number;
  readonly found: readonly Found[];
  readonly profile?: string;
};

/** The answer of a search. Nothing found: no `entry`, FHIR has no empty arrays. */
export function searchSet({ base, self, next, total, found, profile }: SearchSet) {
  return {
    resourceType: 'Bundle',
    id: crypto.randomUUID(),
    ...(profile ? { meta: { profile: [profile] } } : {}),
    type: 'searchset',
    total,
    link: [{ relation: 'self', url: self }, ...(next ? [{ relation: 'next', url: next }] : [])],
    ...(found.length > 0
      ? {
          entry: found.map(({ resource, mode }) => ({
            fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
            resource,
            search: { mode },
          })),
        }
      : {}),
  };
}
