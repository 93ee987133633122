import { accord, nombre, pluriel } from '#kernel/formats.ts';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Partage, Section } from '#ui/page.tsx';
import { type Colonne, Tableau } from '#ui/tableau.tsx';
import type { LigneDeDemographie } from '../domain/demographie.ts';
import { cleDuMetier, type DensiteDeZone } from '../domain/densites.ts';
import { CarteDesDensites, type VueDesDensites } from './carte-des-densites.tsx';

type Props = {
  readonly chemin: string;
  readonly lignes: readonly LigneDeDemographie[];
  readonly densites: VueDesDensites;
};

/** Where one trade practises: the map, the same numbers in a table, and their file. */
export const Densites = ({ chemin, lignes, densites }: Props) => (
  <Section
    titre="Où ils exercent"
    introduction={`Pour 10\u00a0000 habitants, par ${densites.maille}. Une personne compte dans chaque ${densites.maille} où elle exerce.`}
  >
    <Choix chemin={chemin} lignes={lignes} densites={densites} />
    <Partage
      principal={<CarteDesDensites {...densites} />}
      cote={<Nombres chemin={chemin} densites={densites} />}
    />
  </Section>
);

const Nombres = ({ chemin, densites }: Pick<Props, 'chemin' | 'densites'>) => {
  const { maille, cle, metier, zones } = densites;
  const vides = zones.filter((z) => z.nombre === 0);
  return (
    <>
      <Tableau
        titre={metier}
        precision={precision(densites)}
        lignes={zones.filter((z) => z.nombre > 0)}
        colonnes={colonnes(densites)}
        exports={[{ libelle: 'CSV', href: `${chemin}.csv?maille=${maille}&metier=${cle}` }]}
      />
      {vides.length > 0 ? (
        <details class="small">
          <summary>
            {pluriel(vides.length, `${maille} n’en a aucun`, `${maille}s n’en ont aucun`)}
          </summary>
          <p class="quiet">
            {vides
              .map((z) => z.nom)
              .toSorted((a, b) => a.localeCompare(b, 'fr'))
              .join(', ')}
          </p>
        </details>
      ) : null}
    </>
  );
};

const Choix = ({ chemin, lignes, densites }: Props) => (
  <Filtres action={chemin} libelle="Choisir ce que montre la carte">
    <ChampListe
      nom="metier"
      libelle="Profession"
      valeur={densites.cle}
      options={lignes.map((l) => ({ valeur: cleDuMetier(l), libelle: l.metier }))}
    />
    {densites.aDesSecteurs ? (
      <ChampListe
        nom="maille"
        libelle="Par"
        valeur={densites.maille}
        options={[
          { valeur: 'commune', libelle: 'Commune' },
          { valeur: 'secteur', libelle: 'Secteur' },
        ]}
      />
    ) : null}
  </Filtres>
);

function precision({ moyenne }: VueDesDensites): string {
  return moyenne === null
    ? ' Population du territoire inconnue.'
    : ` ${nombre(moyenne, 1)} pour 10\u00a0000 habitants sur tout le territoire.`;
}

const colonnes = ({ maille }: VueDesDensites): readonly Colonne<DensiteDeZone>[] => [
  {
    titre: maille === 'secteur' ? 'Secteur' : 'Commune',
    cellule: (z) => (
      <>
        {z.nom}
        <br />
        <span class="tiny quiet">
          {z.population === null
            ? 'population inconnue'
            : `${nombre(z.population)}\u00a0${accord(z.population, 'habitant')}`}
        </span>
      </>
    ),
  },
  { titre: 'Nombre', genre: 'nombre', cellule: (z) => nombre(z.nombre) },
  {
    titre: 'Densité',
    genre: 'nombre',
    cellule: (z) => (z.densite === null ? 'inconnue' : nombre(z.densite, 1)),
  },
];
