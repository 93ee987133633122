import { line } from 'd3-shape';
import {
  type Cible,
  type CourbeProps,
  type Point,
  type Repere,
  repere,
  situer,
} from './courbe-repere.ts';

type DessinProps = CourbeProps & { readonly largeur: number; readonly class: string };

/** The drawing of a line plot at one width. */
export const DessinDeCourbe = (p: DessinProps) => {
  const r = repere(p);
  const points = situer(p.valeurs, r);
  const autres = situer(p.comparaison?.valeurs ?? [], r);
  return (
    <svg
      class={p.class}
      viewBox={`0 0 ${p.largeur} ${r.hauteur}`}
      width={p.largeur}
      height={r.hauteur}
      role="img"
      aria-label={p.enMots}
    >
      <Fond {...p} r={r} />
      <path class="series-2" d={tracer(autres.filter((a) => a !== null)) ?? ''} />
      <path class="series" d={tracer(points) ?? ''} />
      <Points points={points} />
      <Autres autres={autres} r={r} />
      <Bouts {...p} r={r} points={points} autres={autres} />
    </svg>
  );
};

const tracer = line<Point | null>(
  (d) => d?.x ?? 0,
  (d) => d?.y ?? 0,
).defined((d) => d !== null);

const Fond = ({ r, cible, etiquettes, valeurs, largeur }: DessinProps & { readonly r: Repere }) => {
  const saut = Math.ceil(42 / Math.max(r.pas, 1));
  return (
    <>
      {cible ? <Objectif cible={cible} r={r} largeur={largeur} /> : null}
      {r.graduations.map((g) => (
        <>
          <path class="grid" d={`M${r.gauche} ${r.y(g)}H${r.fin}`} />
          <text class="lab" x={r.gauche - 8} y={r.y(g) + 4.5} text-anchor="end">
            {r.ecrire(g)}
          </text>
        </>
      ))}
      {valeurs.map((v, i) =>
        v === null ? (
          <rect
            fill="url(#dots)"
            x={Math.max(r.x(i) - Math.min(r.pas / 2, 14), r.gauche)}
            y="18"
            width={Math.min(r.pas, 28)}
            height={r.bas - 18}
          />
        ) : null,
      )}
      {etiquettes.map((etiquette, i) =>
        (etiquettes.length - 1 - i) % saut === 0 ? (
          <text class="lab" x={r.x(i)} y={r.hauteur - 8} text-anchor="middle">
            {etiquette}
          </text>
        ) : null,
      )}
    </>
  );
};

const Objectif = (p: { readonly cible: Cible; readonly r: Repere; readonly largeur: number }) => {
  const y = p.r.y(p.cible.valeur);
  const [haut, bas] = p.cible.gagne === 'dessous' ? [y, p.r.bas] : [18, y];
  const libelle = p.cible.libelle;
  return (
    <>
      <rect class="goal" x={p.r.gauche} y={haut} width={p.r.fin - p.r.gauche} height={bas - haut} />
      <path class="target" d={`M${p.r.gauche} ${y}H${p.r.fin}`} />
      {p.r.etroit ? (
        <text class="lab-now" x={p.r.gauche + 6} y={y + (p.cible.gagne === 'dessous' ? 16 : -6)}>
          {libelle}
        </text>
      ) : (
        <text class="lab-now" x={p.r.fin + 8} y={y + 4.5}>
          {libelle}
        </text>
      )}
    </>
  );
};

const Points = ({ points }: { readonly points: readonly (Point | null)[] }) => {
  const dernier = points.findLastIndex((point) => point !== null);
  return (
    <>
      {points.map((point, i) =>
        point ? (
          <circle class="pt" cx={point.x} cy={point.y} r={i === dernier ? 5.5 : 2.8} />
        ) : null,
      )}
    </>
  );
};

/** The other series; its values are written where they are few, else the table has them. */
const Autres = ({
  autres,
  r,
}: {
  readonly autres: readonly (Point | null)[];
  readonly r: Repere;
}) =>
  autres.map((point) =>
    point ? (
      <>
        <rect class="pt-2" x={point.x - 5} y={point.y - 5} width="10" height="10" />
        {estRare(autres) ? (
          <text class="lab-ink" x={point.x + 10} y={point.y - 8}>
            {r.ecrire(point.valeur)}
          </text>
        ) : null}
      </>
    ) : null,
  );

const estRare = (autres: readonly (Point | null)[]): boolean =>
  autres.filter((point) => point !== null).length * 3 <= autres.length;

type BoutsProps = DessinProps & {
  readonly r: Repere;
  readonly points: readonly (Point | null)[];
  readonly autres: readonly (Point | null)[];
};

const Bouts = ({ r, points, autres, nom, comparaison }: BoutsProps) => {
  const dernier = points.findLast((point) => point !== null);
  const autre = autres.findLast((point) => point !== null);
  const rare = estRare(autres);
  return (
    <>
      {dernier ? (
        <text class="lab-ink" font-weight="680" x={dernier.x + 12} y={dernier.y + 4.5}>
          {r.etroit ? r.ecrire(dernier.valeur) : bout(dernier, nom, r)}
        </text>
      ) : null}
      {autre && comparaison && !r.etroit ? (
        <text
          class="lab"
          x={rare ? autre.x + 16 + 8 * r.ecrire(autre.valeur).length : autre.x + 12}
          y={rare ? autre.y - 8 : ecarter(autre, dernier) + 4.5}
        >
          {rare ? comparaison.nom : bout(autre, comparaison.nom, r)}
        </text>
      ) : null}
    </>
  );
};

const bout = ({ valeur }: Point, nom: string, r: Repere) => `${r.ecrire(valeur)}, ${nom}`;

/** Two names at the end of two lines keep a line of text between them. */
function ecarter(autre: Point, dernier: Point | undefined): number {
  if (!dernier || Math.abs(autre.y - dernier.y) >= INTERLIGNE) return autre.y;
  return dernier.y + (autre.y >= dernier.y ? INTERLIGNE : -INTERLIGNE);
}

const INTERLIGNE = 18;
