import { dateChiffres, dateHeure } from '#kernel/formats.ts';
import { Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { RapportsPageProps } from './vue-de-preuves.ts';

/** Activity reports that the bureau opened to members. */
export const RapportsPage = (p: RapportsPageProps) => (
  <>
    <TeteDePage titre="Rapports annuels" phrase="Ce que la CPTS a rendu compte de ses années." />
    <Onglets libelle="Réunions" onglets={p.onglets} />
    <div class="mt5">
      <Tableau
        titre="Rapports annuels"
        titreCache
        lignes={p.rapports}
        vide={
          <Vide
            niveau={2}
            titre="Aucun rapport pour l’instant"
            phrase="Le bureau ouvre ici les rapports d’activité, une fois l’année arrêtée."
          />
        }
        colonnes={[
          {
            titre: 'Rapport',
            entete: true,
            cellule: (a) => (
              <a href={`${p.base}/preuves/arretes/${a.id}/rapport.pdf`}>
                {`Année ${a.annee}, du ${dateChiffres(a.du)} au ${dateChiffres(a.au)} (PDF)`}
              </a>
            ),
          },
          { titre: 'Arrêté le', genre: 'date', cellule: (a) => dateHeure(a.figeLe, p.fuseau) },
        ]}
      />
    </div>
  </>
);
