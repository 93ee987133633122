import type { Contenu } from './contenu.ts';
import { Embleme } from './embleme.tsx';
import type { PointGeo } from './maille.ts';

export type VideProps = {
  readonly titre: string;
  /** What to do next, in one sentence. */
  readonly phrase?: Contenu;
  readonly action?: Contenu;
  readonly points?: readonly PointGeo[] | undefined;
  readonly niveau?: 2 | 3 | undefined;
};

/** Nothing here yet, and how to begin. */
export const Vide = (p: VideProps) => (
  <div class="empty">
    {p.points?.length ? <Embleme points={p.points} taille={112} /> : null}
    {p.niveau === 2 ? <h2>{p.titre}</h2> : <h3>{p.titre}</h3>}
    {p.phrase ? <p>{p.phrase}</p> : null}
    {p.action ? <div class="actions">{p.action}</div> : null}
  </div>
);
