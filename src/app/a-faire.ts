import type { AFaire } from '#kernel/a-faire.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Appel } from '#platform/call.ts';
import type { Tx } from '#platform/db/database.ts';
import { MODULES } from './modules.ts';

const SOURCES = MODULES.flatMap(({ aFaire }) => aFaire ?? []);

/** What every module says is to be done, as far as whoever calls may read it, module by module. */
export async function aFaireDe(
  { acteur, cpts, maintenant }: Appel,
  tx: Tx,
): Promise<readonly AFaire[]> {
  const fuseau = cpts?.fuseau ?? 'Europe/Paris';
  const jour = dateCivileDe(maintenant, fuseau);
  const regard = { tx, cpts: cpts?.id ?? '', fuseau, maintenant, jour };
  const lues = await Promise.all(
    SOURCES.filter(({ droit }) => acteur.droits.has(droit)).map(({ lister }) => lister(regard)),
  );
  return lues.flat();
}
