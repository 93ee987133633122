import { nombre, pluriel, pourcent } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Barre } from '#ui/jauge.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';

export type DepartementAffiche = {
  readonly code: string;
  readonly nom: string;
  readonly region: string;
  readonly regionNom: string;
  readonly population: number;
  readonly couverte: number;
  readonly cpts: number;
};

type Props = {
  readonly departements: readonly DepartementAffiche[];
  readonly peutCreer: boolean;
};

/** The country: where CPTS are, and how many people none covers. */
export const TerritoiresPage = ({ departements, peutCreer }: Props) => {
  const servis = departements.filter((d) => d.cpts > 0);
  const habites = departements.filter((d) => d.population > 0);
  const [population, couverte] = [
    somme(departements, 'population'),
    somme(departements, 'couverte'),
  ];
  return (
    <>
      <TeteDePage
        titre="Territoires"
        phrase={
          <>
            <strong>{`${nombre(couverte)} habitants`}</strong>
            {` vivent dans une commune couverte par une CPTS de cette installation, sur ${nombre(population)}.`}
          </>
        }
        action={
          peutCreer ? (
            <LienBouton href="/cpts/nouvelle" variante="suivant">
              Créer une CPTS
            </LienBouton>
          ) : undefined
        }
      />
      <Filtres action="/territoires" libelle="Aller à un département ou à une région">
        <ChampListe
          nom="departement"
          libelle="Département"
          vide="Choisissez"
          options={habites.map((d) => ({ valeur: d.code, libelle: `${d.code} ${d.nom}` }))}
        />
      </Filtres>
      <Section titre="Départements où une CPTS est présente">
        <Departements departements={servis} />
      </Section>
      <Section titre="Régions">
        <Regions departements={habites} />
      </Section>
    </>
  );
};

const Departements = ({ departements }: Pick<Props, 'departements'>) =>
  departements.length === 0 ? (
    <p class="quiet">Aucune pour l’instant.</p>
  ) : (
    <Tableau
      titre="Départements où une CPTS est présente"
      titreCache
      lignes={departements}
      colonnes={[
        {
          titre: 'Département',
          cellule: (d) => (
            <a href={`/territoires?departement=${d.code}`}>{`${d.nom} (${d.code})`}</a>
          ),
        },
        { titre: 'CPTS', genre: 'nombre', cellule: (d) => d.cpts },
        { titre: 'Couverture', genre: 'large', cellule: (d) => <Couverte {...d} /> },
        { titre: 'Sans CPTS', genre: 'nombre', cellule: (d) => nombre(d.population - d.couverte) },
      ]}
    />
  );

const Regions = ({ departements }: Pick<Props, 'departements'>) => {
  const regions = [...Map.groupBy(departements, (d) => d.region)].map(([code, siens]) => ({
    code,
    nom: siens[0]?.regionNom ?? code,
    departements: siens.length,
    population: somme(siens, 'population'),
    couverte: somme(siens, 'couverte'),
  }));
  return (
    <Tableau
      titre="Régions"
      titreCache
      lignes={regions.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'))}
      colonnes={[
        {
          titre: 'Région',
          cellule: (r) => <a href={`/territoires?region=${r.code}`}>{r.nom}</a>,
        },
        { titre: 'Départements', genre: 'nombre', cellule: (r) => r.departements },
        { titre: 'Couverture', genre: 'large', cellule: (r) => <Couverte {...r} /> },
        { titre: 'Habitants', genre: 'nombre', cellule: (r) => nombre(r.population) },
      ]}
    />
  );
};

type Part = { readonly population: number; readonly couverte: number };

export const Couverte = ({ population, couverte }: Part) => (
  <Barre
    haute
    repartition={{ acquis: couverte, total: Math.max(population, 1) }}
    enMots={`${pourcent(population > 0 ? couverte / population : 0)} de la population, ${pluriel(couverte, 'habitant')}`}
  />
);

function somme(parts: readonly Part[], quoi: keyof Part): number {
  return parts.reduce((n, part) => n + part[quoi], 0);
}
