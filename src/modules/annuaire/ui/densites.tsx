import { nombre } from '#kernel/formats.ts';
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
      cote={
        <Tableau
          titre={densites.metier}
          precision={precision(densites)}
          lignes={densites.zones}
          colonnes={colonnes(densites)}
          exports={[
            {
              libelle: 'CSV',
              href: `${chemin}.csv?maille=${densites.maille}&metier=${densites.cle}`,
            },
          ]}
        />
      }
    />
  </Section>
);

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
  { titre: maille === 'secteur' ? 'Secteur' : 'Commune', cellule: (z) => z.nom },
  { titre: 'Nombre', genre: 'nombre', cellule: (z) => nombre(z.nombre) },
  {
    titre: 'Habitants',
    genre: 'nombre',
    cellule: (z) => (z.population === null ? 'inconnu' : nombre(z.population)),
  },
  {
    titre: 'Densité',
    genre: 'nombre',
    cellule: (z) => (z.densite === null ? 'inconnue' : nombre(z.densite, 1)),
  },
];
