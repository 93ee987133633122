import { z } from 'zod';
import { dateCivile, parseDateSaisie } from '#kernel/date-civile.ts';
import { pluriel } from '#kernel/formats.ts';
import { dateCivileDe, debutDeJour, finDeJour, instantDe } from '#kernel/fuseau.ts';
import { parseHeureCivile } from '#kernel/heure-civile.ts';
import type { Result } from '#kernel/result.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { offrantsDeLaCpts } from '../data/lieux.query.ts';
import { ADeplacerPage } from '../ui/a-deplacer.page.tsx';
import { AbsencePage } from '../ui/absence.page.tsx';
import { direDeplacements, type Echec } from '../ui/dire-deplacement.ts';
import { direRefus } from '../ui/refus.ts';
import {
  deplacerRendezVous,
  maintenirRendezVous,
  noterPrevenu,
} from '../usecases/deplacer-rendez-vous.ts';
import { fermerHeures } from '../usecases/fermer-heures.ts';
import { listerADeplacer } from '../usecases/lister-a-deplacer.ts';
import { peutAgirPour } from '../usecases/trouver-offrant.ts';
import { contexteDe } from './contexte.form.ts';

const droit = 'snp.demande.traiter';
const zSlug = z.object({ slug: z.string() });
const zUn = zSlug.extend({ id: z.uuid() });
const zPaires = z
  .union([z.string(), z.array(z.string()).max(100)])
  .transform((lus) => [lus].flat().map((lu) => lu.split('/')));

/** Hours that close with what was booked in them, and the appointments that wait to be moved. */
export const deplacementsRoutes = [
  get('/app/:slug/soins/creneaux/absence', {
    droit: 'snp.creneau.ouvrir',
    saisie: zSlug.extend({ qui: z.uuid().optional(), jour: z.string().max(20).optional() }),
    traiter: async (requete) => {
      const { moment } = contexteDe(requete);
      const jour = parseDateSaisie(requete.saisie.jour ?? '');
      const du = jour.ok ? jour.valeur : dateCivileDe(moment.maintenant, moment.fuseau);
      return await absence(requete, { valeurs: { du, qui: requete.saisie.qui ?? '' } });
    },
  }),
  post('/app/:slug/soins/creneaux/absence', {
    droit: 'snp.creneau.ouvrir',
    saisie: zSlug,
    traiter: async (requete) => {
      const { champs } = requete;
      const lu = lireHeures(requete);
      if ('erreurs' in lu) return await absence(requete, { valeurs: champs, erreurs: lu.erreurs });
      const fait = await fermerHeures(requete.appel, { ...lu, professionnel: champs['qui'] });
      if (!fait.ok) {
        const { refus } = fait;
        const erreurs =
          refus.motif === 'saisie-invalide'
            ? { qui: 'Choisissez le professionnel.' }
            : { '': direRefus(refus) };
        return await absence(requete, { valeurs: champs, erreurs });
      }
      const { fermes, aDeplacer } = fait.valeur;
      const { base } = contexteDe(requete);
      const texte = `${pluriel(fermes, 'créneau fermé', 'créneaux fermés')}, ${pluriel(aDeplacer, 'rendez-vous', 'rendez-vous')} à déplacer.`;
      return requete.rediriger(aDeplacer > 0 ? `${base}/a-deplacer` : `${base}/creneaux`, {
        ton: aDeplacer > 0 ? 'warn' : 'ok',
        texte,
      });
    },
  }),
  get('/app/:slug/soins/a-deplacer', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { base, moment, jetons } = contexteDe(requete);
      const lus = await listerADeplacer(requete.appel, {});
      if (!lus.ok) return requete.introuvable();
      const { rendezVous, autres } = lus.valeur;
      return requete.page(
        <ADeplacerPage
          base={base}
          moment={moment}
          jetons={jetons}
          rendezVous={rendezVous}
          autres={autres}
        />,
        { titre: 'Rendez-vous à déplacer', lieu: 'soins' },
      );
    },
  }),
  post('/app/:slug/soins/a-deplacer/tous', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const lues = zPaires.safeParse(
        z.record(z.string(), z.unknown()).parse(requete.corps)['deplacements'],
      );
      // Each on its own: one slot that somebody took meanwhile holds none of the others back.
      const { idempotence: _cle, ...appel } = requete.appel;
      let faits = 0;
      let aPrevenir = 0;
      const echecs: Echec[] = [];
      for (const [reservation, creneau, numero] of lues.success ? lues.data : []) {
        const fait = await deplacerRendezVous(appel, { reservation, creneau });
        if (!fait.ok) echecs.push({ numero: Number(numero) || 0, motif: fait.refus.motif });
        else {
          faits += 1;
          if (fait.valeur.aPrevenir) aPrevenir += 1;
        }
      }
      return retour(requete, {
        ton: echecs.length > 0 || aPrevenir > 0 ? 'warn' : 'ok',
        texte: direDeplacements({ faits, aPrevenir, echecs }),
      });
    },
  }),
  post('/app/:slug/soins/a-deplacer/:id', {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const { creneau } = requete.champs;
      const fait = await deplacerRendezVous(requete.appel, {
        reservation: requete.saisie.id,
        creneau,
      });
      if (fait.ok && fait.valeur.aPrevenir)
        return retour(requete, {
          ton: 'warn',
          texte:
            'Rendez-vous déplacé. Aucun message n’atteint la personne\u00A0: elle est ici, à prévenir.',
        });
      return repondre(
        requete,
        fait,
        'Rendez-vous déplacé. La personne reçoit un message qui dit les deux heures.',
      );
    },
  }),
  post('/app/:slug/soins/a-deplacer/:id/garder', {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const fait = await maintenirRendezVous(requete.appel, { reservation: requete.saisie.id });
      return repondre(requete, fait, 'Ce rendez-vous est gardé, à son heure.');
    },
  }),
  post('/app/:slug/soins/a-deplacer/:id/prevenu', {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const fait = await noterPrevenu(requete.appel, { reservation: requete.saisie.id });
      return repondre(requete, fait, 'C’est noté\u00a0: la personne est prévenue.');
    },
  }),
];

