import { classes } from './classes.ts';
import type { Contenu } from './contenu.ts';

export type Colonne<L> = {
  readonly titre: string;
  /** What the cell shows. */
  readonly cellule: (ligne: L) => Contenu;
  /** `nombre` is set right with figures of equal width; `large` holds a bar; `actions` ends the row. */
  readonly genre?: 'texte' | 'nombre' | 'date' | 'large' | 'actions' | undefined;
  /** The cell that names the row; the first column by default. */
  readonly entete?: boolean | undefined;
  readonly titreCache?: boolean | undefined;
  /** Address of the same list sorted by this column. */
  readonly tri?: string | undefined;
  readonly trie?: 'croissant' | 'decroissant' | undefined;
  /** Foot of the column: a total. */
  readonly pied?: Contenu;
};

export type TableauProps<L> = {
  readonly titre: string;
  /** `12 sur 41, triées par attente.`: filters say how many. */
  readonly precision?: Contenu;
  readonly titreCache?: boolean | undefined;
  readonly colonnes: readonly Colonne<L>[];
  readonly lignes: readonly L[];
  /** Shown instead of an empty table: what to do next. */
  readonly vide?: Contenu;
  readonly exports?: readonly { readonly libelle: string; readonly href: string }[] | undefined;
  readonly pagination?: Contenu;
  /** Many narrow columns: scrolls sideways rather than becoming cards on a phone. */
  readonly defile?: boolean | undefined;
};

/** A table: sticky head, sorting by links, cards on a phone, exports of what is shown. */
export function Tableau<L>(p: TableauProps<L>) {
  if (p.lignes.length === 0 && p.vide) return <>{p.vide}</>;
  const table = (
    <table class={p.defile ? 'table num-table' : 'table cards'}>
      <Legende {...p} />
      <thead>
        <tr>
          {p.colonnes.map((c) => (
            <Titre colonne={c} />
          ))}
        </tr>
      </thead>
      <tbody data-lignes>
        {p.lignes.map((ligne) => (
          <tr data-ligne>
            {p.colonnes.map((c, i) => (
              <Cellule colonne={c} premiere={estEntete(p.colonnes, i)} contenu={c.cellule(ligne)} />
            ))}
          </tr>
        ))}
      </tbody>
      <PiedDeTableau colonnes={p.colonnes} />
    </table>
  );
  return (
    <>
      {p.defile ? (
        // A box that scrolls must be reachable by keyboard (WCAG 2.1.1).
        <section class="scroll" tabindex={0} aria-label={`${p.titre}, défilement horizontal`}>
          {table}
        </section>
      ) : (
        table
      )}
      <SousTableau exports={p.exports} pagination={p.pagination} />
    </>
  );
}

const estEntete = (colonnes: readonly Pick<Colonne<never>, 'entete'>[], i: number): boolean =>
  colonnes.some((c) => c.entete) ? (colonnes[i]?.entete ?? false) : i === 0;

const Legende = (p: {
  readonly titre: string;
  readonly precision?: Contenu;
  readonly titreCache?: boolean | undefined;
}) => (
  <caption class={p.titreCache && !p.precision ? 'hidden' : undefined}>
    {p.titreCache ? <span class="hidden">{p.titre} </span> : <b>{p.titre}</b>}
    {p.precision}
  </caption>
);

function Titre<L>({ colonne: c }: { readonly colonne: Colonne<L> }) {
  const texte = c.titreCache ? <span class="hidden">{c.titre}</span> : c.titre;
  return (
    <th
      scope="col"
      class={classeDe(c)}
      aria-sort={c.trie ? (c.trie === 'croissant' ? 'ascending' : 'descending') : undefined}
    >
      {c.tri ? <a href={c.tri}>{texte}</a> : texte}
    </th>
  );
}

function Cellule<L>(p: {
  readonly colonne: Colonne<L>;
  readonly premiere: boolean;
  readonly contenu: Contenu;
}) {
  const { colonne: c, contenu } = p;
  if (p.premiere) {
    return (
      <th scope="row" class={classeDe(c)}>
        {contenu}
      </th>
    );
  }
  const etiquette =
    c.genre === 'actions' || c.genre === 'large' || c.titreCache ? undefined : c.titre;
  return (
    <td
      class={classes(classeDe(c), (contenu == null || contenu === '') && 'empty-cell') || undefined}
      data-label={etiquette}
    >
      {contenu}
    </td>
  );
}

function PiedDeTableau<L>({ colonnes }: { readonly colonnes: readonly Colonne<L>[] }) {
  if (!colonnes.some((c) => c.pied != null)) return null;
  return (
    <tfoot>
      <tr>
        {colonnes.map((c, i) => (
          <Cellule colonne={c} premiere={estEntete(colonnes, i)} contenu={c.pied} />
        ))}
      </tr>
    </tfoot>
  );
}

const SousTableau = (p: Pick<TableauProps<never>, 'exports' | 'pagination'>) =>
  p.exports?.length || p.pagination ? (
    <div class="table-foot">
      {p.exports?.length ? (
        <p>
          <span class="quiet">Télécharger </span>
          {p.exports.map((e, i) => (
            <>
              {i > 0 ? <span class="quiet"> ou </span> : null}
              <a href={e.href}>{e.libelle}</a>
            </>
          ))}
        </p>
      ) : (
        <span></span>
      )}
      {p.pagination}
    </div>
  ) : null;

function classeDe<L>({ genre }: Colonne<L>): string | undefined {
  if (genre === 'nombre') return 'r';
  if (genre === 'date') return 'nowrap quiet';
  if (genre === 'large') return 'wide';
  return genre === 'actions' ? 'row-actions' : undefined;
}
