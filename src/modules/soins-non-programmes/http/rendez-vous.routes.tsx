import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { communesPlacees, telephoneDeLaCpts } from '../data/lieux.query.ts';
import { ISSUES } from '../domain/reservation.ts';
import { BonPage } from '../ui/bon.page.tsx';
import { DIRE_ISSUE } from '../ui/dire-rendez-vous.ts';
import { AnnulationPage } from '../ui/gestes-de-demande.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { annulerReservation } from '../usecases/annuler-reservation.ts';
import { consulterDemande } from '../usecases/consulter-demande.ts';
import { noterIssue } from '../usecases/noter-issue.ts';
import { reserverCreneau } from '../usecases/reserver-creneau.ts';
import { suivreAbsence } from '../usecases/suivre-absence.ts';
import { contexteDe, retourAujourdhui } from './contexte.form.ts';

const zDemande = z.object({ slug: z.string(), id: z.uuid() });
type Ici = { readonly id: string };

/** The appointment of a request: its slip, its cancellation, how it ended. */
export const rendezVousRoutes = [
  get('/app/:slug/soins/demandes/:id/bon', {
    droit: 'snp.demande.lire',
    saisie: zDemande,
    traiter: async (requete) => {
      const { cpts, moment } = contexteDe(requete);
      const pris = await rendezVousDe(requete);
      if (!pris) return requete.introuvable();
      const points = await requete.lire((tx) => communesPlacees(tx, cpts));
      const telephone = await requete.lire((tx) => telephoneDeLaCpts(tx, cpts));
      const nom = requete.appel.cpts?.nom ?? '';
      return requete.page(
        <BonPage
          {...pris}
          base={adresse(requete)}
          moment={moment}
          cpts={{ nom, points, telephone }}
        />,
        {
          titre: `Bon de rendez-vous, demande ${pris.demande.numero}`,
          lieu: 'soins',
          iles: ['imprimer'],
        },
      );
    },
  }),
  get('/app/:slug/soins/demandes/:id/annulation', {
    droit: 'snp.demande.traiter',
    saisie: zDemande,
    traiter: async (requete) => {
      const pris = await rendezVousDe(requete);
      if (!pris) return requete.introuvable();
      return requete.page(
        <AnnulationPage
          {...pris}
          base={adresse(requete)}
          moment={contexteDe(requete).moment}
          jetons={requete.jetons}
          saisie={{ valeurs: {}, erreurs: {} }}
        />,
        { titre: 'Annuler le rendez-vous', lieu: 'soins' },
      );
    },
  }),
  post('/app/:slug/soins/demandes/:id/annulation', {
    droit: 'snp.demande.traiter',
    saisie: zDemande,
    traiter: async (requete) => {
      const { reservation } = requete.champs;
      const faite = await annulerReservation(requete.appel, { reservation });
      if (!faite.ok) return alerte(requete, direRefus(faite.refus));
      return requete.rediriger(adresse(requete), {
        ton: 'ok',
        texte: 'Rendez-vous annulé, le créneau est de nouveau proposé.',
        annuler: {
          action: `${adresse(requete)}/reprendre-le-creneau/${faite.valeur.creneau}`,
          libelle: 'Reprendre ce rendez-vous',
        },
      });
    },
  }),
  post('/app/:slug/soins/demandes/:id/reprendre-le-creneau/:creneau', {
    droit: 'snp.demande.traiter',
    saisie: zDemande.extend({ creneau: z.uuid() }),
    traiter: async (requete) => {
      const { id, creneau } = requete.saisie;
      const faite = await reserverCreneau(requete.appel, { demande: id, creneau });
      if (!faite.ok) return alerte(requete, direRefus(faite.refus));
      return requete.rediriger(adresse(requete), {
        ton: 'ok',
        texte: 'Le rendez-vous est repris.',
      });
    },
  }),
  post('/app/:slug/soins/demandes/:id/issue', {
    droit: 'snp.demande.traiter',
    saisie: zDemande,
    traiter: async (requete) => {
      const { reservation, issue, suite } = requete.champs;
      const notee = await noterIssue(requete.appel, { reservation, issue });
      if (!notee.ok) return alerte(requete, direRefus(notee.refus));
      const dite = z.enum(ISSUES).parse(issue);
      return requete.rediriger(
        suite === 'aujourdhui' ? retourAujourdhui(requete) : adresse(requete),
        {
          ton: 'ok',
          texte: `Noté\u00A0: ${DIRE_ISSUE[dite].toLowerCase()}.`,
        },
      );
    },
  }),
  post('/app/:slug/soins/demandes/:id/absence', {
    droit: 'snp.demande.toutes',
    saisie: zDemande,
    traiter: async (requete) => {
      const { reservation, suite } = requete.champs;
      const suivie = await suivreAbsence(requete.appel, { reservation, suite });
      if (!suivie.ok) return alerte(requete, direRefus(suivie.refus));
      return requete.rediriger(adresse(requete), {
        ton: 'ok',
        texte:
          suite === 'nouveau-rendez-vous'
            ? 'La demande attend de nouveau\u00A0: voici qui peut la recevoir.'
            : 'C’est noté.',
      });
    },
  }),
];

function adresse(requete: Requete<Ici>): string {
  return `${contexteDe(requete).base}/demandes/${requete.saisie.id}`;
}

function alerte(requete: Requete<Ici>, texte: string): Response {
  return requete.rediriger(adresse(requete), { ton: 'warn', texte });
}

async function rendezVousDe(requete: Requete<Ici>) {
  const lue = await consulterDemande(requete.appel, { demande: requete.saisie.id });
  const rdv = lue.ok ? lue.valeur.rendezVous : null;
  return lue.ok && rdv && !rdv.annuleeLe ? { demande: lue.valeur, rdv } : null;
}
