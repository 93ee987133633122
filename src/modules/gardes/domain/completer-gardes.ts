import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Horaire } from './poids.ts';
import { aLaPendule, type Occurrence, type Tour } from './tour.ts';

type Existante = Horaire & { readonly id: string; readonly tourId: string | null };

type Cadre = {
  readonly existantes: readonly Existante[];
  /** The patterns in force. */
  readonly tours: readonly Pick<Tour, 'id'>[];
  readonly fuseau: string;
};

type Completees = {
  readonly nouvelles: readonly Occurrence[];
  /** Duties at the hours of a pattern that came from none in force: they become its own. */
  readonly rattachees: readonly { readonly id: string; readonly tourId: string }[];
};

/**
 * What the patterns add to what is there. A pattern gives one duty a day: none where a file gave it other hours, and a
 * duty that came without a pattern is taken for the one that has its hours, or a hole would stand beside it.
 */
export function completerGardes(
  occurrences: readonly Occurrence[],
  { existantes, tours, fuseau }: Cadre,
): Completees {
  const enVigueur = new Set(tours.map(({ id }) => id));
  const duJour = (tourId: string, debut: Date) => `${tourId}/${dateCivileDe(debut, fuseau)}`;
  const donnees = new Set<string>();
  const orphelines: Existante[] = [];
  for (const garde of existantes)
    if (garde.tourId !== null && enVigueur.has(garde.tourId))
      donnees.add(duJour(garde.tourId, garde.debut));
    else orphelines.push(garde);
  const libres = Map.groupBy(orphelines, (garde) => aLaPendule(garde, fuseau));
  const nouvelles: Occurrence[] = [];
  const rattachees: { readonly id: string; readonly tourId: string }[] = [];
  for (const occurrence of occurrences) {
    const { tourId, debut } = occurrence;
    if (donnees.has(duJour(tourId, debut))) continue;
    const orpheline = libres.get(aLaPendule(occurrence, fuseau))?.shift();
    if (orpheline) rattachees.push({ id: orpheline.id, tourId });
    else nouvelles.push(occurrence);
  }
  return { nouvelles, rattachees };
}
