import type { Requete } from '#platform/http/request.ts';
import { corpsDe } from './contexte.form.ts';

/** Boxes that were ticked, one or several. */
export function rappelsDits(requete: Pick<Requete<unknown>, 'corps'>): readonly string[] {
  return [corpsDe(requete)['rappels']].flat().filter((dit) => typeof dit === 'string');
}
