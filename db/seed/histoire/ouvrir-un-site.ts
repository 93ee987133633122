import { ajouterJours, type DateCivile, jourDeSemaine } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { ouvrirPermanences } from '../../../src/modules/sites/usecases/ouvrir-permanences.ts';
import { ouvrirSite } from '../../../src/modules/sites/usecases/regler-site.ts';
import { ajouterEquipier } from '../../../src/modules/sites/usecases/tenir-equipe.ts';
import type { Metier } from '../metiers.ts';
import type { Habitant } from '../peupler.ts';
import { AUTEUR } from '../planter.ts';
import type { Scene } from './scene.ts';

export type SiteOuvert = { readonly id: string; readonly equipe: readonly Habitant[] };
type Champs = Readonly<Record<string, unknown>>;

type AOuvrir = { readonly equipe: readonly Habitant[]; readonly champs: Champs };

/** A site with its team; the first of it answers for it. */
export async function ouvrirUnSite(
  { par }: Scene,
  quand: Date,
  { equipe, champs }: AOuvrir,
): Promise<SiteOuvert> {
  const appel = par(AUTEUR, quand);
  const [responsable] = equipe;
  const { id } = exiger(
    await ouvrirSite(appel, {
      ...champs,
      public: 'oui',
      ...(responsable ? { responsable: idDuRpps(responsable.rpps) } : {}),
    }),
  );
  for (const { rpps } of equipe)
    exiger(await ajouterEquipier(appel, { site: id, professionnel: idDuRpps(rpps) }));
  return { id, equipe };
}

/** Hours of twenty-minute slots, or of the length that is told. */
export async function ouvrirDesHeures(
  { par }: Scene,
  quand: Date,
  { id: site }: SiteOuvert,
  heures: Champs,
): Promise<void> {
  exiger(await ouvrirPermanences(par(AUTEUR, quand), { site, dureeMinutes: 20, ...heures }));
}

export const deMetier = ({ habitants }: Scene, metier: Metier): readonly Habitant[] =>
  habitants.filter((h) => h.metier === metier);

/** The first day of that name, from one on. */
export function prochain(depuis: DateCivile, jour: number): DateCivile {
  return ajouterJours(depuis, (jour - jourDeSemaine(depuis) + 7) % 7);
}
