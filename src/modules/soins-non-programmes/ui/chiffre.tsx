import type { Contenu } from '#ui/contenu.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { GenreDeFait } from '../domain/fait.ts';
import type { Part } from '../domain/tableau.ts';
import { direNombre, direParts, type FiltreDeFaits, type Regard } from './dire-tableau.ts';

type Ouvrable = {
  readonly regard: Regard;
  readonly genre: GenreDeFait;
  readonly filtre?: FiltreDeFaits | undefined;
};

/** A figure that opens on the ledger entries it was added up from. */
export const Chiffre = (p: Ouvrable & { readonly texte: string; readonly precision: string }) =>
  p.regard.faits ? (
    <a href={p.regard.faits(p.genre, p.filtre)}>
      {p.texte}
      <span class="hidden">{`, ${p.precision}\u00A0: voir les faits`}</span>
    </a>
  ) : (
    p.texte
  );

type PartsProps = {
  readonly titre: string;
  readonly entete: string;
  readonly regard: Regard;
  readonly genre: GenreDeFait;
  readonly parts: readonly Part[];
  readonly dire: (cle: string) => string;
  readonly filtre: (cle: string) => FiltreDeFaits;
  readonly vide: Contenu;
};

/** How a total splits: names, numbers, shares. */
export const Parts = (p: PartsProps) => {
  const total = p.parts.reduce((somme, part) => somme + part.nombre, 0);
  const parts = direParts(p.parts, p.regard);
  return (
    <Tableau
      titre={p.titre}
      lignes={parts}
      vide={p.vide}
      colonnes={[
        { titre: p.entete, cellule: ({ cle }) => p.dire(cle), pied: 'Ensemble' },
        {
          titre: 'Nombre',
          genre: 'nombre',
          cellule: ({ cle, texte }) => (
            <Chiffre
              regard={p.regard}
              genre={p.genre}
              filtre={p.filtre(cle)}
              texte={texte}
              precision={p.dire(cle)}
            />
          ),
          pied: direNombre(total, p.regard),
        },
        {
          titre: 'Part',
          genre: 'nombre',
          cellule: ({ taux }) => taux,
        },
      ]}
    />
  );
};
