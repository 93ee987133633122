import type { Contenu } from './contenu.ts';
import { Embleme } from './embleme.tsx';
import { JetonsCaches } from './jetons-caches.tsx';
import { BarreBasse, type Lieu, Lieux } from './lieux.tsx';
import type { PointGeo } from './maille.ts';

export type CptsDuCadre = {
  readonly nom: string;
  readonly slug: string;
  readonly points: readonly PointGeo[];
  /** Second line under the name, `CPTS` by default. */
  readonly precision?: string | undefined;
};

/** Another CPTS where the person has a role: the same section there. */
export type AutreCpts = { readonly nom: string; readonly role: string; readonly href: string };

export type PersonneDuCadre = {
  readonly nom: string;
  readonly role: string;
  /** The person's own page: account, passkeys, notifications. */
  readonly href?: string | undefined;
  /** Other roles or CPTS the person may take, each a POST. */
  readonly autresRoles?:
    | readonly { readonly libelle: string; readonly valeur: string }[]
    | undefined;
};

export type CadreApplicationProps = {
  readonly cpts: CptsDuCadre;
  readonly autresCpts?: readonly AutreCpts[] | undefined;
  readonly lieux: readonly Lieu[];
  readonly personne: PersonneDuCadre;
  readonly csrf: string;
  readonly contenu: Contenu;
  /** Where the find box sends `?q=`. */
  readonly recherche: string;
  readonly deconnexion: string;
  readonly changerDeRole?: string | undefined;
  /** Sentence shown above everything on a demonstration database. */
  readonly demonstration?: Contenu;
  /** The content is itself the `main` (regulation desk): no page margins. */
  readonly pleinEcran?: boolean | undefined;
};

/** The application: a rail of places on a desk, a bar of four on a phone. */
export const CadreApplication = (p: CadreApplicationProps) => (
  <div class="app">
    {p.demonstration ? (
      <aside class="demo" aria-label="Démonstration">
        {p.demonstration}
      </aside>
    ) : null}
    <header class="rail">
      <Marque cpts={p.cpts} lieux={p.lieux} />
      <ChangerDeCpts autres={p.autresCpts ?? []} />
      <Chercher action={p.recherche} />
      <Lieux lieux={p.lieux} />
      <Qui {...p} />
    </header>
    {p.pleinEcran ? (
      p.contenu
    ) : (
      <main id="contenu" class="page" tabindex={-1}>
        {p.contenu}
      </main>
    )}
    <BarreBasse lieux={p.lieux} />
  </div>
);

const Marque = ({ cpts, lieux }: Pick<CadreApplicationProps, 'cpts' | 'lieux'>) => (
  <a class="brand" href={lieux[0]?.href ?? '/'}>
    <Embleme points={cpts.points} taille={46} />
    <span>
      <b>{cpts.nom}</b>
      <span class="quiet tiny">{cpts.precision ?? 'CPTS'}</span>
    </span>
  </a>
);

/** Links, not forms: the CPTS is in the address, and looking elsewhere changes nothing. */
const ChangerDeCpts = ({ autres }: { readonly autres: readonly AutreCpts[] }) =>
  autres.length === 0 ? null : (
    <details class="cpts-switch">
      <summary>Changer de CPTS</summary>
      <ul>
        {autres.map(({ nom, role, href }) => (
          <li>
            <a href={href}>
              {nom}
              <span class="quiet tiny">{role}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );

const Chercher = ({ action }: { readonly action: string }) => (
  <search>
    <form class="find" action={action} method="get">
      <label class="hidden" for="chercher">
        Chercher une personne, une réunion, une demande
      </label>
      <input
        id="chercher"
        type="search"
        name="q"
        placeholder="Chercher"
        autocomplete="off"
        data-touche-chercher
        aria-keyshortcuts="Control+K"
      />
      <kbd>Ctrl K</kbd>
    </form>
  </search>
);

const Qui = (p: CadreApplicationProps) => (
  <div class="who">
    <b>{p.personne.href ? <a href={p.personne.href}>{p.personne.nom}</a> : p.personne.nom}</b>
    <span class="quiet">{p.personne.role}</span>
    <Roles {...p} />
    <div class="who-actions">
      <button class="theme theme-toggle" type="button" data-theme-bascule hidden>
        Thème
      </button>
      <form method="post" action={p.deconnexion}>
        <JetonsCaches csrf={p.csrf} />
        <button class="theme" type="submit">
          Se déconnecter
        </button>
      </form>
    </div>
  </div>
);

const Roles = (p: CadreApplicationProps) => {
  if (!p.changerDeRole || !p.personne.autresRoles?.length) return null;
  return (
    <details class="role-switch">
      <summary>Changer de rôle</summary>
      <form method="post" action={p.changerDeRole}>
        <JetonsCaches csrf={p.csrf} />
        <ul>
          {p.personne.autresRoles.map((role) => (
            <li>
              <button type="submit" name="role" value={role.valeur}>
                {role.libelle}
              </button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  );
};
