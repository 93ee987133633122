import { dateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';

/** The instant when the month of an instant began: what a doctor takes is counted month by month. */
export function debutDuMois(maintenant: Date, fuseau: string): Date {
  const jour = dateCivileDe(maintenant, fuseau);
  return debutDeJour(dateCivile(`${jour.slice(0, 7)}-01`), fuseau);
}
