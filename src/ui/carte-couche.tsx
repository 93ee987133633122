import type { CarteProps, CommuneDeCarte, LieuDeCarte } from './carte-donnees.ts';
import { type Etiquette, type Nom, placerNoms } from './carte-etiquettes.ts';
import type { Fond } from './carte-fond.ts';
import { classes } from './classes.ts';

type CoucheProps = CarteProps & {
  readonly fond: Fond;
  /** How much larger marks and names are drawn, so that a phone shows them at their size. */
  readonly echelle: number;
  readonly class: string;
};

/** What stands on the communes: roads, places, letters of sectors, names. */
export const Couche = (p: CoucheProps) => {
  const corps = 13.5 * p.echelle;
  return (
    <g class={p.class} font-size={corps}>
      <Routes {...p} />
      <LettresDeSecteur {...p} />
      <Origine {...p} />
      {p.lieux?.map((lieu) => (
        <Lieu lieu={lieu} {...p} />
      ))}
      {placerNoms(noms(p), { ...obstacles(p), corps }).map((e) => (
        <NomEcrit {...e} />
      ))}
    </g>
  );
};

const Routes = ({ routes, origine, lieux, fond }: CoucheProps) => {
  if (!routes || !origine) return null;
  const o = fond.placer(origine);
  // The best road is drawn last, over the others.
  const tries = [...(lieux ?? [])].sort(
    (a, b) => Number(a.meilleur ?? 0) - Number(b.meilleur ?? 0),
  );
  return (
    <>
      {tries.map((lieu) => {
        const l = fond.placer(lieu);
        return (
          <path
            class={classes('road', lieu.meilleur && 'best')}
            d={`M${o.x} ${o.y}L${l.x} ${l.y}`}
          />
        );
      })}
    </>
  );
};

const Origine = ({ origine, fond, echelle }: CoucheProps) => {
  if (!origine) return null;
  const { x, y } = fond.placer(origine);
  return (
    <>
      <circle class="ring" cx={x} cy={y} r={11 * echelle} />
      <circle class="home" cx={x} cy={y} r={5.5 * echelle} />
    </>
  );
};

const Lieu = ({ lieu, fond, echelle }: CoucheProps & { readonly lieu: LieuDeCarte }) => {
  const { x, y } = fond.placer(lieu);
  if (lieu.numero === undefined)
    return <circle class="spot" cx={x} cy={y} r={rayonDuLieu(lieu, echelle)} />;
  return (
    <>
      <circle
        class={classes('place', lieu.meilleur && 'best')}
        cx={x}
        cy={y}
        r={rayonDuLieu(lieu, echelle)}
      />
      <text class={classes('n', lieu.meilleur && 'best')} x={x} y={y + 4.4 * echelle}>
        {lieu.numero}
      </text>
    </>
  );
};

/** The letter of each sector, at its middle or on each commune: colour never speaks alone. */
const LettresDeSecteur = (p: CoucheProps) => (
  <>
    {lettresPlacees(p).map(({ lettre, x, y }) => (
      <>
        <circle class={`cat-${lettre}`} cx={x} cy={y} r={10 * p.echelle} />
        <text class="sector-letter" x={x} y={y + 4.6 * p.echelle}>
          {lettre.toUpperCase()}
        </text>
      </>
    ))}
  </>
);

function lettresPlacees({ secteurs, communes, fond, lettreParCommune }: CoucheProps) {
  return (secteurs ?? []).flatMap(({ lettre }) => {
    const points = communes.filter((c) => c.teinte === lettre).map((c) => fond.placer(c));
    const milieu = points.length === 0 ? [] : [centreDe(points)];
    return (lettreParCommune ? points : milieu).map((point) => ({ lettre, ...point }));
  });
}

/** The point nearest to the middle of all: it belongs to the sector, whatever its shape. */
function centreDe(points: readonly Point[]): Point {
  const x = points.reduce((s, p) => s + p.x, 0) / points.length;
  const y = points.reduce((s, p) => s + p.y, 0) / points.length;
  return points.reduce((a, b) =>
    Math.hypot(b.x - x, b.y - y) < Math.hypot(a.x - x, a.y - y) ? b : a,
  );
}

type Point = { readonly x: number; readonly y: number };

function obstacles(p: CoucheProps) {
  const depart = p.routes && p.origine ? p.fond.placer(p.origine) : undefined;
  const traits = (depart ? (p.lieux ?? []) : []).map((lieu) => {
    const { x, y } = p.fond.placer(lieu);
    return { x1: depart?.x ?? x, y1: depart?.y ?? y, x2: x, y2: y };
  });
  return {
    largeur: p.fond.largeur,
    hauteur: p.fond.hauteur,
    traits,
    disques: lettresPlacees(p).map(({ x, y }) => ({ x, y, rayon: 10 * p.echelle })),
  };
}

const NomEcrit = (e: Etiquette) => (
  <text x={e.tx} y={e.ty} text-anchor={e.ancre} font-weight={e.obligatoire ? 600 : undefined}>
    {e.texte}
    {e.precision ? <tspan class="sub">{` ${e.precision}`}</tspan> : null}
  </text>
);

function noms(p: CoucheProps): readonly Nom[] {
  const { origine, lieux, communes, fond, echelle } = p;
  const ecrits = new Set([origine?.nom, ...(lieux ?? []).map((l) => l.nom)]);
  const lettres = lettresPlacees(p);
  const nommer = (c: CommuneDeCarte) => {
    const point = fond.placer(c);
    const sousUneLettre = lettres.some((l) => l.x === point.x && l.y === point.y);
    return {
      ...point,
      rayon: sousUneLettre ? 10 * echelle : 0,
      texte: c.nom,
      precision: c.precision,
    };
  };
  return [
    ...(origine
      ? [{ ...fond.placer(origine), rayon: 11 * echelle, texte: origine.nom, obligatoire: true }]
      : []),
    ...(lieux ?? []).map((l) => ({
      ...fond.placer(l),
      rayon: rayonDuLieu(l, echelle),
      texte: l.nom,
      precision: l.precision,
    })),
    ...communes.filter((c) => c.nommee && !ecrits.has(c.nom)).map(nommer),
  ];
}

const rayonDuLieu = (lieu: LieuDeCarte, echelle: number): number =>
  (lieu.numero === undefined ? 5 : 11.5) * echelle;
