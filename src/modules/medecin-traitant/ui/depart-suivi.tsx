import { dateCivile } from '#kernel/date-civile.ts';
import { moisEtAnnee, nombre } from '#kernel/formats.ts';
import { Courbe } from '#ui/courbe.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { MoisDeSuivi } from '../domain/depart.ts';
import { direConnu, direMoisCourt } from './dire-depart.ts';
import type { DepartPageProps } from './vue-de-depart.ts';

/** A year and a half is what a plot shows; the table under it says the rest. */
const MOIS_MONTRES = 18;

/** How many of these patients asked, and how many have another doctor, month by month. */
export const SuiviDuDepart = ({ suivi, base, depart }: DepartPageProps) => {
  const dernier = suivi.at(-1);
  const montres = suivi.slice(-MOIS_MONTRES);
  return (
    <Section
      titre="Mois par mois"
      introduction="D’après les demandes qui nomment ce médecin. Qui a retrouvé un médecin sans passer par nous n’y est pas : ce nombre-là est inconnu."
    >
      {dernier && dernier.rattacheesDepuis > 0 && montres.length > 1 ? (
        <Courbe
          titre="Demandes et déclarations depuis l’annonce"
          titreCache
          enMots={`Depuis l’annonce, ${nombre(dernier.rattacheesDepuis)} demandes de personnes qui perdent ce médecin, et ${nombre(dernier.declareesDepuis)} déclarations chez un autre.`}
          etiquettes={montres.map(({ mois }) => direMoisCourt(mois))}
          valeurs={montres.map(({ declareesDepuis }) => declareesDepuis)}
          nom="déclarées"
          comparaison={{
            nom: 'demandes',
            valeurs: montres.map(({ rattacheesDepuis }) => rattacheesDepuis),
          }}
          hauteur={220}
        />
      ) : null}
      <Mois suivi={suivi} base={base} depart={depart} />
    </Section>
  );
};

type MoisProps = Pick<DepartPageProps, 'base' | 'depart'> & {
  readonly suivi: readonly MoisDeSuivi[];
};

const Mois = ({ suivi, base, depart }: MoisProps) => (
  <Tableau
    titre="Suivi mois par mois"
    titreCache
    defile
    lignes={suivi.toReversed()}
    exports={[
      { libelle: 'CSV', href: `${base}/departs/${depart.id}/suivi.csv` },
      { libelle: 'XLSX', href: `${base}/departs/${depart.id}/suivi.xlsx` },
    ]}
    colonnes={[
      {
        titre: 'Mois',
        entete: true,
        cellule: ({ mois }) => moisEtAnnee(dateCivile(`${mois}-01`)),
      },
      { titre: 'Demandes', genre: 'nombre', cellule: (m) => nombre(m.rattachees) },
      { titre: 'Déclarées', genre: 'nombre', cellule: (m) => nombre(m.declarees) },
      {
        titre: 'Déclarées depuis l’annonce',
        genre: 'nombre',
        cellule: (m) => nombre(m.declareesDepuis),
      },
      { titre: 'Reste', genre: 'nombre', cellule: (m) => direConnu(m.reste) },
    ]}
  />
);
