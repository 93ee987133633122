import { z } from 'zod';
import { slug } from '#kernel/texte.ts';
import { etagOf, ICS } from '#platform/documents/ics.ts';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import { answerTooOften } from '#platform/http/too-often.ts';
import { exporterGardes } from '../usecases/exporter-gardes.ts';
import { type AgendaLu, lireGardesPubliees } from '../usecases/publier-gardes.ts';
import { contexteDe } from './contexte.form.ts';
import { agendaDeGardes, FORMATS, fichierDeGardes } from './gardes.export.ts';

const zSlug = z.object({ slug: z.string() });

/** Duties as files, and the secret addresses where calendar programs read them. */
export const exportsRoutes = [
  ...FORMATS.map((format) =>
    get(`/app/:slug/gardes/gardes.${format}`, {
      droit: 'gardes.tableau.lire',
      saisie: zSlug.extend({ tableau: z.uuid().optional(), qui: z.enum(['moi']).optional() }),
      traiter: async (requete) => {
        const { tableau, qui = 'tous' } = requete.saisie;
        const lues = await exporterGardes(requete.appel, { tableau, qui });
        if (!lues.ok) return requete.introuvable();
        const cadre = { ...cadreDe(requete), fuseau: contexteDe(requete).moment.fuseau };
        const { contenu, type } = await fichierDeGardes(format, lues.valeur, cadre);
        const [seul] = tableau ? lues.valeur : [];
        const nom = seul ? `gardes-${slug(seul.tableau)}` : 'gardes';
        return requete.fichier(contenu, { nom: `${nom}.${format}`, type });
      },
    }),
  ),
  get('/c/:slug/gardes/agenda/:fichier', {
    droit: 'public',
    saisie: zSlug.extend({ fichier: z.string().max(60) }),
    traiter: async (requete) => {
      const jeton = requete.saisie.fichier.replace(/\.ics$/, '');
      const lues = await lireGardesPubliees(requete.appel, { jeton });
      if (lues.ok) return repondre(requete, lues.valeur);
      return lues.refus.motif === 'trop-souvent'
        ? answerTooOften(lues.refus.secondes)
        : requete.introuvable();
    },
  }),
];

function cadreDe(requete: Requete<unknown>) {
  const { base } = contexteDe(requete);
  return {
    nom: `Gardes, ${requete.appel.cpts?.nom ?? ''}`,
    adresse: new URL(base, requete.url).href,
  };
}

/** Programs ask again every few minutes: the same calendar is not sent twice. */
function repondre(requete: Requete<unknown>, { nom, gardes }: AgendaLu): Response {
  const cadre = cadreDe(requete);
  const texte = agendaDeGardes(gardes, { ...cadre, nom: nom ?? cadre.nom });
  const etag = etagOf(texte);
  const headers = { etag, 'cache-control': 'private, no-cache' };
  const connus = requete.brut.headers.get('if-none-match') ?? '';
  if (connus.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(texte, {
    headers: {
      ...headers,
      'content-type': ICS,
      'content-disposition': 'inline; filename="gardes.ics"',
    },
  });
}
