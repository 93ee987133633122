import type { AvecEnfants, Contenu } from './contenu.ts';
import { Embleme } from './embleme.tsx';
import { identifiant } from './identifiant.ts';
import type { PointGeo } from './maille.ts';

export type Miette = { readonly libelle: string; readonly href?: string | undefined };

export type TeteDePageProps = {
  readonly titre: Contenu;
  /** The one sentence: what matters now, with its number. `<strong>` for the number. */
  readonly phrase?: Contenu;
  /** Where we are: links, or one plain sentence such as the date. */
  readonly miettes?: readonly Miette[] | string | undefined;
  /** The one ochre action of the page, and its plain companion. */
  readonly action?: Contenu;
  /** The territory behind the title: home pages only. */
  readonly embleme?: readonly PointGeo[] | undefined;
  /** Opened thing rather than a place: one size under. */
  readonly moyen?: boolean | undefined;
};

/** Head of a page: crumbs, one title, one sentence, one action. */
export const TeteDePage = (p: TeteDePageProps) => (
  <div class="head">
    {p.embleme?.length ? <Embleme points={p.embleme} taille={196} /> : null}
    <Miettes miettes={p.miettes} />
    <h1 class={p.moyen ? 'mid' : undefined}>{p.titre}</h1>
    {p.phrase ? <p class="lead">{p.phrase}</p> : null}
    {p.action ? <div class="actions mt5">{p.action}</div> : null}
  </div>
);

const Miettes = ({ miettes }: Pick<TeteDePageProps, 'miettes'>) => {
  if (miettes === undefined || miettes.length === 0) return null;
  if (typeof miettes === 'string') return <p class="crumbs">{miettes}</p>;
  return (
    <nav class="crumbs" aria-label="Fil d’Ariane">
      <ol>
        {miettes.map(({ libelle, href }) => (
          <li>{href ? <a href={href}>{libelle}</a> : <span>{libelle}</span>}</li>
        ))}
      </ol>
    </nav>
  );
};

export type SectionProps = AvecEnfants & {
  readonly titre: string;
  /** A link or a badge at the right of the title. */
  readonly droite?: Contenu;
  readonly introduction?: Contenu;
  readonly id?: string | undefined;
  readonly titreCache?: boolean | undefined;
  /** First block under the head: less space above. */
  readonly proche?: boolean | undefined;
};

/** A part of a page under its own title. */
export const Section = (p: SectionProps) => {
  const id = p.id ?? identifiant(p.titre);
  return (
    <section class={p.proche ? 'mt5' : 'section'} id={id} aria-labelledby={`${id}-titre`}>
      <div class={p.titreCache ? 'hidden' : 'section-head'}>
        <h2 id={`${id}-titre`}>{p.titre}</h2>
        {p.droite ? <span class="small">{p.droite}</span> : null}
      </div>
      {p.introduction ? <p class="quiet">{p.introduction}</p> : null}
      {p.children}
    </section>
  );
};

/** A wide column and a narrow one at its right; one under the other under 1080 px. */
export const Partage = (p: { readonly principal: Contenu; readonly cote: Contenu }) => (
  <div class="split section">
    <div>{p.principal}</div>
    <div>{p.cote}</div>
  </div>
);

/** Blocks of equal width, as many as fit. */
export const Cote = (p: AvecEnfants) => <div class="two mt5">{p.children}</div>;
