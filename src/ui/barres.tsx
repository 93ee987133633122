import { scaleLinear } from 'd3-scale';
import { ETROIT, enFrancais, Trace, type TraceProps } from './trace.tsx';

export type LigneDeBarres = {
  readonly etiquette: string;
  /** Null is unknown: a dotted bar, never an empty one. */
  readonly valeur: number | null;
  /** Still to win, or not an answer: hatched. */
  readonly enJeu?: boolean | undefined;
  /** A mark to reach. */
  readonly cible?: number | undefined;
};

export type BarresProps = TraceProps & {
  readonly lignes: readonly LigneDeBarres[];
  /** Heads of the two columns of the table: `Réponse`, `Demandes`. */
  readonly entetes: readonly [string, string];
  readonly ecrire?: ((valeur: number) => string) | undefined;
};

const PAS = 34;

/** Quantities side by side, each with its name and its number. */
export const Barres = (p: BarresProps) => {
  const ecrire = p.ecrire ?? enFrancais;
  const aCible = p.lignes.some((l) => l.cible !== undefined);
  const table = {
    entetes: [...p.entetes, ...(aCible ? ['Cible'] : [])],
    lignes: p.lignes.map(
      (l) =>
        [
          l.etiquette,
          l.valeur === null ? null : ecrire(l.valeur),
          ...(aCible ? [l.cible === undefined ? '' : ecrire(l.cible)] : []),
        ] as const,
    ),
  };
  return (
    <Trace {...p} table={table}>
      <Dessin {...p} largeur={p.largeur ?? 440} class="desk-only" />
      <Dessin {...p} largeur={ETROIT} class="phone-only" />
    </Trace>
  );
};

const Dessin = (p: BarresProps & { readonly largeur: number; readonly class: string }) => {
  const ecrire = p.ecrire ?? enFrancais;
  const hauteur = p.lignes.length * PAS;
  const plusLong = Math.max(...p.lignes.map((l) => l.etiquette.length));
  const x0 = Math.min(7.2 * plusLong + 12, p.largeur * 0.45);
  const nombres = Math.max(
    ...p.lignes.map((l) => (l.valeur === null ? 7 : ecrire(l.valeur).length)),
  );
  const maximum = Math.max(...p.lignes.flatMap((l) => [l.valeur ?? 0, l.cible ?? 0]), 1e-9);
  const largeurDe = scaleLinear([0, maximum], [0, p.largeur - x0 - 8 * nombres - 14]);
  return (
    <svg
      class={p.class}
      viewBox={`0 0 ${p.largeur} ${hauteur}`}
      width={p.largeur}
      height={hauteur}
      role="img"
      aria-label={p.enMots}
    >
      {p.lignes.map((ligne, i) => (
        <Ligne ligne={ligne} y={i * PAS} x0={x0} largeurDe={largeurDe} ecrire={ecrire} />
      ))}
      <path class="axis" d={`M${x0} 0V${hauteur}`} />
    </svg>
  );
};

type LigneProps = {
  readonly ligne: LigneDeBarres;
  readonly y: number;
  readonly x0: number;
  readonly largeurDe: (valeur: number) => number;
  readonly ecrire: (valeur: number) => string;
};

const Ligne = ({ ligne, y, x0, largeurDe, ecrire }: LigneProps) => {
  const inconnue = ligne.valeur === null;
  const longueur = Math.round(largeurDe(ligne.valeur ?? 0) * 10) / 10;
  const etendue = inconnue ? 56 : longueur;
  const motif = inconnue ? 'url(#dots)' : ligne.enJeu ? 'url(#hatch)' : undefined;
  const cible = ligne.cible === undefined ? undefined : x0 + largeurDe(ligne.cible);
  return (
    <>
      <text class="lab-ink" x={x0 - 12} y={y + 22} text-anchor="end">
        {ligne.etiquette}
      </text>
      <rect
        class={motif ? undefined : 'won'}
        fill={motif}
        x={x0}
        y={y + 8}
        width={etendue}
        height="19"
      />
      {cible === undefined ? null : (
        <path class="target-mark" d={`M${Math.round(cible * 10) / 10} ${y + 4}v27`} />
      )}
      <text
        class={inconnue ? 'lab' : 'lab-ink'}
        x={Math.max(x0 + etendue, cible ?? 0) + 8}
        y={y + 22}
      >
        {ligne.valeur === null ? 'inconnu' : ecrire(ligne.valeur)}
      </text>
    </>
  );
};
