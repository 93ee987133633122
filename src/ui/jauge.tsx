import type { Contenu } from './contenu.ts';

/** Quantities of one gauge, in any unit (centimes, people): what is unknown is never counted as zero. */
export type Repartition = {
  readonly acquis: number;
  readonly enJeu?: number | undefined;
  readonly inconnu?: number | undefined;
  readonly perdu?: number | undefined;
  /** When the whole is more than the sum of its parts. */
  readonly total?: number | undefined;
};

export type JaugeProps = {
  readonly repartition: Repartition;
  /** The same in words: `58 500 € acquis, 6 500 € en jeu sur 70 000 €`. */
  readonly enMots: string;
  readonly nom?: Contenu;
  /** Lines under the bar. */
  readonly detail?: Contenu;
};

/** A gauge: its name, its bar, its words. */
export const Jauge = (p: JaugeProps) => (
  <div class="gauge">
    {p.nom ? <p class="name">{p.nom}</p> : null}
    <Barre repartition={p.repartition} enMots={p.enMots} />
    {p.detail ? <p>{p.detail}</p> : null}
  </div>
);

/** The bar alone, for a cell of a table (`haute`). In percentages: patterns never stretch. */
export const Barre = (p: {
  readonly repartition: Repartition;
  readonly enMots: string;
  readonly haute?: boolean | undefined;
}) => (
  <svg class={p.haute ? 'bar tall' : 'bar'} role="img" aria-label={p.enMots}>
    <rect class="track" x=".5" y=".5" width="100%" height="100%" />
    {tranches(p.repartition).map((t) => (
      <rect
        class={t.classe}
        fill={t.motif}
        x={pourcent(t.debut)}
        width={pourcent(t.part)}
        y="0"
        height="100%"
      />
    ))}
  </svg>
);

function tranches(r: Repartition) {
  const parts = [
    { classe: 'won', motif: undefined, valeur: r.acquis },
    { classe: undefined, motif: 'url(#hatch)', valeur: r.enJeu ?? 0 },
    { classe: undefined, motif: 'url(#dots)', valeur: r.inconnu ?? 0 },
    { classe: 'lost', motif: undefined, valeur: r.perdu ?? 0 },
  ];
  const total = Math.max(
    r.total ?? 0,
    parts.reduce((somme, p) => somme + p.valeur, 0),
    1e-9,
  );
  let debut = 0;
  return parts.flatMap(({ classe, motif, valeur }) => {
    const tranche = { classe, motif, debut: debut / total, part: valeur / total };
    debut += valeur;
    return valeur > 0 ? [tranche] : [];
  });
}

const pourcent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** What the fills of a gauge mean. */
export const LegendeJauge = () => (
  <ul class="keys" aria-label="Légende">
    <Cle nom="acquis" classe="won" />
    <Cle nom="en jeu" motif="url(#hatch)" />
    <Cle nom="inconnu" motif="url(#dots)" contour />
    <Cle nom="perdu" classe="lost" />
  </ul>
);

const Cle = (p: {
  readonly nom: string;
  readonly classe?: string;
  readonly motif?: string;
  readonly contour?: boolean;
}) => (
  <li>
    <svg width="26" height="10" aria-hidden="true" focusable="false">
      {p.contour ? <rect class="track" x=".5" y=".5" width="25" height="9" /> : null}
      <rect class={p.classe} fill={p.motif} x=".5" y=".5" width="25" height="9" />
    </svg>
    {p.nom}
  </li>
);
