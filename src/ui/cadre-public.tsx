import type { Contenu } from './contenu.ts';
import { Embleme } from './embleme.tsx';
import type { PointGeo } from './maille.ts';

export type LienDePied = { readonly libelle: string; readonly href: string };

export type CadrePublicProps = {
  readonly cpts: {
    readonly nom: string;
    readonly slug: string;
    readonly points: readonly PointGeo[];
    readonly devise?: string | undefined;
  };
  readonly contenu: Contenu;
  /** Sentence of the footer: the CPTS's full name, "personnes et numéros fictifs" on a demonstration. */
  readonly mention?: Contenu;
  readonly liens?: readonly LienDePied[] | undefined;
  /** Directory, agenda: a wider column than forms need. */
  readonly large?: boolean | undefined;
};

/** Public pages: one column, larger type, the emergency numbers always in sight. Needs `publique` on Document. */
export const CadrePublic = (p: CadrePublicProps) => (
  <div class={p.large ? 'wrap wide' : 'wrap'}>
    <header>
      <div class="topline">
        <a href={`/c/${p.cpts.slug}`}>
          <Embleme points={p.cpts.points} taille={80} />
          <span>
            <b>{p.cpts.nom}</b>
            <span class="quiet">{p.cpts.devise ?? 'Vos soignants, ensemble'}</span>
          </span>
        </a>
      </div>
      <p class="urgent">
        {'En cas d’urgence, appelez le '}
        <a href="tel:15">
          <b>15</b>
        </a>
        {'. Sourds et malentendants\u00A0: le '}
        <a href="sms:114">
          <b>114</b>
        </a>
        .
      </p>
    </header>
    <main id="contenu" tabindex={-1}>
      {p.contenu}
    </main>
    <Pied mention={p.mention ?? p.cpts.nom} liens={p.liens ?? []} />
  </div>
);

/** Footer shared by public and bare pages. */
export const Pied = (p: { readonly mention: Contenu; readonly liens: readonly LienDePied[] }) => (
  <footer class="end">
    <p>{p.mention}</p>
    <div class="end-links">
      {p.liens.map((lien) => (
        <a href={lien.href}>{lien.libelle}</a>
      ))}
      <button class="theme" type="button" data-theme-bascule hidden>
        Thème
      </button>
    </div>
  </footer>
);
