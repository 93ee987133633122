import { dateChiffres } from '#kernel/formats.ts';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import { writeCsv } from '#platform/documents/csv.ts';
import type { TraceLue } from '../domain/trace-lue.ts';
import { type Actions, direAction, direRoles } from '../ui/dire-trace.ts';

/** Entries of the trail, as the page lists them, with their rank in the chain. */
export function journalEnCsv(
  traces: readonly TraceLue[],
  { fuseau, actions }: { readonly fuseau: string; readonly actions: Actions },
): string {
  const entete = ['Rang', 'Date', 'Heure', 'Qui', 'À quel titre', 'Quoi', 'Dossiers', 'Dossier'];
  const lignes = traces.map((t) => [
    t.rang,
    dateChiffres(dateCivileDe(t.instant, fuseau)),
    heureCivileDe(t.instant, fuseau),
    t.acteurNom,
    direRoles(t),
    direAction(actions, t.action),
    t.personnes,
    t.personne,
  ]);
  return writeCsv([entete, ...lignes]);
}
