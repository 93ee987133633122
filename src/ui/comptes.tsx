import type { Contenu } from './contenu.ts';

export type Compte = {
  readonly terme: Contenu;
  readonly chiffre: Contenu;
  readonly detail?: Contenu;
};

/** Two or three counts set side by side: ours, theirs, the difference and its reason. */
export const Comptes = ({ comptes }: { readonly comptes: readonly Compte[] }) => (
  <dl class="duo">
    {comptes.map((c) => (
      <div>
        <dt>{c.terme}</dt>
        <dd class="figure">{c.chiffre}</dd>
        {c.detail ? <dd>{c.detail}</dd> : null}
      </div>
    ))}
  </dl>
);

export type Terme = {
  readonly signe?: '+' | '−' | '=' | undefined;
  readonly nombre: string;
  readonly libelle: string;
};

/** Where a number comes from: `96 au 31 janvier + 15 nouvelles − 61 signées = 41`. */
export const Somme = ({ termes }: { readonly termes: readonly Terme[] }) => (
  <p class="sum">
    {termes.map((t) => (
      <span>
        {t.signe ? `${t.signe} ` : ''}
        <b class="num">{t.nombre}</b>
        {` ${t.libelle}`}
      </span>
    ))}
  </p>
);
