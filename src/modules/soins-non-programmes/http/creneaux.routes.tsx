import { z } from 'zod';
import { dateCivile, parseDateSaisie } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { bornesDe, semaineDe } from '#kernel/periode.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { creneauxSansPatient } from '../data/journee.query.ts';
import { offrantsDeLaCpts } from '../data/lieux.query.ts';
import { seriesEnCours } from '../data/series.query.ts';
import { CreneauPage } from '../ui/creneau.page.tsx';
import { CreneauxPage } from '../ui/creneaux.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { consulterCreneau } from '../usecases/consulter-creneau.ts';
import { fermerCreneau } from '../usecases/fermer-creneau.ts';
import { rouvrirCreneau } from '../usecases/rouvrir-creneau.ts';
import { contexteDe, retourAujourdhui } from './contexte.form.ts';

const zVide = z.literal('').transform(() => undefined);
const zCreneau = z.object({ slug: z.string(), id: z.uuid() });
const zSemaine = z.object({
  slug: z.string(),
  semaine: z.string().max(20).optional(),
  jour: z.string().max(20).optional(),
  qui: zVide.or(z.uuid()).or(z.literal('tous')).optional(),
});

/** Slots by week, one by one, closed and opened again. */
export const creneauxRoutes = [
  get('/app/:slug/soins/creneaux', {
    droit: 'snp.creneau.lire',
    saisie: zSemaine,
    traiter: async (requete) => await semaine(requete),
  }),
  get('/app/:slug/soins/creneaux/:id', {
    droit: 'snp.creneau.lire',
    saisie: zCreneau,
    traiter: async (requete) => {
      const { base, moment, jetons } = contexteDe(requete);
      const lu = await consulterCreneau(requete.appel, { creneau: requete.saisie.id });
      if (!lu.ok) return requete.introuvable();
      const { creneau, agir } = lu.valeur;
      return requete.page(
        <CreneauPage
          base={base}
          moment={moment}
          jetons={jetons}
          creneau={creneau}
          peut={{ agir }}
        />,
        { titre: `Créneau de ${creneau.professionnel}`, lieu: 'soins' },
      );
    },
  }),
  post('/app/:slug/soins/creneaux/:id/fermer', {
    droit: 'snp.creneau.ouvrir',
    saisie: zCreneau,
    traiter: async (requete) => {
      const ferme = await fermerCreneau(requete.appel, { creneau: requete.saisie.id });
      if (!ferme.ok) return suite(requete, { ton: 'warn', texte: direRefus(ferme.refus) });
      return suite(requete, {
        ton: 'ok',
        texte: 'Le créneau est fermé.',
        annuler: { action: `${adresse(requete)}/rouvrir`, libelle: 'Annuler' },
      });
    },
  }),
  post('/app/:slug/soins/creneaux/:id/rouvrir', {
    droit: 'snp.creneau.ouvrir',
    saisie: zCreneau,
    traiter: async (requete) => {
      const ouvert = await rouvrirCreneau(requete.appel, { creneau: requete.saisie.id });
      return suite(
        requete,
        ouvert.ok
          ? { ton: 'ok', texte: 'Le créneau est de nouveau proposé.' }
          : { ton: 'warn', texte: direRefus(ouvert.refus) },
      );
    },
  }),
];

type Ici = Requete<{ readonly slug: string; readonly id: string }>;

function adresse(requete: Ici): string {
  return `${contexteDe(requete).base}/creneaux/${requete.saisie.id}`;
}

/** Back to the day, or to the slot: where the gesture was made. */
function suite(requete: Ici, message: NonNullable<Requete<unknown>['message']>): Response {
  return requete.rediriger(
    requete.champs['suite'] === 'aujourdhui' ? retourAujourdhui(requete) : adresse(requete),
    message,
  );
}

async function semaine(requete: Requete<z.output<typeof zSemaine>>): Promise<Response> {
  const contexte = contexteDe(requete);
  const { base, cpts, moment } = contexte;
  const aujourdhui = dateCivileDe(moment.maintenant, moment.fuseau);
  const demandee = parseDateSaisie(requete.saisie.semaine ?? '');
  const periode = semaineDe(demandee.ok ? demandee.valeur : aujourdhui);
  const jour = parseDateSaisie(requete.saisie.jour ?? '');
  const soi = requete.appel.acteur.professionnel;
  const voirTous = contexte.peut('snp.creneau.pour-autrui');
  const { qui: demande } = requete.saisie;
  const sien = soi ?? requete.appel.acteur.delegations[0]?.professionnel ?? null;
  const qui = demande === 'tous' ? null : (demande ?? (voirTous ? null : sien));
  const creneaux = await requete.lire((tx) =>
    creneauxSansPatient(tx, cpts, { ...bornesDe(periode, moment.fuseau), professionnel: qui }),
  );
  return requete.page(
    <CreneauxPage
      base={base}
      moment={moment}
      lundi={periode.du}
      jour={jour.ok && demande === undefined ? dateCivile(jour.valeur) : null}
      qui={qui}
      aMoi={qui !== null && qui === soi}
      creneaux={creneaux}
      series={
        await requete.lire((tx) =>
          seriesEnCours(tx, cpts, { jour: aujourdhui, ...(qui ? { professionnel: qui } : {}) }),
        )
      }
      offrants={await requete.lire((tx) => offrantsDeLaCpts(tx, cpts))}
      onglets={requete.onglets('creneaux')}
      peut={{ ouvrir: contexte.peut('snp.creneau.ouvrir') }}
    />,
    { titre: 'Créneaux', lieu: 'soins' },
  );
}
