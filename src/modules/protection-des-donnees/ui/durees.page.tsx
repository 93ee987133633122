import { dateCivile } from '#kernel/date-civile.ts';
import { dateCourte } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { type Duree, direDuree } from '../domain/duree.ts';
import type { Passage } from '../domain/passage.ts';
import { OngletsDeProtection } from './onglets-de-protection.tsx';

export type DureesProps = {
  readonly base: string;
  readonly durees: readonly Duree[];
  readonly passages: readonly Passage[];
  readonly peutRegler: boolean;
};

/** How long each kind of record is kept, on what ground, and what each night ended. */
export const DureesPage = (p: DureesProps) => {
  const aFixer = p.durees.filter(({ jours }) => jours === null).length;
  return (
    <>
      <TeteDePage
        titre="Durées de conservation"
        phrase={
          aFixer === 0 ? (
            'Chaque nuit, ce qui a été gardé assez longtemps est effacé. Les nombres restent.'
          ) : (
            <>
              <strong>{aFixer} à fixer</strong>&nbsp;: tant que la CPTS n’a pas décidé, rien n’est
              effacé.
            </>
          )
        }
      />
      <OngletsDeProtection base={p.base} actif="durees" />
      <Tableau
        titre="Durées en vigueur"
        titreCache
        lignes={p.durees}
        colonnes={[
          { titre: 'Ce qui est gardé', cellule: (d) => d.libelle },
          { titre: 'Durée', cellule: duree },
          { titre: 'D’où elle vient', genre: 'large', cellule: (d) => d.source },
          ...(p.peutRegler
            ? [
                {
                  titre: 'Action',
                  titreCache: true,
                  genre: 'actions' as const,
                  cellule: (d: Duree) => (
                    <LienBouton href={`${p.base}/durees/${d.code}`} precision={d.libelle}>
                      Modifier
                    </LienBouton>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Section titre="Les dernières nuits">
        <Nuits passages={p.passages} durees={p.durees} />
      </Section>
    </>
  );
};

const duree = (d: Duree) =>
  d.jours === null ? <Etiquette ton="attention">À fixer</Etiquette> : direDuree(d.jours);

const Nuits = ({ passages, durees }: Pick<DureesProps, 'passages' | 'durees'>) => (
  <Tableau
    titre="Ce que chaque nuit a effacé"
    titreCache
    lignes={passages}
    vide={
      <Vide
        titre="Aucune nuit encore"
        phrase="Le premier passage a lieu cette nuit ; son compte rendu sera ici."
      />
    }
    colonnes={[
      { titre: 'Nuit', genre: 'date', cellule: ({ jour }) => dateCourte(dateCivile(jour)) },
      {
        titre: 'Effacé',
        genre: 'large',
        cellule: ({ rapport }) => direRapport(rapport, durees),
      },
    ]}
  />
);

function direRapport(rapport: Passage['rapport'], durees: readonly Duree[]): string {
  const faits = rapport.filter(({ nombre }) => nombre > 0);
  if (faits.length === 0) return 'Rien n’était à effacer.';
  return faits
    .map(
      ({ code, nombre }) => `${durees.find((d) => d.code === code)?.libelle ?? code} : ${nombre}`,
    )
    .join(' ; ');
}
