import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx } from '#platform/use-case.ts';
import { baremeEnVigueur } from '../data/baremes.query.ts';
import { demandesRangees } from '../data/demandes-rangees.query.ts';

/** The first request of the list that this doctor may take, another than this one; null when none is left. */
export async function demandeSuivante(
  { tx, cpts, maintenant, fuseau }: Ctx,
  medecin: string,
  sauf: string,
): Promise<string | null> {
  const jour = dateCivileDe(maintenant, fuseau);
  const bareme = await baremeEnVigueur(tx, cpts, jour);
  const filtre = { etats: ['justifiee'], pour: medecin } as const;
  const rangement = { bareme, jour, fuseau, filtre, nombre: 2 };
  const { demandes } = await demandesRangees(tx, cpts, rangement);
  return demandes.find(({ id }) => id !== sauf)?.id ?? null;
}
