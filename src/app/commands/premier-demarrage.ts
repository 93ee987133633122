import type { Config } from '#platform/config.ts';
import type { Base } from '../base.ts';
import type { assembleProgramme } from '../programme.ts';

type Programme = Awaited<ReturnType<typeof assembleProgramme>>;
type Suite = { readonly base: Base; readonly dire: (ligne: string) => void };

/** Loads the communes of the country, and on an empty database the demonstration. */
export async function premierDemarrage(
  config: Config,
  programme: Programme,
  { dire }: Suite,
): Promise<void> {
  if (config.MAILLAGE_DEMONSTRATION && (await programme.cptsConnues.toutes()).length === 0)
    dire('Base vide : aucune CPTS.');
}
