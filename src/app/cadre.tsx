import type { Child } from 'hono/jsx';
import { LIBELLES_DES_ROLES, zRole } from '#kernel/role.ts';
import { readCookie } from '#platform/http/cookies.ts';
import type { PageOptions, Requete } from '#platform/http/request.ts';
import { type AutreCpts, CadreApplication } from '#ui/cadre-application.tsx';
import { CadreNu } from '#ui/cadre-nu.tsx';
import { CadrePublic } from '#ui/cadre-public.tsx';
import { Document, type Theme } from '#ui/document.tsx';
import { MessageDePage } from '#ui/message-de-page.tsx';
import type { ActifsConstruits } from './actifs.ts';
import type { CptsConnue } from './cpts-connues.ts';
import { droitsDe } from './droits.ts';
import { lieuxDe } from './lieux.ts';
import { memeSection } from './meme-section.ts';
import { ROUTES } from './table-des-routes.ts';

type Moyens = {
  readonly actifs: ActifsConstruits;
  readonly cpts: (id: string) => CptsConnue | null;
};

const DEMONSTRATION =
  'Démonstration : personnes et numéros fictifs, second facteur d’authentification désactivé. N’y saisissez rien de réel.';

/** Puts a page in its frame: the application's rail, the public column, or neither. */
export function cadreDe(moyens: Moyens) {
  return (requete: Requete<unknown>, contenu: Child, options: PageOptions): string => {
    const cadre = options.cadre ?? cadreDuChemin(requete.url.pathname);
    if (options.fragment) return String(contenu);
    const { actifs } = moyens;
    const js = [actifs.adresse(cadre === 'public' ? 'public.js' : 'application.js')];
    const cpts = requete.appel.cpts ? moyens.cpts(requete.appel.cpts.id) : null;
    return String(
      <Document
        titre={`${options.titre} · ${cpts?.nom ?? 'Maillage'}`}
        description={options.description}
        actifs={{ css: actifs.adresse('maillage.css'), js, police: actifs.police }}
        scripts={(options.iles ?? []).map((nom) => actifs.adresse(`${nom}.js`))}
        icone={cpts ? `/c/${cpts.slug}/embleme.svg` : '/embleme.svg'}
        manifeste={options.manifeste}
        publique={cadre === 'public'}
        indexable={cadre === 'public' && !requete.parLien}
        theme={themeDe(requete)}
        corps={corps({
          requete,
          contenu: options.lieu === 'regulation' ? contenu : [message(requete), contenu],
          cpts,
          cadre,
          lieu: options.lieu ?? '',
          autresCpts: cpts ? autresCpts(requete, cpts, moyens) : [],
        })}
      />,
    );
  };
}

type Corps = {
  readonly requete: Requete<unknown>;
  readonly contenu: Child;
  readonly cpts: CptsConnue | null;
  readonly cadre: 'application' | 'public' | 'nu';
  readonly lieu: string;
  readonly autresCpts: readonly AutreCpts[];
};

function corps({ requete, contenu, cpts, cadre, lieu, autresCpts }: Corps) {
  const demonstration = cpts?.demonstration ? DEMONSTRATION : undefined;
  if (cadre === 'public' && cpts) {
    const mention = demonstration ? `${cpts.nom}. Personnes et numéros fictifs.` : cpts.nom;
    return <CadrePublic cpts={cpts} contenu={contenu} mention={mention} large={lieu === 'large'} />;
  }
  if (cadre === 'nu' || !cpts)
    return (
      <CadreNu
        contenu={contenu}
        points={cpts?.points}
        demonstration={demonstration}
        large={lieu === 'large'}
      />
    );
  const { acteur } = requete.appel;
  return (
    <CadreApplication
      cpts={{ ...cpts, precision: cpts.demonstration ? 'CPTS (démonstration)' : 'CPTS' }}
      autresCpts={autresCpts}
      lieux={lieuxDe(cpts.slug, lieu, acteur.droits)}
      personne={{ nom: acteur.nom, role: direRoles(acteur.roles), href: '/compte' }}
      csrf={requete.jetons.csrf}
      recherche={`/app/${cpts.slug}/chercher`}
      deconnexion="/deconnexion"
      demonstration={demonstration}
      pleinEcran={lieu === 'regulation'}
      contenu={contenu}
    />
  );
}

/** The other CPTS of the person, each with the roles held there, at the section now open. */
function autresCpts(
  { rolesTenus, url }: Requete<unknown>,
  ici: CptsConnue,
  moyens: Moyens,
): readonly AutreCpts[] {
  return [...Map.groupBy(rolesTenus, ({ cpts }) => cpts)]
    .flatMap(([id, tenus]) => {
      const cpts = id === ici.id ? null : moyens.cpts(id);
      if (!cpts) return [];
      const roles = tenus.map(({ role }) => role);
      const href = memeSection(url.pathname, cpts.slug, {
        routes: ROUTES,
        droits: droitsDe(roles),
      });
      return [{ nom: cpts.nom, role: direRoles(roles), href }];
    })
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}

function direRoles(roles: readonly string[]): string {
  return roles
    .flatMap((role) => zRole.safeParse(role).data ?? [])
    .map((role) => LIBELLES_DES_ROLES[role])
    .join(', ');
}

/** The regulation desk is itself the whole `main`: it shows the sentence in its own place. */
function message({ message: suite, jetons }: Requete<unknown>) {
  return <MessageDePage message={suite} csrf={jetons.csrf} cle={jetons.cle} />;
}

function cadreDuChemin(chemin: string): 'application' | 'public' | 'nu' {
  if (chemin.startsWith('/app/')) return 'application';
  return chemin.startsWith('/c/') ? 'public' : 'nu';
}

function themeDe(requete: Requete<unknown>): Theme {
  const theme = readCookie(requete.brut, 'theme');
  return theme === 'clair' || theme === 'sombre' ? theme : 'systeme';
}
