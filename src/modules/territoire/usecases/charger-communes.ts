import type { Appel } from '#platform/use-case.ts';
import { chargerDecoupage, versionChargee } from '../data/communes.copy.ts';
import { lireDecoupage, versionDuDecoupage } from './lire-decoupage.ts';

/**
 * Loads the communes of the country when the database has none, or has those of another release of the
 * official list. Safe at every start; two servers that start together write the same rows.
 */
export async function chargerCommunes(
  db: Appel['socle']['db'],
  maintenant: Date,
): Promise<{ readonly chargees: number }> {
  if ((await versionChargee(db)) === versionDuDecoupage()) return { chargees: 0 };
  const decoupage = lireDecoupage();
  await chargerDecoupage(db, decoupage, maintenant);
  return { chargees: decoupage.communes.length };
}
