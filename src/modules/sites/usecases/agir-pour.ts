import { type Acteur, agitPour } from '#platform/use-case.ts';
import type { Site } from '../domain/site.ts';

/** Keeps every site: the coordination. */
export const TENIR = 'sites.site.tenir';

/** Opens and cancels the hours of this site: the coordination, whoever answers for it, and whom they delegated to. */
export function peutOrganiser(
  acteur: Acteur,
  { responsableId }: Pick<Site, 'responsableId'>,
): boolean {
  if (acteur.droits.has(TENIR)) return true;
  return responsableId !== null && agitPour(acteur, responsableId, 'creneaux');
}

/** The professionals for whom this person takes hours: themselves first. */
export function siens(acteur: Acteur): readonly string[] {
  const connus = [acteur.professionnel, ...acteur.delegations.map((d) => d.professionnel)];
  return [...new Set(connus)]
    .filter((qui) => qui !== null)
    .filter((qui) => agitPour(acteur, qui, 'creneaux'));
}
