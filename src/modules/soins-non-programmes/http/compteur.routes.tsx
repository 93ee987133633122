import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { CompteurInconnuPage, CompteurPage, CoquilleDuCompteur } from '../ui/compteur.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { compterParLien, consulterCompteur } from '../usecases/compter-par-lien.ts';
import { lireTouches } from './compteur.form.ts';
import { contexteDe } from './contexte.form.ts';
import { statutDuRefus } from './refus.api.ts';

const zSlug = z.object({ slug: z.string() });
const zCompteur = zSlug.extend({ jeton: z.string().max(80) });
type Ici = Requete<z.output<typeof zCompteur>>;

const TITRE = 'Compteur de soins';
const ILES = { iles: ['compteur'], cadre: 'nu' } as const;

/** A counter on a phone: opened by its link, kept there without network, with nobody's name. */
export const compteurRoutes = [
  get('/c/:slug/compteur', {
    droit: 'public',
    saisie: zSlug,
    traiter: async (requete) =>
      requete.page(<CoquilleDuCompteur fuseau={contexteDe(requete).moment.fuseau} />, {
        titre: TITRE,
        ...ILES,
      }),
  }),
  get('/c/:slug/compteur/:jeton', {
    droit: 'public',
    saisie: zCompteur,
    traiter: async (requete) => await pageDuCompteur(requete),
  }),
  post('/c/:slug/compteur/:jeton', {
    droit: 'public',
    saisie: zCompteur,
    traiter: async (requete) => await recevoir(requete),
  }),
  get('/c/:slug/compteur-installe/:fichier', {
    droit: 'public',
    saisie: zSlug.extend({ fichier: z.string().regex(/^[\w-]{43}\.json$/) }),
    traiter: async ({ saisie }) => manifeste(saisie.slug, saisie.fichier.replace('.json', '')),
  }),
];

async function recevoir(requete: Ici): Promise<Response> {
  const { jeton } = requete.saisie;
  const recues = await compterParLien(requete.appel, { jeton, ...lireTouches(requete.corps) });
  if (requete.brut.headers.get('accept') !== 'application/json')
    return recues.ok
      ? requete.rediriger(iciDe(requete))
      : await pageDuCompteur(requete, direRefus(recues.refus));
  if (!recues.ok) {
    const { motif } = recues.refus;
    return requete.json({ refus: motif }, statutDuRefus(recues.refus));
  }
  return requete.json({ jour: jourDe(requete), ...recues.valeur });
}

async function pageDuCompteur(requete: Ici, faute?: string): Promise<Response> {
  const lu = await consulterCompteur(requete.appel, { jeton: requete.saisie.jeton });
  if (!lu.ok)
    return requete.page(<CompteurInconnuPage />, { titre: TITRE, statut: 404, cadre: 'nu' });
  const { slug, jeton } = requete.saisie;
  return requete.page(
    <CompteurPage
      {...lu.valeur}
      ici={iciDe(requete)}
      fuseau={contexteDe(requete).moment.fuseau}
      csrf={requete.jetons.csrf}
      nouvelle={requete.jetons.cle}
      jour={jourDe(requete)}
      faute={faute}
    />,
    {
      titre: TITRE,
      manifeste: `/c/${slug}/compteur-installe/${jeton}.json`,
      ...(faute ? { statut: 422 } : {}),
      ...ILES,
    },
  );
}

function jourDe(requete: Ici): string {
  const { maintenant, fuseau } = contexteDe(requete).moment;
  return dateCivileDe(maintenant, fuseau);
}

function iciDe({ saisie: { slug, jeton } }: Ici): string {
  return `/c/${slug}/compteur/${jeton}`;
}

/** What a phone needs to put the counter on its home screen. It says of the link only what asked for it knew already. */
function manifeste(slug: string, jeton: string): Response {
  const corps = {
    name: TITRE,
    short_name: 'Compteur',
    lang: 'fr',
    id: `/c/${slug}/compteur`,
    start_url: `/c/${slug}/compteur/${jeton}`,
    scope: `/c/${slug}/compteur/`,
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#1f5d50',
    icons: [{ src: `/c/${slug}/embleme.svg`, sizes: 'any', type: 'image/svg+xml' }],
  };
  return new Response(JSON.stringify(corps), {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'no-store' },
  });
}
