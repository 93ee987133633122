import type { DateCivile } from '#kernel/date-civile.ts';
import { direNombre } from '#kernel/dire-nombres.ts';
import type { Nombre } from '#kernel/masque.ts';
import { Courbe } from '#ui/courbe.tsx';

export type PointDeCourbe = {
  /** First day of the month or of the quarter. */
  readonly du: DateCivile | string;
  readonly recues: Nombre;
  readonly repondues24h: Nombre;
};

type Props = {
  readonly courbe: readonly PointDeCourbe[];
  /** What a point counts: institutions read quarters. */
  readonly pas: 'mois' | 'trimestre';
};

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
const DIT = {
  mois: { chaque: 'chaque mois', dernier: 'Le dernier mois' },
  trimestre: { chaque: 'chaque trimestre', dernier: 'Le dernier trimestre' },
} as const;

/** A young CPTS has no year behind it: its plot begins a little before its first request. */
export const Evolution = ({ courbe: annee, pas }: Props) => {
  const debut = annee.findIndex(({ recues }) => recues !== 0);
  const courbe = annee.slice(Math.max(0, Math.min(debut - 1, annee.length - 6)));
  const premier = courbe.findIndex(({ recues }) => recues !== 0);
  const vu = (n: Nombre, i: number) =>
    premier < 0 || i < premier || typeof n !== 'number' ? null : n;
  const { recues = 0, repondues24h = 0 } = courbe.at(-1) ?? {};
  const { chaque, dernier } = DIT[pas];
  return (
    <Courbe
      titre={`Demandes reçues ${chaque}`}
      titreCache
      enMots={`Demandes reçues ${chaque}, et répondues en moins de 24 heures. ${dernier}\u00A0: ${direNombre(recues)} reçues, ${direNombre(repondues24h)} répondues à temps.`}
      etiquettes={courbe.map(({ du }) => etiquette(du, pas))}
      valeurs={courbe.map((m, i) => vu(m.recues, i))}
      nom="reçues"
      comparaison={{
        nom: 'sous 24 h',
        valeurs: courbe.map((m, i) => vu(m.repondues24h, i)),
      }}
    />
  );
};

/** "nov."; "T4 26". */
function etiquette(du: string, pas: Props['pas']): string {
  const mois = Number(du.slice(5, 7));
  return pas === 'mois' ? (MOIS[mois - 1] ?? '') : `T${Math.ceil(mois / 3)} ${du.slice(2, 4)}`;
}
