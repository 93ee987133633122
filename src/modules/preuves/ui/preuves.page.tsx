import { pluriel } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { IndicateurTenu } from '../domain/vues.ts';
import { ArretesDeLAnnee } from './arretes-de-l-annee.tsx';
import { direAnnee } from './dire-annee.ts';
import { PostesDuRapport } from './postes-du-rapport.tsx';
import type { PreuvesPageProps } from './vue-de-preuves.ts';

/** What a year has of evidence and what it lacks, what its report will say, freezing it. */
export const PreuvesPage = (p: PreuvesPageProps) => (
  <>
    <TeteDePage
      miettes={direAnnee(p.annee)}
      titre="Preuves et dossier annuel"
      phrase={<Resume {...p} />}
      action={
        p.ecrire ? (
          <LienBouton href={`${p.base}/preuves/textes?annee=${p.annee.rang}`} variante="suivant">
            Écrire le rapport
          </LienBouton>
        ) : undefined
      }
    />
    <Onglets libelle="Financement" onglets={p.onglets} />
    <Onglets
      libelle="Année du contrat"
      onglets={Array.from({ length: p.annees }, (_, n) => ({
        libelle: `Année ${n + 1}`,
        href: `${p.base}/preuves?annee=${n + 1}`,
        actif: n + 1 === p.annee.rang,
      }))}
    />
    <Indicateurs {...p} />
    <PostesDuRapport {...p} />
    <ArretesDeLAnnee {...p} />
  </>
);

const Resume = ({ indicateurs, postes }: PreuvesPageProps) => {
  const manquent = indicateurs.reduce((somme, i) => somme + i.manquent, 0);
  const muets = postes.filter(({ ecritPar }) => ecritPar === null).length;
  return (
    <>
      <strong>{manquent === 0 ? 'Rien' : pluriel(manquent, 'preuve')}</strong>
      {manquent === 0 ? ' ne manque de preuve, ' : manquent < 2 ? ' manque, ' : ' manquent, '}
      <strong>{muets === 0 ? 'chaque poste' : pluriel(muets, 'poste')}</strong>
      {muets === 0 ? ' a son texte.' : muets < 2 ? ' reste sans texte.' : ' restent sans texte.'}
    </>
  );
};

const Indicateurs = (p: PreuvesPageProps) => (
  <Section titre="Preuves des indicateurs" proche>
    <Tableau
      titre="Preuves des indicateurs"
      titreCache
      lignes={p.indicateurs}
      vide={
        <Vide
          titre="Aucun indicateur"
          phrase="Recopiez ceux du contrat, mission par mission."
          action={<a href={p.base}>Ouvrir le contrat</a>}
        />
      }
      colonnes={[
        {
          titre: 'Indicateur',
          entete: true,
          cellule: (i) => (
            <a href={`${p.base}/indicateurs/${i.id}?annee=${p.annee.rang}`}>{i.libelle}</a>
          ),
        },
        {
          titre: 'Mission',
          cellule: (i) => p.postes.find(({ poste }) => poste === i.poste)?.libelle ?? '',
        },
        {
          titre: 'Prouvés',
          genre: 'nombre',
          cellule: (i) => (i.aProuver === 0 ? '' : `${i.aProuver - i.manquent} sur ${i.aProuver}`),
        },
        { titre: 'À faire', cellule: (i) => <AFaire {...i} /> },
      ]}
    />
  </Section>
);

const AFaire = ({ manquent, aProuver, journal, valeurConnue }: IndicateurTenu) => {
  if (manquent > 0) return <Etiquette ton="attention">{`${manquent} sans preuve`}</Etiquette>;
  if (journal) return <span class="quiet">compté par le journal</span>;
  if (!valeurConnue) return <Etiquette ton="attention">valeur inconnue</Etiquette>;
  return aProuver > 0 ? (
    <Etiquette ton="ok">prouvé</Etiquette>
  ) : (
    <span class="quiet">rien à prouver</span>
  );
};

/** Before a contract is written there is nothing to prove. */
export const SansContratPage = (p: {
  readonly base: string;
  readonly onglets: readonly Onglet[];
}) => (
  <>
    <TeteDePage titre="Preuves et dossier annuel" />
    <Onglets libelle="Financement" onglets={p.onglets} />
    <Vide
      niveau={2}
      titre="Le contrat n’est pas saisi"
      phrase="Les preuves sont celles de ses indicateurs."
      action={<a href={p.base}>Ouvrir le contrat</a>}
    />
  </>
);
