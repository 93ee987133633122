import type { DateCivile } from '#kernel/date-civile.ts';
import { debutDeJour } from '#kernel/fuseau.ts';
import { jeudiDe, type Semaine, type Temps } from './semaine.ts';

/** Kinds of ledger entries of this module. */
export const FAITS = {
  'salaries.temps':
    'Le temps d’une personne salariée de la CPTS sur une mission, une semaine, au jeudi de cette semaine. Minutes : le temps. Une semaine corrigée retire l’entrée d’avant et en écrit une autre. Ce n’est pas du bénévolat.',
} as const;

type Ecrits = Semaine['temps'];
type Quoi = {
  readonly semaine: string;
  readonly lundi: DateCivile;
  readonly fuseau: string;
};

const faitDe = (
  { semaine, lundi, fuseau }: Quoi,
  t: Temps & { readonly fait: string },
  signe: 1 | -1,
) =>
  ({
    genre: 'salaries.temps',
    mission: t.mission,
    instant: debutDeJour(jeudiDe(lundi), fuseau),
    minutes: t.minutes,
    quantite: signe,
    lien: `financement/equipe/semaines/${semaine}`,
    source: 'declare',
    ...(signe === 1 ? { id: t.fait } : { corrige: t.fait }),
  }) as const;

/** What a week says now against what the ledger says of it: what did not change is not written again. */
export function faitsDeSemaine(
  quoi: Quoi,
  avant: Ecrits,
  apres: readonly Temps[],
  ids: () => string,
) {
  const pareil = (a: Temps, b: Temps) => a.mission === b.mission && a.minutes === b.minutes;
  const retires = avant.filter((a) => !apres.some((b) => pareil(a, b)));
  const temps = apres.map((b) => ({ ...b, fait: avant.find((a) => pareil(a, b))?.fait ?? ids() }));
  const ajoutes = temps.filter(({ fait }) => !avant.some((a) => a.fait === fait));
  return {
    temps,
    faits: [...retires.map((t) => faitDe(quoi, t, -1)), ...ajoutes.map((t) => faitDe(quoi, t, 1))],
  };
}
