import { z } from 'zod';
import { duree } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { communesDeLaCpts } from '../data/couvertures.query.ts';
import { reglagesDe } from '../data/fiche-cpts.query.ts';
import { trajetsDepuis } from '../data/trajets.query.ts';
import { trajetsSaisis } from '../data/trajets-saisis.query.ts';
import { TrajetsPage } from '../ui/trajets.page.tsx';
import { noterTrajet, oublierTrajet } from '../usecases/noter-trajet.ts';

const zSlug = z.object({ slug: z.string() });
const zVue = zSlug.extend({ depuis: z.string().max(5).optional() });
type RequeteDeCpts = Requete<{ readonly slug: string; readonly depuis?: string | undefined }>;

/** Travel times of the territory. */
export const trajetsRoutes = [
  get('/app/:slug/territoire/trajets', {
    droit: 'territoire.lire',
    saisie: zVue,
    traiter: async (requete) => page(requete, {}),
  }),
  post('/app/:slug/territoire/trajets', {
    droit: 'territoire.modifier',
    saisie: zSlug,
    traiter: async (requete) => {
      const { sensUnique, de, vers, minutes, raison } = requete.champs;
      const fait = await noterTrajet(requete.appel, {
        de,
        vers,
        minutes,
        raison,
        sensUnique: sensUnique === 'oui',
      });
      if (!fait.ok) return page(requete, erreursDe(fait.refus));
      return requete.rediriger(retour(requete.saisie.slug, fait.valeur.de), {
        ton: 'ok',
        texte: `Trajet enregistré : ${duree(fait.valeur.minutes)}.`,
      });
    },
  }),
  post('/app/:slug/territoire/trajets/oublier', {
    droit: 'territoire.modifier',
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await oublierTrajet(requete.appel, requete.corps);
      return requete.rediriger(
        retour(requete.saisie.slug, requete.champs['de'] ?? ''),
        fait.ok
          ? { ton: 'ok', texte: 'La durée est de nouveau calculée.' }
          : { ton: 'info', texte: 'Ce trajet n’était plus corrigé.' },
      );
    },
  }),
];

const retour = (slug: string, depuis: string) =>
  `/app/${slug}/territoire/trajets?depuis=${encodeURIComponent(depuis)}`;

async function page(
  requete: RequeteDeCpts,
  erreurs: Readonly<Record<string, string>>,
): Promise<Response> {
  const id = requete.appel.cpts?.id ?? '';
  const vue = await requete.lire(async (tx) => {
    const communes = await communesDeLaCpts(tx, id);
    const connue = communes.find((c) => c.code === requete.saisie.depuis);
    const depuis = (connue ?? plusPeuplee(communes))?.code ?? '';
    const reglages = await reglagesDe(tx, id);
    return {
      communes,
      depuis,
      durees: await trajetsDepuis(tx, id, depuis),
      saisis: await trajetsSaisis(tx, id),
      facteurRoute: reglages?.facteurRoute ?? 1,
      vitesseKmh: reglages?.vitesseKmh ?? 1,
    };
  });
  return requete.page(
    <TrajetsPage
      {...vue}
      slug={requete.saisie.slug}
      saisie={{ valeurs: requete.champs, erreurs }}
      peutModifier={requete.appel.acteur.droits.has('territoire.modifier')}
      jetons={requete.jetons}
    />,
    {
      titre: 'Temps de trajet',
      lieu: 'territoire',
      statut: Object.keys(erreurs).length > 0 ? 422 : 200,
    },
  );
}

function plusPeuplee<C extends { readonly population: number | null }>(communes: readonly C[]) {
  return communes.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))[0];
}

type Refus = Extract<Awaited<ReturnType<typeof noterTrajet>>, { readonly ok: false }>['refus'];

function erreursDe(refus: Refus): Readonly<Record<string, string>> {
  if (refus.motif === 'saisie-invalide') return refus.champs;
  if (refus.motif === 'meme-commune')
    return {
      vers: 'Choisissez deux communes différentes : le temps sur place est dans les réglages.',
    };
  if (refus.motif === 'communes-inconnues') return { de: 'Choisissez les communes dans la liste.' };
  return { '': 'Le trajet n’a pas été enregistré.' };
}
