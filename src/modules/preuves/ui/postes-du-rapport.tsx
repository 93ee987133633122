import { Etiquette } from '#ui/etiquette.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { PreuvesPageProps } from './vue-de-preuves.ts';

/** What the report will say of each post, and the pieces of the post itself. */
export const PostesDuRapport = ({ base, annee, postes }: PreuvesPageProps) => (
  <Section
    titre="Ce que dira le rapport"
    introduction="Ce qui a été fait, ce qui a manqué, ce que nous demandons, mission par mission. Ces textes font partie de l’arrêté."
  >
    <Tableau
      titre="Textes du rapport"
      titreCache
      lignes={postes}
      colonnes={[
        {
          titre: 'Poste',
          entete: true,
          cellule: (p) => (
            <a href={`${base}/preuves/textes?annee=${annee.rang}#${p.poste}`}>{p.libelle}</a>
          ),
        },
        {
          titre: 'Texte',
          cellule: ({ ecritPar }) =>
            ecritPar === null ? (
              <Etiquette ton="attention">à écrire</Etiquette>
            ) : (
              <span class="quiet">{`écrit par ${ecritPar}`}</span>
            ),
        },
        {
          titre: 'Pièces du poste',
          genre: 'actions',
          cellule: (p) => (
            <a href={`${base}/preuves/pieces?de=mission/${p.poste}/${annee.rang}`}>
              {p.pieces === 0
                ? 'Aucune pièce'
                : `${p.pieces} pièces`.replace(/^1 pièces$/, '1 pièce')}
              <span class="hidden">{`\u00A0: ${p.libelle}`}</span>
            </a>
          ),
        },
      ]}
    />
  </Section>
);
