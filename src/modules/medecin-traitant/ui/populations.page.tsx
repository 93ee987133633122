import { dateChiffres } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { direCompteVu, direPeriodeDeReleve } from './dire-populations.ts';
import { Comparaison } from './populations-comparees.tsx';
import { DerniersReleves } from './populations-cote-a-cote.tsx';
import type { PopulationsPageProps } from './vue-de-population.ts';

/** What the CPAM and the MSA count of the covered population, beside what we did. */
export const PopulationsPage = (p: PopulationsPageProps) => (
  <>
    <TeteDePage
      miettes="Médecin traitant"
      titre="Population couverte"
      phrase={<Phrase {...p} />}
      action={
        p.peut.tenir ? (
          <LienBouton href={`${p.base}/populations/nouveau`} variante="suivant">
            Écrire un relevé
          </LienBouton>
        ) : undefined
      }
    />
    <Onglets libelle="Pages" onglets={p.onglets} />
    {p.deLExterieur ? (
      <p class="quiet measure mt4">
        Hors de la CPTS, aucun nombre de 1 à 4 n’est dit, ni ceux qui le laisseraient retrouver par
        différence.
      </p>
    ) : null}
    {p.releves.length === 0 ? <Rien /> : <DerniersReleves {...p} />}
    {p.comparaison ? <Comparaison {...p} comparaison={p.comparaison} /> : null}
    {p.releves.length > 0 ? <TousLesReleves {...p} /> : null}
  </>
);

const Phrase = ({ releves: [dernier] }: PopulationsPageProps) =>
  dernier === undefined ? (
    'Ce que la CPAM et la MSA comptent, à côté de ce que nous faisons.'
  ) : (
    <>
      <strong>{direCompteVu(dernier.vus.sans)}</strong>
      {` sans médecin traitant sur ${direCompteVu(dernier.vus.couverte)}, dit la ${dernier.emetteur} ${direPeriodeDeReleve(dernier)}.`}
    </>
  );

const Rien = () => (
  <div class="mt5">
    <Vide
      niveau={2}
      titre="Aucun relevé"
      phrase="Demandez à votre CPAM et à votre MSA combien d’assurés ont un médecin traitant, et combien n’en ont pas. Des nombres suffisent : aucun nom n’est nécessaire."
    />
  </div>
);

const TousLesReleves = (p: PopulationsPageProps) => (
  <Section
    titre="Tous les relevés"
    introduction="Un relevé corrigé garde ses versions d’avant. Rien ne s’additionne d’une date à l’autre."
  >
    <Tableau
      titre="Relevés de population"
      titreCache
      lignes={p.releves}
      exports={[
        { libelle: 'CSV', href: `${p.base}/populations.csv` },
        { libelle: 'XLSX', href: `${p.base}/populations.xlsx` },
      ]}
      colonnes={[
        {
          titre: 'Relevé',
          entete: true,
          cellule: (r) =>
            p.peut.detailler ? (
              <a href={`${p.base}/populations/${r.releve}`}>
                {`${r.emetteur} ${direPeriodeDeReleve(r)}`}
              </a>
            ) : (
              `${r.emetteur} ${direPeriodeDeReleve(r)}`
            ),
        },
        { titre: 'Couverte', genre: 'nombre', cellule: (r) => direCompteVu(r.vus.couverte) },
        { titre: 'Sans médecin', genre: 'nombre', cellule: (r) => direCompteVu(r.vus.sans) },
        {
          titre: 'Remis',
          cellule: (r) => `${dateChiffres(r.remisLe)}${p.deLExterieur ? '' : `, ${r.remisPar}`}`,
        },
        { titre: 'Document', cellule: (r) => r.document },
      ]}
    />
  </Section>
);
