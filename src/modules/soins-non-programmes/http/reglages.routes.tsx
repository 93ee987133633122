import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { reglagesDe } from '../data/reglages.query.ts';
import { vacancesDe } from '../data/vacances.query.ts';
import { ETATS_DE_MESSAGE } from '../domain/message.ts';
import { MessagesPage } from '../ui/messages.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { ReglagesPage } from '../ui/reglages.page.tsx';
import { lireMessages } from '../usecases/lire-messages.ts';
import { reglerMission } from '../usecases/regler-mission.ts';
import { ajouterVacances, retirerVacances } from '../usecases/regler-vacances.ts';
import { contexteDe } from './contexte.form.ts';

const droit = 'snp.mission.regler';
const zSlug = z.object({ slug: z.string() });
type Erreurs = Readonly<Record<string, string>>;

/** The outbox of messages and the settings of the mission. */
export const reglagesRoutes = [
  get('/app/:slug/soins/messages', {
    droit,
    saisie: zSlug.extend({ etat: z.enum(ETATS_DE_MESSAGE).optional() }),
    traiter: async (requete) => {
      const contexte = contexteDe(requete);
      const etat = requete.saisie.etat ?? null;
      const lus = await lireMessages(requete.appel, { etat });
      if (!lus.ok) return requete.introuvable();
      return requete.page(
        <MessagesPage
          base={contexte.base}
          moment={contexte.moment}
          etat={etat}
          {...lus.valeur}
          onglets={requete.onglets('messages')}
        />,
        { titre: 'Messages', lieu: 'soins' },
      );
    },
  }),
  get('/app/:slug/soins/reglages', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await page(requete, {}),
  }),
  post('/app/:slug/soins/reglages', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await reglerMission(requete.appel, requete.champs);
      if (!fait.ok && fait.refus.motif === 'saisie-invalide')
        return await page(requete, { reglages: fait.refus.champs });
      return retour(
        requete,
        fait.ok ? null : direRefus(fait.refus),
        'Les réglages sont enregistrés.',
      );
    },
  }),
  post('/app/:slug/soins/reglages/vacances', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await ajouterVacances(requete.appel, requete.champs);
      if (!fait.ok && fait.refus.motif === 'saisie-invalide')
        return await page(requete, { vacances: fait.refus.champs });
      return retour(requete, fait.ok ? null : direRefus(fait.refus), 'Les vacances sont ajoutées.');
    },
  }),
  post('/app/:slug/soins/reglages/vacances/:id/retirer', {
    droit,
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const fait = await retirerVacances(requete.appel, { vacances: requete.saisie.id });
      return retour(requete, fait.ok ? null : direRefus(fait.refus), 'Les vacances sont retirées.');
    },
  }),
];

function retour(requete: Requete<unknown>, refus: string | null, texte: string): Response {
  return requete.rediriger(
    `${contexteDe(requete).base}/reglages`,
    refus ? { ton: 'warn', texte: refus } : { ton: 'ok', texte },
  );
}

type Fautes = { readonly reglages?: Erreurs; readonly vacances?: Erreurs };

async function page(requete: Requete<unknown>, fautes: Fautes): Promise<Response> {
  const contexte = contexteDe(requete);
  const { conservationJours, horizonJours, lienJours } = await requete.lire((tx) =>
    reglagesDe(tx, contexte.cpts),
  );
  const ecrits = {
    conservationJours: String(conservationJours),
    horizonJours: String(horizonJours),
    lienJours: String(lienJours),
  };
  return requete.page(
    <ReglagesPage
      base={contexte.base}
      jetons={requete.jetons}
      reglages={{
        valeurs: fautes.reglages ? requete.champs : ecrits,
        erreurs: fautes.reglages ?? {},
      }}
      nouvelles={{
        valeurs: fautes.vacances ? requete.champs : {},
        erreurs: fautes.vacances ?? {},
      }}
      vacances={await requete.lire((tx) => vacancesDe(tx, contexte.cpts))}
      onglets={requete.onglets('reglages')}
    />,
    {
      titre: 'Réglages',
      lieu: 'soins',
      ...(fautes.reglages || fautes.vacances ? { statut: 422 } : {}),
    },
  );
}
