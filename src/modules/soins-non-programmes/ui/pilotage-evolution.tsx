import type { DateCivile } from '#kernel/date-civile.ts';
import { Courbe } from '#ui/courbe.tsx';
import { direDont, direNombre, estPetit, type Regard } from './dire-tableau.ts';

export type PointDeCourbe = {
  readonly mois: DateCivile;
  readonly recues: number;
  readonly repondues24h: number;
};

type Props = { readonly courbe: readonly PointDeCourbe[]; readonly regard: Regard };

const MOIS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/** A young CPTS has no year behind it: its plot begins a little before its first request. */
export const Evolution = ({ courbe: annee, regard }: Props) => {
  const debut = annee.findIndex(({ recues }) => recues > 0);
  const courbe = annee.slice(Math.max(0, Math.min(debut - 1, annee.length - 6)));
  const premier = courbe.findIndex(({ recues }) => recues > 0);
  /** From outside, no count under 5, nor one that leaves less than 5 of the month. */
  const vu = (n: number, i: number, total = n) =>
    premier < 0 || i < premier || (regard.masque && (n < 5 || estPetit(total - n))) ? null : n;
  const { recues = 0, repondues24h = 0 } = courbe.at(-1) ?? {};
  return (
    <Courbe
      titre="Demandes reçues chaque mois"
      titreCache
      enMots={`Demandes reçues chaque mois, et répondues en moins de 24 heures. Le dernier mois\u00A0: ${direNombre(recues, regard)} reçues, ${direDont(repondues24h, recues, regard)} répondues à temps.`}
      etiquettes={courbe.map(({ mois }) => MOIS[Number(mois.slice(5, 7)) - 1] ?? '')}
      valeurs={courbe.map((m, i) => vu(m.recues, i))}
      nom="reçues"
      comparaison={{
        nom: 'sous 24 h',
        valeurs: courbe.map((m, i) => vu(m.repondues24h, i, m.recues)),
      }}
    />
  );
};
