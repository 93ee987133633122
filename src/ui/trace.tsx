import type { AvecEnfants, Contenu } from './contenu.ts';

export type TraceProps = {
  readonly titre: string;
  readonly titreCache?: boolean | undefined;
  /** What the plot says, in one sentence, for those who do not see it. */
  readonly enMots: string;
  /** Links to the numbers (CSV) and the picture. */
  readonly telechargement?: Contenu;
  /** Width it is drawn at: 860 alone, 440 side by side. Phones get their own drawing. */
  readonly largeur?: number | undefined;
};

export type TableDeTrace = {
  readonly entetes: readonly string[];
  readonly lignes: readonly (readonly [string, ...(string | null)[]])[];
};

/** Width of the drawing made for phones. */
export const ETROIT = 350;

/** Frame of every plot: title, drawing, its numbers in a table, its downloads. */
export const Trace = (p: TraceProps & AvecEnfants & { readonly table: TableDeTrace }) => (
  <figure class="plot">
    <figcaption class={p.titreCache ? 'hidden' : undefined}>
      <h3>{p.titre}</h3>
    </figcaption>
    {p.children}
    <details class="plot-foot">
      <summary>Lire les nombres</summary>
      <Nombres titre={p.titre} table={p.table} />
      {p.telechargement ? <p class="small">{p.telechargement}</p> : null}
    </details>
  </figure>
);

const Nombres = ({ titre, table }: { readonly titre: string; readonly table: TableDeTrace }) => (
  <table class="table">
    <caption class="hidden">{titre}</caption>
    <thead>
      <tr>
        {table.entetes.map((entete, i) => (
          <th scope="col" class={i === 0 ? undefined : 'r'}>
            {entete}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.lignes.map(([nom, ...valeurs]) => (
        <tr>
          <th scope="row">{nom}</th>
          {valeurs.map((valeur) => (
            <td class="r">{valeur ?? <span class="quiet">inconnu</span>}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** Numbers as French people read them, with no-break spaces as the font has them. */
export const enFrancais = (n: number): string =>
  n.toLocaleString('fr-FR').replaceAll('\u202F', '\u00A0');