type Message = { readonly ton: 'ok' | 'warn'; readonly texte: string };
type Refus = Parameters<typeof direRefus>[0];

function repondre(requete: Requete<unknown>, fait: Result<unknown, Refus>, dit: string): Response {
  return retour(
    requete,
    fait.ok ? { ton: 'ok', texte: dit } : { ton: 'warn', texte: direRefus(fait.refus) },
  );
}

function retour(requete: Requete<unknown>, message: Message): Response {
  return requete.rediriger(`${contexteDe(requete).base}/a-deplacer`, message);
}

type Champs = Readonly<Record<string, string>>;

async function absence(
  requete: Requete<unknown>,
  { valeurs, erreurs = {} }: { readonly valeurs: Champs; readonly erreurs?: Champs },
): Promise<Response> {
  const { base, cpts, jetons } = contexteDe(requete);
  const offrants = await requete.lire((tx) => offrantsDeLaCpts(tx, cpts));
  const siens = offrants.filter(({ id }) => peutAgirPour(requete.appel, id, 'creneaux'));
  const choix = siens.map(({ id, nom }) => ({ valeur: id, libelle: nom }));
  return requete.page(
    <AbsencePage base={base} jetons={jetons} choix={choix} saisie={{ valeurs, erreurs }} />,
    {
      titre: 'Ne plus recevoir à ces heures',
      lieu: 'soins',
      ...(Object.keys(erreurs).length > 0 ? { statut: 422 } : {}),
    },
  );
}

type Heures = { readonly debut: string; readonly fin: string };

/** A whole day unless hours are given; the same day unless another is. */
function lireHeures(requete: Requete<unknown>): Heures | { readonly erreurs: Champs } {
  const { champs } = requete;
  const { fuseau } = contexteDe(requete).moment;
  const du = parseDateSaisie(champs['du'] ?? '');
  const au = champs['au'] ? parseDateSaisie(champs['au']) : du;
  const de = champs['deHeure'] ? parseHeureCivile(champs['deHeure']) : null;
  const a = champs['aHeure'] ? parseHeureCivile(champs['aHeure']) : null;
  const erreurs = {
    ...(du.ok ? {} : { du: 'Donnez un jour, comme 23/11/2026.' }),
    ...(au.ok || !du.ok ? {} : { au: 'Donnez un jour, comme 23/11/2026.' }),
    ...(de === null || de.ok ? {} : { deHeure: 'Donnez une heure sous la forme 14:30.' }),
    ...(a === null || a.ok ? {} : { aHeure: 'Donnez une heure sous la forme 14:30.' }),
  };
  if (!du.ok || !au.ok || Object.keys(erreurs).length > 0) return { erreurs };
  const premier = dateCivile(du.valeur);
  const dernier = dateCivile(au.valeur);
  const debut = de?.ok
    ? instantDe(premier, de.valeur, fuseau).instant
    : debutDeJour(premier, fuseau);
  const fin = a?.ok ? instantDe(dernier, a.valeur, fuseau).instant : finDeJour(dernier, fuseau);
  return { debut: debut.toISOString(), fin: fin.toISOString() };
}
