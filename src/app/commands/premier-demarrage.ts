import type { Config } from '#platform/config.ts';
import { chargerCommunes } from '../../modules/territoire/module.ts';
import type { assembleProgramme } from '../programme.ts';

type Programme = Awaited<ReturnType<typeof assembleProgramme>>;

/** Loads the communes of the country, and on an empty database the demonstration. */
export async function premierDemarrage(
  config: Config,
  programme: Programme,
  dire: (ligne: string) => void,
): Promise<void> {
  const { chargees } = await chargerCommunes(programme.socle.db, new Date());
  if (chargees > 0) dire(`Communes : ${chargees.toLocaleString('fr-FR')} chargées`);
  if (!config.MAILLAGE_DEMONSTRATION || (await programme.cptsConnues.toutes()).length > 0) return;
}
