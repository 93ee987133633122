import { duree } from '#kernel/formats.ts';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { PosteAuBord } from '../domain/bord.ts';
import { direDonne, euros } from './dire-bord.ts';
import type { BordPageProps } from './vue-de-bord.ts';

const RIEN = <span class="quiet">aucune</span>;

/** What was put into each mission beside what it brings: an action that failed still shows what it took. */
export const MoyensEngages = (p: BordPageProps) => (
  <Section titre="Moyens engagés, et ce qu’ils ont gagné" introduction={direDonne(p)}>
    <Tableau
      titre="Moyens engagés"
      titreCache
      lignes={p.postes}
      colonnes={[
        {
          titre: 'Mission',
          entete: true,
          cellule: ({ libelle }) => libelle,
          pied: 'Ensemble',
        },
        {
          titre: 'Heures données',
          genre: 'nombre',
          cellule: ({ moyens }) => (moyens.minutes === 0 ? RIEN : duree(moyens.minutes)),
          pied: duree(p.moyens.minutes),
        },
        {
          titre: 'Professionnels',
          genre: 'nombre',
          cellule: ({ moyens }) =>
            moyens.professionnels === 0 ? (
              <span class="quiet">aucun</span>
            ) : (
              <span>{moyens.professionnels}</span>
            ),
          pied: String(p.moyens.professionnels),
        },
        {
          titre: 'Réunions',
          genre: 'nombre',
          cellule: ({ moyens }) => (moyens.reunions === 0 ? RIEN : String(moyens.reunions)),
          pied: String(p.moyens.reunions),
        },
        {
          titre: 'Dépensé',
          genre: 'nombre',
          cellule: (poste) => <Depense poste={poste} />,
          pied: p.moyens.depense === null ? 'inconnu' : euros(p.moyens.depense),
        },
        {
          titre: 'Acquis',
          genre: 'nombre',
          cellule: ({ argent, etat }) => (etat === 'en-cours' ? direAcquis(argent) : ''),
          pied: euros(p.total.acquis),
        },
      ]}
    />
  </Section>
);

/** What nobody copied from the contract is not known to be nothing. */
const direAcquis = ({ acquis, aSaisir }: PosteAuBord['argent']) =>
  acquis === 0 && aSaisir > 0 ? <span class="quiet">à saisir</span> : <span>{euros(acquis)}</span>;

const Depense = ({ poste: { moyens } }: { readonly poste: PosteAuBord }) =>
  moyens.depense === null ? (
    <span class="quiet">inconnu</span>
  ) : moyens.depense === 0 ? (
    <span class="quiet">rien</span>
  ) : (
    <span>{euros(moyens.depense)}</span>
  );
