import { dateChiffres, duree } from '#kernel/formats.ts';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { direEuros } from '../domain/difference.ts';
import { DIRE_CATEGORIE } from '../domain/piece.ts';
import { numeroter } from '../domain/ranger-pieces.ts';
import type { ArretePageProps } from './vue-de-preuves.ts';

/** Figures, time given and pieces of a frozen year. */
export const ArreteEnDetail = ({ contenu }: ArretePageProps) => {
  const indicateurs = contenu.postes.flatMap((poste) =>
    poste.indicateurs.map((i) => ({ ...i, poste: poste.libelle })),
  );
  return (
    <>
      <Section titre="Indicateurs">
        <Tableau
          titre="Indicateurs"
          titreCache
          lignes={indicateurs}
          vide={<p class="quiet">Aucun indicateur n’était au contrat.</p>}
          colonnes={[
            { titre: 'Indicateur', entete: true, cellule: (i) => i.libelle },
            { titre: 'Mission', cellule: (i) => i.poste },
            { titre: 'Selon la CPTS', genre: 'nombre', cellule: (i) => i.cpts.dite },
            { titre: 'Selon la CPAM', genre: 'nombre', cellule: (i) => i.cpam.dite },
            { titre: 'Vaut', genre: 'nombre', cellule: (i) => direEuros(i.euros) },
            { titre: 'Au plus', genre: 'nombre', cellule: (i) => direEuros(i.maximum) },
          ]}
        />
      </Section>
      <Versements contenu={contenu} />
      <Moyens contenu={contenu} />
      <Section titre="Pièces">
        <Tableau
          titre="Pièces"
          titreCache
          lignes={numeroter(contenu)}
          vide={<p class="quiet">Aucune pièce n’était jointe.</p>}
          colonnes={[
            { titre: 'Pièce', entete: true, cellule: (p) => `${p.numero}. ${p.titre}` },
            { titre: 'Nature', cellule: (p) => DIRE_CATEGORIE[p.categorie] },
            {
              titre: 'Date',
              genre: 'date',
              cellule: (p) => dateChiffres(p.jour),
            },
            { titre: 'Empreinte', cellule: (p) => <code>{p.empreinte.slice(0, 12)}</code> },
          ]}
        />
      </Section>
    </>
  );
};

const Versements = ({ contenu }: Pick<ArretePageProps, 'contenu'>) => (
  <Section titre="Versements">
    <Tableau
      titre="Versements"
      titreCache
      lignes={contenu.versements}
      vide={<p class="quiet">Rien n’était à verser.</p>}
      colonnes={[
        { titre: 'Poste', entete: true, cellule: (v) => v.poste },
        { titre: 'Nature', cellule: (v) => v.nature },
        { titre: 'Au plus tard', genre: 'date', cellule: (v) => dateChiffres(v.auPlusTard) },
        { titre: 'Attendu', genre: 'nombre', cellule: (v) => direEuros(v.attendu) },
        {
          titre: 'Reçu',
          genre: 'nombre',
          cellule: ({ recus }) =>
            recus.length === 0
              ? ''
              : direEuros(recus.reduce((somme, { centimes }) => somme + centimes, 0)),
        },
      ]}
    />
  </Section>
);

const Moyens = ({ contenu }: Pick<ArretePageProps, 'contenu'>) => (
  <Section titre="Moyens engagés">
    <Tableau
      titre="Moyens engagés"
      titreCache
      lignes={contenu.postes}
      colonnes={[
        { titre: 'Mission', entete: true, cellule: (p) => p.libelle },
        {
          titre: 'Réunions',
          genre: 'nombre',
          cellule: ({ moyens }) => (moyens.reunions === 0 ? '' : String(moyens.reunions)),
        },
        {
          titre: 'Temps donné',
          genre: 'nombre',
          cellule: ({ moyens }) => (moyens.minutes === 0 ? '' : duree(moyens.minutes)),
        },
      ]}
    />
  </Section>
);
