import { z } from 'zod';
import { etagOf, ICS, writeIcs } from '#platform/documents/ics.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { answerTooOften } from '#platform/http/too-often.ts';
import { finDeNosUids } from '../domain/agenda.ts';
import { DIRE_GENRE } from '../ui/dire-rendez-vous.ts';
import { direRefus } from '../ui/refus.ts';
import {
  type AgendaPublie,
  lirePublication,
  publierRendezVous,
  renouvelerPublication,
  revoquerPublication,
} from '../usecases/publier-rendez-vous.ts';
import { pageDesAgendas } from './agendas.routes.tsx';
import { contexteDe } from './contexte.form.ts';

const droit = 'snp.creneau.ouvrir';
const zSlug = z.object({ slug: z.string() });
const zPublication = zSlug.extend({ id: z.uuid() });

/** Bookings in other agendas: addresses given, changed, revoked; and what they lead to. */
export const publicationsRoutes = [
  post('/app/:slug/soins/agendas/publier', {
    droit,
    saisie: zSlug,
    traiter: async (requete) =>
      await montrer(requete, await publierRendezVous(requete.appel, quoiPublier(requete.champs))),
  }),
  post('/app/:slug/soins/agendas/publies/:id/renouveler', {
    droit,
    saisie: zPublication,
    traiter: async (requete) => {
      const { id: publication } = requete.saisie;
      return await montrer(requete, await renouvelerPublication(requete.appel, { publication }));
    },
  }),
  post('/app/:slug/soins/agendas/publies/:id/revoquer', {
    droit,
    saisie: zPublication,
    traiter: async (requete) => {
      const { id: publication } = requete.saisie;
      const fait = await revoquerPublication(requete.appel, { publication });
      return requete.rediriger(
        `${contexteDe(requete).base}/agendas#publies`,
        fait.ok
          ? { ton: 'ok', texte: 'L’adresse est révoquée\u00A0: elle ne mène plus à rien.' }
          : { ton: 'warn', texte: direRefus(fait.refus) },
      );
    },
  }),
  get('/c/:slug/rendez-vous/:fichier', {
    droit: 'public',
    saisie: zSlug.extend({ fichier: z.string().max(60) }),
    traiter: async (requete) => {
      const jeton = requete.saisie.fichier.replace(/\.ics$/, '');
      const lue = await lirePublication(requete.appel, { jeton });
      if (lue.ok) return repondre(requete, lue.valeur);
      return lue.refus.motif === 'trop-souvent'
        ? answerTooOften(lue.refus.secondes)
        : requete.introuvable();
    },
  }),
];

/** `professionnel`, `cpts`, a sector as `secteur/A`, or a place as `63283/Maison de santé`. */
function quoiPublier({ quoi = 'professionnel', qui }: Readonly<Record<string, string>>) {
  if (quoi === 'professionnel') return { genre: quoi, ...(qui ? { professionnel: qui } : {}) };
  if (quoi === 'cpts') return { genre: quoi };
  const [commune = '', ...lieu] = quoi.split('/');
  if (commune === 'secteur') return { genre: commune, secteur: lieu.join('/') };
  return { genre: 'lieu', commune, lieu: lieu.join('/') };
}

type Publiee = Awaited<ReturnType<typeof publierRendezVous | typeof renouvelerPublication>>;

/** The address is on this one page, and nowhere once it is left. */
async function montrer(requete: Requete<unknown>, publiee: Publiee): Promise<Response> {
  if (!publiee.ok)
    return requete.rediriger(`${contexteDe(requete).base}/agendas`, {
      ton: 'warn',
      texte: direRefus(publiee.refus),
    });
  const chemin = `/c/${requete.appel.cpts?.slug ?? ''}/rendez-vous/${publiee.valeur.jeton}.ics`;
  return await pageDesAgendas(requete, { adresse: new URL(chemin, requete.url).href });
}

/** Programs ask again every few minutes: the same calendar is not sent twice. */
function repondre(requete: Requete<unknown>, agenda: AgendaPublie): Response {
  const texte = ecrire(requete, agenda);
  const etag = etagOf(texte);
  const entetes = { etag, 'cache-control': 'private, no-cache' };
  const connus = requete.brut.headers.get('if-none-match') ?? '';
  if (connus.includes(etag)) return new Response(null, { status: 304, headers: entetes });
  return new Response(texte, {
    headers: {
      ...entetes,
      'content-type': ICS,
      'content-disposition': 'inline; filename="rendez-vous.ics"',
    },
  });
}

function ecrire(requete: Requete<unknown>, { publiee, rendezVous }: AgendaPublie): string {
  const { base, cpts } = contexteDe(requete);
  const nom = requete.appel.cpts?.nom ?? '';
  return writeIcs({
    name: `Soins non programmés, ${nom}`,
    events: rendezVous.map((r) => ({
      uid: `${r.id}${finDeNosUids(cpts)}`,
      start: r.debut,
      end: r.fin,
      summary: 'Rendez-vous soins non programmés',
      description:
        publiee.genre === 'professionnel'
          ? DIRE_GENRE[r.genre]
          : `${DIRE_GENRE[r.genre]}, ${r.professionnel}`,
      location: [r.lieu, r.communeNom].filter((mot) => mot !== null).join(', '),
      url: new URL(`${base}/creneaux/${r.creneauId}`, requete.url).href,
      cancelled: r.annule,
      changedAt: r.modifieLe,
    })),
  });
}
