import { dateCivileDe } from '#kernel/fuseau.ts';

const PAS_MS = 20 * 60_000;
/** The professional needs a little time before somebody stands at the door. */
const AVANCE_MS = 10 * 60_000;
const NOMBRE = 4;

type Occupe = { readonly debut: Date; readonly fin: Date; readonly etat: string };
type Moment = { readonly fuseau: string; readonly maintenant: Date };

/** The next times of today, on the twenties, where nothing of theirs stands. */
export function suggererDesCreneaux(
  creneaux: readonly Occupe[],
  { fuseau, maintenant }: Moment,
): readonly { readonly debut: Date; readonly fin: Date }[] {
  const jour = dateCivileDe(maintenant, fuseau);
  const suggestions: { readonly debut: Date; readonly fin: Date }[] = [];
  let debut = new Date(Math.ceil((maintenant.getTime() + AVANCE_MS) / PAS_MS) * PAS_MS);
  while (suggestions.length < NOMBRE && dateCivileDe(debut, fuseau) === jour) {
    const fin = new Date(debut.getTime() + PAS_MS);
    const prise = creneaux.some((c) => c.etat !== 'ferme' && c.debut < fin && c.fin > debut);
    if (!prise) suggestions.push({ debut, fin });
    debut = fin;
  }
  return suggestions;
}
