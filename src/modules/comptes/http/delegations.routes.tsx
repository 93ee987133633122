import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { delegationsDe } from '../data/delegations.query.ts';
import { invitationsDe } from '../data/invitations.query.ts';
import { delegablesDe } from '../data/personnes.query.ts';
import { DelegationsPage } from '../ui/delegations.page.tsx';
import { direRefus, erreursDe } from '../ui/refus.ts';
import { deleguer, revoquerDelegation } from '../usecases/deleguer.ts';
import { retirerInvitation } from '../usecases/suivre-invitation.ts';
import { contexteDe } from './comptes.form.ts';

const zSlug = z.object({ slug: z.string() });
const zId = zSlug.extend({ id: z.uuid() });
const DONNER = 'comptes.delegation.donner';

/** Delegations: a professional's own, those somebody holds, all of them for the coordination to read. */
export const delegationsRoutes = [
  get('/app/:slug/comptes/delegations', {
    droit: 'comptes.delegation.revoquer',
    saisie: zSlug,
    traiter: async (requete) => await page(requete, {}),
  }),
  post('/app/:slug/comptes/delegations', {
    droit: DONNER,
    saisie: zSlug,
    traiter: async (requete) => {
      const { adresse } = contexteDe(requete);
      const { courriel, du, au } = requete.champs;
      const saisie = { courriel, du, au, portees: porteesDe(requete), adresse };
      const fait = await deleguer(requete.appel, saisie);
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      return retour(
        requete,
        null,
        fait.valeur.invite
          ? 'Une invitation part à son adresse. Elle agira pour vous dès qu’elle l’aura acceptée.'
          : 'Cette personne peut agir pour vous, dès maintenant.',
      );
    },
  }),
  post('/app/:slug/comptes/delegations/:id/revoquer', {
    droit: 'comptes.delegation.revoquer',
    saisie: zId,
    traiter: async (requete) => {
      const fait = await revoquerDelegation(requete.appel, { delegation: requete.saisie.id });
      return retour(
        requete,
        fait.ok ? null : direRefus(fait.refus),
        'La délégation est finie, dès maintenant.',
      );
    },
  }),
  post('/app/:slug/comptes/delegations/invitations/:id/retirer', {
    droit: DONNER,
    saisie: zId,
    traiter: async (requete) => {
      const fait = await retirerInvitation(requete.appel, { invitation: requete.saisie.id });
      return retour(
        requete,
        fait.ok ? null : direRefus(fait.refus),
        'L’invitation est retirée. Son lien ne sert plus.',
      );
    },
  }),
];

/** The boxes that were ticked: one, several or none. */
function porteesDe({ champs }: Requete<unknown>): readonly string[] {
  return champs['portees']?.split('\n') ?? [];
}

function retour(requete: Requete<unknown>, refus: string | null, texte: string): Response {
  return requete.rediriger(
    `${contexteDe(requete).base}/delegations`,
    refus ? { ton: 'warn', texte: refus } : { ton: 'ok', texte },
  );
}

async function page(
  requete: Requete<unknown>,
  erreurs: Readonly<Record<string, string>>,
): Promise<Response> {
  const { base, cpts, jour, moment, jetons, onglets, peut } = contexteDe(requete);
  const { id: moi, professionnel } = requete.appel.acteur;
  const lues = await requete.lire(async (tx) => ({
    miennes: moi ? await delegationsDe(tx, cpts, moi) : [],
    toutes: peut('comptes.delegation.toutes') ? await delegationsDe(tx, cpts) : null,
    invitees: moi && peut(DONNER) ? await invitationsDe(tx, cpts, { delegant: moi }) : [],
    connus: peut(DONNER) ? await delegablesDe(tx, cpts, { jour, agissent: true }) : [],
  }));
  const enFaute = Object.keys(erreurs).length > 0;
  return requete.page(
    <DelegationsPage
      base={base}
      jetons={jetons}
      jour={jour}
      fuseau={moment.fuseau}
      moi={moi}
      miennes={lues.miennes}
      toutes={lues.toutes}
      invitees={lues.invitees.filter((i) => !i.accepteeLe && !i.retireeLe)}
      donner={
        peut(DONNER)
          ? {
              saisie: { valeurs: enFaute ? requete.champs : { du: jour }, erreurs },
              portees: porteesDe(requete),
              connus: lues.connus.filter(({ compte }) => compte !== moi),
              relie: professionnel !== null,
            }
          : null
      }
      onglets={onglets}
    />,
    { titre: 'Délégations', lieu: 'comptes', ...(enFaute ? { statut: 422 } : {}) },
  );
}
