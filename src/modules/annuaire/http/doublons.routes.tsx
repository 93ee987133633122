import { z } from 'zod';
import { get, post } from '#platform/http/route.ts';
import { DoublonsPage } from '../ui/doublons.page.tsx';
import { listerDoublons } from '../usecases/lister-doublons.ts';
import {
  distinguerPersonnes,
  reunirPersonnes,
  separerPersonnes,
} from '../usecases/trancher-doublon.ts';

const zSlug = z.object({ slug: z.string() });
const BASE = '/app/:slug/territoire/annuaire';
const DEJA = {
  ton: 'info',
  texte: 'Rien n’a été changé : cette paire était déjà tranchée.',
} as const;

/** Probable duplicates, and what was decided of them. */
export const doublonsRoutes = [
  get(`${BASE}/doublons`, {
    droit: 'annuaire.modifier',
    saisie: zSlug,
    traiter: async (requete) => {
      const cpts = requete.appel.cpts?.id ?? '';
      const doublons = await requete.lire((tx) => listerDoublons(tx, cpts));
      return requete.page(
        <DoublonsPage slug={requete.saisie.slug} doublons={doublons} jetons={requete.jetons} />,
        { titre: 'Doublons probables', lieu: 'territoire' },
      );
    },
  }),
  post(`${BASE}/doublons/reunir`, {
    droit: 'annuaire.modifier',
    saisie: zSlug,
    traiter: async (requete) => {
      const base = `/app/${requete.saisie.slug}/territoire/annuaire`;
      const fait = await reunirPersonnes(requete.appel, requete.corps);
      if (!fait.ok) return requete.rediriger(`${base}/doublons`, DEJA);
      return requete.rediriger(`${base}/doublons`, {
        ton: 'ok',
        texte: 'Les deux fiches n’en font plus qu’une.',
        annuler: { action: `${base}/${fait.valeur.absorbe}/separer`, libelle: 'Annuler' },
      });
    },
  }),
  post(`${BASE}/doublons/distinguer`, {
    droit: 'annuaire.modifier',
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await distinguerPersonnes(requete.appel, requete.corps);
      return requete.rediriger(
        `/app/${requete.saisie.slug}/territoire/annuaire/doublons`,
        fait.ok
          ? { ton: 'ok', texte: 'Ces deux personnes ne seront plus proposées ensemble.' }
          : DEJA,
      );
    },
  }),
  post(`${BASE}/:id/separer`, {
    droit: 'annuaire.modifier',
    saisie: zSlug.extend({ id: z.string().max(36) }),
    traiter: async (requete) => {
      const { slug, id } = requete.saisie;
      const fait = await separerPersonnes(requete.appel, { professionnel: id });
      if (!fait.ok) return requete.introuvable();
      return requete.rediriger(`/app/${slug}/territoire/annuaire/doublons`, {
        ton: 'ok',
        texte: 'Les deux fiches sont de nouveau séparées.',
      });
    },
  }),
];
