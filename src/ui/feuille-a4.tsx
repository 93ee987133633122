import type { AvecEnfants, Contenu } from './contenu.ts';
import { Embleme } from './embleme.tsx';
import { identifiant } from './identifiant.ts';
import type { PointGeo } from './maille.ts';

export type FeuilleA4Props = AvecEnfants & {
  readonly cpts: { readonly nom: string; readonly points: readonly PointGeo[] };
  readonly titre: string;
  /** Date, place, who leads: two columns under the title. */
  readonly meta?: readonly { readonly terme: string; readonly valeur: Contenu }[] | undefined;
  /** Top right: a QR code, a number. */
  readonly coin?: Contenu;
  readonly pied?: { readonly gauche?: Contenu; readonly droite?: Contenu } | undefined;
};

/** A sheet that comes out on A4 in black and white: minutes, attendance, rota, statement, poster. */
export const FeuilleA4 = (p: FeuilleA4Props) => {
  const id = identifiant(p.titre);
  return (
    <article class="sheet" aria-labelledby={id}>
      <header>
        <div class="sheet-head">
          <Embleme points={p.cpts.points} taille={104} />
          <div>
            <p>{p.cpts.nom}</p>
            <h2 id={id}>{p.titre}</h2>
          </div>
        </div>
        {p.coin}
      </header>
      {p.meta?.length ? (
        <dl class="meta">
          {p.meta.map((m) => (
            <div>
              <dt>{m.terme}</dt>
              <dd>{m.valeur}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {p.children}
      {p.pied ? (
        <div class="foot">
          <p>{p.pied.gauche}</p>
          <p>{p.pied.droite}</p>
        </div>
      ) : null}
    </article>
  );
};

export type LigneEmargement = {
  readonly nom: string;
  readonly qualite: string;
  readonly arrivee?: string | undefined;
  /** Already signed: what stands in the box instead of a signature. */
  readonly signature?: string | undefined;
};

/** The table of an attendance sheet, with empty lines for those who come unannounced. */
export const TableauEmargement = (p: {
  readonly legende: string;
  readonly lignes: readonly LigneEmargement[];
  readonly vides?: number | undefined;
}) => (
  <table>
    <caption>{p.legende}</caption>
    <thead>
      <tr>
        <th scope="col">Nom</th>
        <th scope="col">Profession, commune</th>
        <th scope="col">Arrivée</th>
        <th scope="col" class="sig">
          Signature
        </th>
      </tr>
    </thead>
    <tbody>
      {p.lignes.map((l) => (
        <tr>
          <th scope="row">{l.nom}</th>
          <td>{l.qualite}</td>
          <td>{l.arrivee}</td>
          <td class="box">{l.signature}</td>
        </tr>
      ))}
      {Array.from({ length: p.vides ?? 0 }, () => (
        <tr>
          <td></td>
          <td></td>
          <td></td>
          <td class="box"></td>
        </tr>
      ))}
    </tbody>
  </table>
);
