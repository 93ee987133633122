import { Couche } from './carte-couche.tsx';
import type { CarteProps, Lettre } from './carte-donnees.ts';
import { dresserFond, type Fond } from './carte-fond.ts';
import { classes } from './classes.ts';

export type { CarteProps, CommuneDeCarte, Degre, Lettre, LieuDeCarte } from './carte-donnees.ts';

/** A map drawn on the server. A list of the same things must stand beside it. */
export const Carte = (p: CarteProps) => {
  if (p.communes.length === 0) return null;
  const largeur = p.largeur ?? 450;
  const autres = [...(p.lieux ?? []), ...(p.origine ? [p.origine] : [])];
  const hauteurMax = p.hauteurMax ?? largeur * 0.83;
  const fond = dresserFond(
    p.communes,
    { points: autres, contexte: p.contexte ?? [] },
    { largeur, hauteurMax, marge: 12 },
  );
  const echelleTelephone = Math.max(1, fond.largeur / 350);
  return (
    <figure class="map-figure">
      <svg
        class="map"
        viewBox={`0 0 ${fond.largeur} ${fond.hauteur}`}
        width={fond.largeur}
        height={fond.hauteur}
        role={p.communes.some((c) => c.href) ? 'group' : 'img'}
        aria-label={p.enMots}
      >
        <Communes {...p} fond={fond} />
        <Couche {...p} fond={fond} echelle={1} class="desk-only" />
        <Couche {...p} fond={fond} echelle={echelleTelephone} class="phone-only" />
      </svg>
      {p.secteurs?.length ? <Secteurs secteurs={p.secteurs} /> : null}
      {p.degres?.length ? <Degres degres={p.degres} /> : null}
      {p.legende ? <figcaption class="tiny quiet">{p.legende}</figcaption> : null}
    </figure>
  );
};

const Communes = ({ communes, fond }: CarteProps & { readonly fond: Fond }) => (
  <g>
    {fond.contexte.map((d) => (
      <path class="context" d={d} />
    ))}
    {communes.map((commune, i) => {
      const teinte = commune.teinte;
      const d = fond.chemins[i] ?? '';
      const zone = (
        <path
          class={classes(
            'commune',
            teinte === 'secteur' && 'sector',
            teinte && teinte !== 'secteur' && teinte !== 'inconnu' && `tint-${teinte}`,
          )}
          d={d}
        />
      );
      return (
        <>
          {commune.href ? (
            <a href={commune.href} aria-label={commune.nom}>
              {zone}
            </a>
          ) : (
            zone
          )}
          {teinte === 'inconnu' ? <path class="unknown" d={d} /> : null}
        </>
      );
    })}
  </g>
);

const Secteurs = ({ secteurs }: Required<Pick<CarteProps, 'secteurs'>>) => (
  <ul class="keys" aria-label="Secteurs">
    {secteurs?.map(({ lettre, nom }) => (
      <li>
        <Pastille lettre={lettre} />
        {nom}
      </li>
    ))}
  </ul>
);

const Degres = ({ degres }: Required<Pick<CarteProps, 'degres'>>) => (
  <ul class="keys" aria-label="Légende">
    {degres?.map(({ degre, libelle }) => (
      <li>
        <svg
          class="map swatch"
          width="22"
          height="14"
          viewBox="0 0 22 14"
          aria-hidden="true"
          focusable="false"
        >
          <rect
            class={classes('commune', degre && degre !== 'inconnu' && `tint-${degre}`)}
            width="22"
            height="14"
          />
          {degre === 'inconnu' ? <rect class="unknown" width="22" height="14" /> : null}
        </svg>
        {libelle}
      </li>
    ))}
  </ul>
);

/** A category's colour with its letter: for sectors and professions, in maps and lists. */
export const Pastille = ({ lettre }: { readonly lettre: Lettre }) => (
  <svg
    class="pastille"
    width="20"
    height="20"
    viewBox="0 0 20 20"
    aria-hidden="true"
    focusable="false"
  >
    <circle class={`cat-${lettre}`} cx="10" cy="10" r="10" />
    <text x="10" y="14.5" text-anchor="middle">
      {lettre.toUpperCase()}
    </text>
  </svg>
);
