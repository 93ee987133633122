import { raw } from 'hono/html';
import type { Contenu } from './contenu.ts';
import { Motifs } from './motifs.tsx';

/** Addresses of the built assets, with their hash, as served under `/actifs/`. */
export type Actifs = {
  readonly css: string;
  readonly js: readonly string[];
  readonly police: string;
};

/** `systeme` follows the machine; the others come from the `theme` cookie set by the toggle. */
export type Theme = 'systeme' | 'clair' | 'sombre';

export type DocumentProps = {
  readonly titre: string;
  readonly actifs: Actifs;
  readonly corps: Contenu;
  readonly description?: string | undefined;
  readonly langue?: string | undefined;
  readonly theme?: Theme | undefined;
  /** Public pages are set 25 % larger. */
  readonly publique?: boolean | undefined;
  /** Other sheets of this origin, such as the colours of a CPTS. */
  readonly feuilles?: readonly string[] | undefined;
  /** Islands that only this page needs, after the common ones. */
  readonly scripts?: readonly string[] | undefined;
  readonly icone?: string | undefined;
  readonly manifeste?: string | undefined;
  /** Kept out of search engines: everything but the public pages. */
  readonly indexable?: boolean | undefined;
};

/** A whole HTML document. No inline script or style: the page lives with `default-src 'self'`. */
export const Document = (p: DocumentProps) => (
  <>
    {raw('<!doctype html>')}
    <html
      lang={p.langue ?? 'fr'}
      class={p.publique ? 'public' : undefined}
      data-theme={p.theme === 'clair' || p.theme === 'sombre' ? p.theme : undefined}
    >
      <Entete {...p} />
      <body>
        <a class="skip" href="#contenu">
          Aller au contenu
        </a>
        <Motifs />
        {p.corps}
      </body>
    </html>
  </>
);

const Entete = (p: DocumentProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{p.titre}</title>
    {p.description ? <meta name="description" content={p.description} /> : null}
    {p.indexable ? null : <meta name="robots" content="noindex" />}
    <meta name="color-scheme" content="light dark" />
    <link rel="preload" href={p.actifs.police} as="font" type="font/woff2" crossorigin="" />
    <link rel="stylesheet" href={p.actifs.css} />
    {p.feuilles?.map((feuille) => (
      <link rel="stylesheet" href={feuille} />
    ))}
    {p.icone ? <link rel="icon" href={p.icone} type="image/svg+xml" /> : null}
    {p.manifeste ? <link rel="manifest" href={p.manifeste} /> : null}
    {[...p.actifs.js, ...(p.scripts ?? [])].map((script) => (
      <script src={script} type="module"></script>
    ))}
  </head>
);
