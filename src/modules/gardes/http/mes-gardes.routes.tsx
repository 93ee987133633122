import { z } from 'zod';
import { ajouterAnnees } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { gardesDeLaPeriode } from '../data/gardes.query.ts';
import { indisponibilitesDe } from '../data/indisponibilites.query.ts';
import { invitationsEnAttente } from '../data/invitations.query.ts';
import { personnesNommees } from '../data/personnes.query.ts';
import { MesGardesPage } from '../ui/mes-gardes.page.tsx';
import {
  declarerIndisponibilite,
  retirerIndisponibilite,
} from '../usecases/declarer-indisponibilite.ts';
import { depublierGardes, publierGardes, suivreMonAgenda } from '../usecases/publier-gardes.ts';
import { accepterEchange, refuserEchange } from '../usecases/repondre-echange.ts';
import { contexteDe, erreursDe, retour } from './contexte.form.ts';

const droit = 'gardes.garde.echanger';
const zSlug = z.object({ slug: z.string() });
const zUn = zSlug.extend({ id: z.uuid() });
const vers = '/moi';

/** My duties, what I am asked, my days without. */
export const mesGardesRoutes = [
  get('/app/:slug/gardes/moi', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await page(requete, null),
  }),
  post('/app/:slug/gardes/indisponibilites', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await declarerIndisponibilite(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      return retour(requete, fait, { vers, dire: () => 'Ces jours sont notés.' });
    },
  }),
  post('/app/:slug/gardes/indisponibilites/:id/retirer', {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: indisponibilite } = requete.saisie;
      const fait = await retirerIndisponibilite(requete.appel, { indisponibilite });
      return retour(requete, fait, { vers, dire: () => 'Ces jours sont retirés.' });
    },
  }),
  post('/app/:slug/gardes/agenda', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await publierGardes(requete.appel);
      if (!fait.ok) return retour(requete, fait, { vers, dire: () => '' });
      const { publique } = contexteDe(requete);
      const chemin = `${publique}/agenda/${fait.valeur.jeton}.ics`;
      return await page(requete, null, new URL(chemin, requete.url).href);
    },
  }),
  post('/app/:slug/gardes/agenda/revoquer', {
    droit,
    saisie: zSlug,
    traiter: async (requete) =>
      retour(requete, await depublierGardes(requete.appel, {}), {
        vers,
        dire: ({ revoques }) =>
          revoques > 0
            ? 'L’adresse est révoquée\u00A0: elle ne mène plus à rien.'
            : 'Aucune adresse n’était donnée.',
      }),
  }),
  post('/app/:slug/gardes/invitations/:id/accepter', {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const fait = await accepterEchange(requete.appel, { invitation: requete.saisie.id });
      return retour(requete, fait, { vers, dire: () => 'La garde est à vous.' });
    },
  }),
  post('/app/:slug/gardes/invitations/:id/refuser', {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const fait = await refuserEchange(requete.appel, { invitation: requete.saisie.id });
      return retour(requete, fait, {
        vers,
        dire: () => 'C’est noté\u00A0: vous ne la prenez pas.',
      });
    },
  }),
];

async function page(
  requete: Requete<unknown>,
  erreurs: Readonly<Record<string, string>> | null,
  agenda: string | null = null,
): Promise<Response> {
  const { base, cpts, moment, jetons, siens: professionnels } = contexteDe(requete);
  const { fuseau, maintenant } = moment;
  const du = dateCivileDe(maintenant, fuseau);
  const au = ajouterAnnees(du, 2);
  const fin = debutDeJour(au, fuseau);
  const suivi = await suivreMonAgenda(requete.appel, {});
  return requete.page(
    <MesGardesPage
      base={base}
      moment={moment}
      jetons={jetons}
      gardes={
        await requete.lire((tx) =>
          gardesDeLaPeriode(tx, cpts, { debut: maintenant, fin, professionnels }),
        )
      }
      invitations={
        await requete.lire((tx) => invitationsEnAttente(tx, cpts, { professionnels, maintenant }))
      }
      absences={
        await requete.lire((tx) => indisponibilitesDe(tx, cpts, { professionnels, du, au }))
      }
      personnes={await requete.lire((tx) => personnesNommees(tx, cpts, professionnels))}
      agenda={agenda}
      suivi={suivi.ok ? suivi.valeur : null}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
    />,
    { titre: 'Mes gardes', lieu: 'soins', ...(erreurs ? { statut: 422 } : {}) },
  );
}
