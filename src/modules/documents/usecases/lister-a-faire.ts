import type { AFaire } from '#kernel/a-faire.ts';
import type { Regard } from '#platform/use-case.ts';
import { conventionsDeLaCpts } from '../data/conventions.query.ts';
import { aFaireDe } from '../domain/a-faire.ts';

/** Conventions to decide upon, past their end, or renewed until nobody knows when. */
export async function listerAFaire({ tx, cpts, jour }: Regard): Promise<readonly AFaire[]> {
  return (await conventionsDeLaCpts(tx, cpts)).flatMap((c) => aFaireDe(c, jour) ?? []);
}
