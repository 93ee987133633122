import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import type { Regles } from './regles.ts';

type Convocation = {
  readonly rang: 1 | 2;
  /** Day it would be sent. */
  readonly envoi: DateCivile;
  /** Day of the session that lacked its quorum. */
  readonly premiere: DateCivile | null;
};

/** Which rule is missing, or the first day on which a session convened then may be held. */
export function premiereDate(
  { rang, envoi, premiere }: Convocation,
  regles: Pick<Regles, 'preavisJours' | 'secondePreavisJours' | 'secondeDelaiJours'>,
):
  | { readonly aSaisir: 'preavis-a-saisir' | 'seconde-a-saisir' }
  | { readonly jour: DateCivile; readonly cause: 'preavis' | 'seconde' } {
  if (rang === 1) {
    if (regles.preavisJours === null) return { aSaisir: 'preavis-a-saisir' };
    return { jour: ajouterJours(envoi, regles.preavisJours), cause: 'preavis' };
  }
  const { secondePreavisJours, secondeDelaiJours } = regles;
  if (secondePreavisJours === null || secondeDelaiJours === null || premiere === null)
    return { aSaisir: 'seconde-a-saisir' };
  const parPreavis = ajouterJours(envoi, secondePreavisJours);
  const parDelai = ajouterJours(premiere, secondeDelaiJours);
  return parDelai > parPreavis
    ? { jour: parDelai, cause: 'seconde' }
    : { jour: parPreavis, cause: 'preavis' };
}
