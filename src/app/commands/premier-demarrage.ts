import type { Config } from '#platform/config.ts';
import { BaseDejaHabitee, chargerDemonstration } from '../../../db/seed/charger-demonstration.ts';
import { chargerCommunes } from '../../modules/territoire/module.ts';
import type { Base } from '../base.ts';
import type { assembleProgramme } from '../programme.ts';

type Programme = Awaited<ReturnType<typeof assembleProgramme>>;
type Depart = {
  readonly config: Config;
  readonly base: Base;
  readonly dire: (ligne: string) => void;
};

/** Loads the communes of the country, and on an empty database the demonstration. */
export async function premierDemarrage(
  programme: Programme,
  { config, base, dire }: Depart,
): Promise<void> {
  const { chargees } = await chargerCommunes(programme.socle.db, new Date());
  if (chargees > 0) dire(`Communes : ${chargees.toLocaleString('fr-FR')} chargées`);
  if (!config.MAILLAGE_DEMONSTRATION) return;
  try {
    const adresse = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
    const { coffre } = programme.socle;
    const maintenant = new Date();
    await chargerDemonstration({ urls: base.urls, coffre, maintenant, adresse, dire });
    programme.cptsConnues.oublier();
  } catch (error) {
    if (!(error instanceof BaseDejaHabitee)) throw error;
  }
}
