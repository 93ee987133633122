import { z } from 'zod';
import { get } from '#platform/http/route.ts';
import { descriptionOpenApi } from '../openapi.ts';
import { AccueilPage } from './accueil.page.tsx';
import { AccueilPublicPage } from './accueil-public.page.tsx';
import { ChoixDeCptsPage } from './choix-de-cpts.page.tsx';
import { embleme } from './embleme.tsx';
import { GlossairePage } from './glossaire.page.tsx';
import { lireGlossaire } from './glossaire.ts';
import { cptsDeLInstallation, mandatsDe } from './questions.ts';

/** Pages that belong to no module: the way in, the choice of a CPTS, the living page of the design system. */
export const pagesRoutes = [
  get('/', {
    droit: 'public',
    saisie: z.object({}),
    traiter: async (requete) =>
      requete.page(<AccueilPage cpts={await requete.lire(cptsDeLInstallation)} />, {
        titre: 'Maillage',
      }),
  }),
  get('/app', {
    droit: 'connecte',
    saisie: z.object({}),
    traiter: async (requete) => {
      const mandats = await requete.lire((tx) => mandatsDe(tx, requete.rolesTenus));
      const seule = mandats.length === 1 ? mandats[0] : undefined;
      const administre = requete.appel.acteur.droits.has('comptes.compte.desactiver');
      if (seule && !administre)
        return requete.rediriger(`/app/${seule.slug}`, requete.message ?? undefined);
      return requete.page(
        <ChoixDeCptsPage
          cpts={mandats}
          nom={requete.appel.acteur.nom}
          csrf={requete.jetons.csrf}
          administre={administre}
        />,
        { titre: 'Vos CPTS' },
      );
    },
  }),
  get('/c/:slug', {
    droit: 'public',
    saisie: z.object({ slug: z.string() }),
    traiter: async (requete) => {
      const nom = requete.appel.cpts?.nom ?? '';
      return requete.page(<AccueilPublicPage nom={nom} slug={requete.saisie.slug} />, {
        titre: 'Accueil',
        description: `${nom} : rendez-vous de soins pour aujourd’hui, annuaire des professionnels.`,
      });
    },
  }),
  get('/c/:slug/embleme.svg', {
    droit: 'public',
    saisie: z.object({ slug: z.string() }),
    traiter: async (requete) => embleme(requete.appel.cpts?.id ?? null, requete),
  }),
  get('/aide/glossaire', {
    droit: 'public',
    saisie: z.object({}),
    traiter: async (requete) =>
      requete.page(<GlossairePage termes={lireGlossaire()} />, {
        titre: 'Glossaire',
        description: 'Les mots des CPTS et de Maillage, en une ou deux phrases.',
      }),
  }),
  get('/embleme.svg', {
    droit: 'public',
    saisie: z.object({}),
    traiter: async (requete) => embleme(null, requete),
  }),
  get('/api/v1/openapi.json', {
    droit: 'public',
    saisie: z.object({}),
    traiter: async (requete) => requete.json(descriptionOpenApi()),
  }),
];
