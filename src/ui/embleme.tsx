import type { PointGeo } from './maille.ts';
import { type Maille, tisser } from './maille.ts';

export type EmblemeProps = {
  /** Points of the communes of the CPTS. */
  readonly points: readonly PointGeo[];
  /** Longest side in pixels: 46 in the rail, 80 on public pages, 196 behind a title. */
  readonly taille: number;
  readonly class?: string | undefined;
};

/** The emblem of a CPTS: the mesh of its own communes. Pure ornament, hidden from screen readers. */
export const Embleme = (p: EmblemeProps) => {
  if (p.points.length === 0) return null;
  const petit = p.taille < 64;
  const maille = tisser(p.points, {
    taille: p.taille,
    marge: petit ? 4 : p.taille < 120 ? 3.5 : 8,
    maximum: petit ? 12 : undefined,
    allumes: petit ? 2 : 4,
  });
  return (
    <svg
      class={`mesh${p.class ? ` ${p.class}` : ''}`}
      viewBox={`0 0 ${maille.largeur} ${maille.hauteur}`}
      width={maille.largeur}
      height={maille.hauteur}
      aria-hidden="true"
      focusable="false"
    >
      <path d={tracer(maille)} />
      {maille.noeuds.map((noeud, i) => {
        const allume = maille.allumes.includes(i);
        return (
          <>
            <circle
              class={allume ? 'lit' : petit ? undefined : 'dim'}
              cx={noeud.x}
              cy={noeud.y}
              r={rayon(p.taille, allume)}
            />
            {allume && p.taille >= 120 ? (
              <circle class="halo" cx={noeud.x} cy={noeud.y} r="4.7" />
            ) : null}
          </>
        );
      })}
    </svg>
  );
};

function tracer({ aretes, noeuds }: Maille): string {
  return aretes
    .map(([i, j]) => {
      const [a, b] = [noeuds[i], noeuds[j]];
      return a && b ? `M${a.x} ${a.y}L${b.x} ${b.y}` : '';
    })
    .join('');
}

function rayon(taille: number, allume: boolean): number {
  if (taille < 64) return allume ? 2.4 : 1.3;
  if (taille < 120) return allume ? 1.7 : 0.9;
  return allume ? 2.2 : 1.1;
}
