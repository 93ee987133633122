import { dateChiffres, dateLongue } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { INDICATEURS, type Indicateur } from '../domain/indicateur.ts';
import { ETAPES } from '../domain/par-critere.ts';
import { adresseDesFaits } from './adresse-des-faits.ts';
import { direIndicateur, direPart, direPeriodeDeReleve, direProgres } from './dire-populations.ts';
import { EtapesParCritere } from './etapes-par-critere.tsx';
import type { PopulationsPageProps } from './vue-de-population.ts';

type Props = PopulationsPageProps & {
  readonly comparaison: NonNullable<PopulationsPageProps['comparaison']>;
};

/** From one count of a source to its last: national indicators, and what we did meanwhile. */
export const Comparaison = (p: Props) => {
  const { avant, apres } = p.comparaison;
  return (
    <>
      <Section
        titre="Indicateurs de la mission 1"
        introduction={`${apres.emetteur}, de l’état ${direPeriodeDeReleve(avant)} à l’état ${direPeriodeDeReleve(apres)}. L’accord national nomme ces indicateurs sans en donner la formule (avenant 2, mission 1) ; d’autres se lisent dans des contrats signés. Le vôtre dit lesquels comptent, comment, et ce que vaut chaque progrès.`}
      >
        <ChoisirLeDepart {...p} />
        <Indicateurs {...p} />
      </Section>
      <ChezNous {...p} />
    </>
  );
};

const Indicateurs = ({ comparaison: { avant, apres } }: Props) => (
  <Tableau
    titre="Indicateurs de la mission 1"
    titreCache
    lignes={INDICATEURS.filter(
      ({ origine, compte }) =>
        origine === 'national' || avant.vus[compte] !== null || apres.vus[compte] !== null,
    )}
    colonnes={[
      {
        titre: 'Indicateur',
        entete: true,
        cellule: (i: Indicateur) => direIndicateur(i, apres.ageAuDela),
      },
      {
        titre: `Départ, ${dateChiffres(avant.au)}`,
        genre: 'nombre',
        cellule: (i) => direPart(avant.vus, i),
      },
      {
        titre: dateChiffres(apres.au),
        genre: 'nombre',
        cellule: (i) => direPart(apres.vus, i),
      },
      { titre: 'Progrès', genre: 'nombre', cellule: (i) => direProgres(i, avant, apres) },
      {
        titre: 'Attendu',
        cellule: ({ sens }) => (sens === 'hausse' ? 'en hausse' : 'en baisse'),
      },
      {
        titre: 'D’où il vient',
        cellule: ({ origine }) =>
          origine === 'national' ? 'accord national' : 'contrats signés ailleurs',
      },
    ]}
  />
);

/** The address says which count it starts from. */
const ChoisirLeDepart = ({ base, releves, comparaison: { avant, apres } }: Props) => {
  const options = releves.filter((r) => r.au !== apres.au || r.emetteurCle !== apres.emetteurCle);
  if (options.length < 2) return null;
  return (
    <form method="get" action={`${base}/populations`} class="fields mt5">
      <ChampListe
        nom="depuis"
        libelle="Comparer le dernier relevé à celui de"
        valeur={avant.releve}
        options={options.map((r) => ({
          valeur: r.releve,
          libelle: `${r.emetteur} ${direPeriodeDeReleve(r)}`,
        }))}
      />
      <div class="actions">
        <Bouton>Comparer</Bouton>
      </div>
    </form>
  );
};

const ChezNous = ({ base, comparaison: { chezNous }, peut }: Props) =>
  chezNous === null ? null : (
    <Section
      titre="Pendant ce temps, chez nous"
      introduction={`Du ${dateLongue(chezNous.du)} au ${dateLongue(chezNous.au)}, d’après le journal d’activité. Une personne peut être dans plusieurs situations.`}
    >
      <EtapesParCritere
        parCritere={chezNous}
        lien={
          peut.detailler
            ? (etape, critere) =>
                adresseDesFaits(base, {
                  genre: ETAPES[etape],
                  du: chezNous.du,
                  au: chezNous.au,
                  critere: critere ?? undefined,
                })
            : null
        }
      />
    </Section>
  );
