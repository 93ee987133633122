import type { Contenu } from './contenu.ts';

export type ProgressionProps = {
  readonly titre: string;
  readonly fait: number;
  readonly total: number;
  /** `612 lignes sur 1 840, dont 4 refusées. Encore deux minutes.` */
  readonly phrase: Contenu;
  readonly rassure?: Contenu;
  /** Fragment of this same block, asked again every `toutes` ms until it comes without `data-rafraichir`. */
  readonly rafraichir?: string | undefined;
  readonly toutes?: number | undefined;
};

/** Long work: how far, how long, what failed, and that one may leave. */
export const Progression = (p: ProgressionProps) => (
  <div data-rafraichir={p.rafraichir} data-toutes={p.rafraichir ? (p.toutes ?? 2000) : undefined}>
    <h3>{p.titre}</h3>
    <progress value={p.fait} max={p.total} aria-label={p.titre}>
      {`${p.fait} sur ${p.total}`}
    </progress>
    <p class="small quiet">{p.phrase}</p>
    {p.rassure ? <p class="small quiet after">{p.rassure}</p> : null}
  </div>
);
