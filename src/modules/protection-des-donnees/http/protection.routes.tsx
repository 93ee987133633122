import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { AnalysePage } from '../ui/analyse.page.tsx';
import { DureesPage } from '../ui/durees.page.tsx';
import { RegistrePage } from '../ui/registre.page.tsx';
import { ReglerDureePage } from '../ui/regler-duree.page.tsx';
import { ReglerFichePage } from '../ui/regler-fiche.page.tsx';
import { lireAnalyse } from '../usecases/lire-analyse.ts';
import { lireDurees } from '../usecases/lire-durees.ts';
import { reglerDuree, reprendreDuree } from '../usecases/regler-duree.ts';
import { lireRegistre, reglerFiche } from '../usecases/tenir-registre.ts';

const LIRE = 'rgpd.registre.lire';
const REGLER = 'rgpd.duree.regler';
const zSlug = z.object({ slug: z.string() });
const zCode = zSlug.extend({ code: z.string().max(80) });
const baseDe = (slug: string) => `/app/${slug}/protection-des-donnees`;
const peutRegler = (requete: Requete<unknown>) => requete.appel.acteur.droits.has(REGLER);

/** Register, durations, impact assessment. */
export const protectionRoutes = [
  get('/app/:slug/protection-des-donnees', {
    droit: LIRE,
    saisie: zSlug,
    traiter: async (requete) => {
      const registre = exiger(await lireRegistre(requete.appel, {}));
      const base = baseDe(requete.saisie.slug);
      return requete.page(
        <RegistrePage {...registre} base={base} peutRegler={peutRegler(requete)} />,
        { titre: 'Protection des données', lieu: 'protection' },
      );
    },
  }),
  get('/app/:slug/protection-des-donnees/analyse', {
    droit: LIRE,
    saisie: zSlug,
    traiter: async (requete) => {
      const lue = exiger(await lireAnalyse(requete.appel, {}));
      const base = baseDe(requete.saisie.slug);
      return requete.page(<AnalysePage {...lue} base={base} />, {
        titre: 'Analyse d’impact',
        lieu: 'protection',
      });
    },
  }),
  get('/app/:slug/protection-des-donnees/fiche', {
    droit: REGLER,
    saisie: zSlug,
    traiter: async (requete) => await pageDeFiche(requete, requete.saisie.slug, null),
  }),
  post('/app/:slug/protection-des-donnees/fiche', {
    droit: REGLER,
    saisie: zSlug,
    traiter: async (requete) => {
      const { slug } = requete.saisie;
      const fait = await reglerFiche(requete.appel, requete.champs);
      if (!fait.ok && fait.refus.motif === 'saisie-invalide')
        return await pageDeFiche(requete, slug, fait.refus.champs);
      exiger(fait);
      return requete.rediriger(baseDe(slug), { ton: 'ok', texte: 'Le registre est à jour.' });
    },
  }),
  get('/app/:slug/protection-des-donnees/durees', {
    droit: LIRE,
    saisie: zSlug,
    traiter: async (requete) => {
      const lues = exiger(await lireDurees(requete.appel, {}));
      const base = baseDe(requete.saisie.slug);
      return requete.page(<DureesPage {...lues} base={base} peutRegler={peutRegler(requete)} />, {
        titre: 'Durées de conservation',
        lieu: 'protection',
      });
    },
  }),
  get('/app/:slug/protection-des-donnees/durees/:code', {
    droit: REGLER,
    saisie: zCode,
    traiter: async (requete) => await pageDeDuree(requete, requete.saisie, null),
  }),
  post('/app/:slug/protection-des-donnees/durees/:code', {
    droit: REGLER,
    saisie: zCode,
    traiter: async (requete) => {
      const { slug, code } = requete.saisie;
      const fait = await reglerDuree(requete.appel, { ...requete.champs, code });
      if (fait.ok) return retour(requete, slug, 'La durée est enregistrée.');
      if (fait.refus.motif === 'saisie-invalide')
        return await pageDeDuree(requete, requete.saisie, fait.refus.champs);
      return requete.introuvable();
    },
  }),
  post('/app/:slug/protection-des-donnees/durees/:code/reprendre', {
    droit: REGLER,
    saisie: zCode,
    traiter: async (requete) => {
      const { slug, code } = requete.saisie;
      exiger(await reprendreDuree(requete.appel, { code }));
      return retour(requete, slug, 'La durée d’origine est reprise.');
    },
  }),
];

function retour(requete: Requete<unknown>, slug: string, texte: string): Response {
  return requete.rediriger(`${baseDe(slug)}/durees`, { ton: 'ok', texte });
}

type Erreurs = Readonly<Record<string, string>> | null;

async function pageDeFiche(
  requete: Requete<unknown>,
  slug: string,
  erreurs: Erreurs,
): Promise<Response> {
  const { fiche } = exiger(await lireRegistre(requete.appel, {}));
  const ecrite = Object.fromEntries(Object.entries(fiche).map(([nom, v]) => [nom, v ?? '']));
  const saisie = { valeurs: erreurs ? requete.champs : ecrite, erreurs: erreurs ?? {} };
  return requete.page(
    <ReglerFichePage base={baseDe(slug)} jetons={requete.jetons} saisie={saisie} />,
    { titre: 'Qui en répond', lieu: 'protection', ...(erreurs ? { statut: 422 } : {}) },
  );
}

async function pageDeDuree(
  requete: Requete<unknown>,
  { slug, code }: { readonly slug: string; readonly code: string },
  erreurs: Erreurs,
): Promise<Response> {
  const { durees } = exiger(await lireDurees(requete.appel, {}));
  const duree = durees.find((d) => d.code === code);
  if (!duree) return requete.introuvable();
  const ecrite = { jours: duree.jours === null ? '' : String(duree.jours), source: duree.source };
  const saisie = { valeurs: erreurs ? requete.champs : ecrite, erreurs: erreurs ?? {} };
  return requete.page(
    <ReglerDureePage base={baseDe(slug)} jetons={requete.jetons} duree={duree} saisie={saisie} />,
    { titre: duree.libelle, lieu: 'protection', ...(erreurs ? { statut: 422 } : {}) },
  );
}
