import { direNombre, direTaux } from '#kernel/dire-nombres.ts';
import type { Repartition } from '#kernel/masque.ts';
import type { Contenu } from '#ui/contenu.ts';
import { Tableau } from '#ui/tableau.tsx';
import type { GenreDeFait } from '../domain/fait.ts';
import type { FiltreDeFaits, Regard } from './dire-tableau.ts';

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
  readonly repartition: Repartition;
  readonly dire: (cle: string) => string;
  readonly filtre: (cle: string) => FiltreDeFaits;
  readonly vide: Contenu;
};

/** How a total splits: names, numbers, shares. */
export const Parts = (p: PartsProps) => {
  const { total, parts } = p.repartition;
  return (
    <Tableau
      titre={p.titre}
      lignes={parts}
      vide={total === 0 ? p.vide : <NonRepartie total={direNombre(total)} />}
      colonnes={[
        { titre: p.entete, cellule: ({ cle }) => p.dire(cle), pied: 'Ensemble' },
        {
          titre: 'Nombre',
          genre: 'nombre',
          cellule: ({ cle, nombre }) => (
            <Chiffre
              regard={p.regard}
              genre={p.genre}
              filtre={p.filtre(cle)}
              texte={direNombre(nombre)}
              precision={p.dire(cle)}
            />
          ),
          pied: direNombre(total),
        },
        {
          titre: 'Part',
          genre: 'nombre',
          cellule: ({ nombre }) => (nombre === 'tu' ? '' : direTaux(nombre, total)),
        },
      ]}
    />
  );
};

/** From outside, when any part said would tell a small one. */
const NonRepartie = ({ total }: { readonly total: string }) => (
  <p class="quiet">{`En tout\u00A0: ${total}. Trop peu de chaque sorte pour en dire la répartition.`}</p>
);
