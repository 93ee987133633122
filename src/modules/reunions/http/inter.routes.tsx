import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { cptsAInviter } from '../data/cpts-a-inviter.query.ts';
import { cptsInvitees, reponsesInter } from '../data/inter-invitees.query.ts';
import { invitationRecue } from '../data/inter-recues.query.ts';
import { convoques } from '../data/reunions.query.ts';
import { GENRE_INTER } from '../domain/inter.ts';
import type { InvitationVisee } from '../ui/changer-invitation.tsx';
import { CptsInviteesPage } from '../ui/cpts-invitees.page.tsx';
import { InvitationInterPage } from '../ui/invitation-inter.page.tsx';
import { inviterCpts } from '../usecases/inviter-cpts.ts';
import { repondreInter } from '../usecases/repondre-inter.ts';
import { corrigerContact, retirerInvitation } from '../usecases/retirer-invitation.ts';
import { contexteDe, corpsDe, erreursDe, retour, valeursDe } from './contexte.form.ts';
import { reunionDe } from './reunion.form.ts';

const saisie = z.object({ slug: z.string(), id: z.uuid() });
const visee = saisie.extend({ invitation: z.uuid() });
const CPTS = '/app/:slug/reunions/:id/cpts';
const RECUE = '/app/:slug/reunions/inter/:id';
const droit = 'reunions.groupe.tenir';
type Ici = Requete<{ readonly id: string }>;
type Erreurs = Readonly<Record<string, string>>;

/** Meetings held with other CPTS: whom this one invites, what it is invited to. */
export const interRoutes = [
  get(CPTS, { droit, saisie, traiter: async (requete) => await pageDesCpts(requete, {}) }),
  post(CPTS, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await inviterCpts(requete.appel, { ...corpsDe(requete), reunion: id });
      if (!fait.ok) return await pageDesCpts(requete, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: `/${id}/cpts`,
        dire: ({ nom }) => `${nom} est invitée, et sa coordination prévenue par message.`,
      });
    },
  }),
  post(`${CPTS}/:invitation/retirer`, {
    droit,
    saisie: visee,
    traiter: async (requete) =>
      await changer(requete, 'retirer', {
        changement: await retirerInvitation(requete.appel, visant(requete)),
        dire: ({ nom }) => `L’invitation de ${nom} est retirée.`,
      }),
  }),
  post(`${CPTS}/:invitation/adresse`, {
    droit,
    saisie: visee,
    traiter: async (requete) =>
      await changer(requete, 'adresse', {
        changement: await corrigerContact(requete.appel, visant(requete)),
        dire: ({ nom }) => `L’adresse de ${nom} est corrigée, un nouveau lien y part.`,
      }),
  }),
  get(RECUE, { droit, saisie, traiter: async (requete) => await pageDeRecue(requete, {}) }),
  post(RECUE, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await repondreInter(requete.appel, { ...corpsDe(requete), recue: id });
      if (!fait.ok) return await pageDeRecue(requete, erreursDe(fait.refus));
      const { reunion } = fait.valeur;
      return retour(requete, fait, {
        vers: reunion ? `/${reunion}` : `/inter/${id}`,
        dire: () =>
          reunion
            ? 'L’invitation est acceptée. Convoquez maintenant les vôtres.'
            : 'Votre réponse est envoyée.',
      });
    },
  }),
];

type Visant = Requete<z.output<typeof visee>>;
const visant = (requete: Visant) => {
  const { id: reunion, invitation } = requete.saisie;
  return { ...corpsDe(requete), reunion, invitation };
};

type Changement = {
  readonly changement: Awaited<ReturnType<typeof retirerInvitation>>;
  readonly dire: (fait: { readonly nom: string }) => string;
};

async function changer(
  requete: Visant,
  geste: InvitationVisee['geste'],
  { changement, dire }: Changement,
): Promise<Response> {
  const { id, invitation } = requete.saisie;
  if (changement.ok) return retour(requete, changement, { vers: `/${id}/cpts`, dire });
  const saisie = { valeurs: valeursDe(requete), erreurs: erreursDe(changement.refus) };
  return await pageDesCpts(requete, {}, { invitation, geste, saisie });
}

async function pageDesCpts(
  requete: Ici,
  erreurs: Erreurs,
  visee: InvitationVisee | null = null,
): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const { id } = requete.saisie;
  const lue = await reunionDe(requete);
  if (!lue || lue.reunion.genre === GENRE_INTER) return requete.introuvable();
  const invitees = await requete.lire((tx) => cptsInvitees(tx, cpts, id));
  const avecHistorique = [];
  for (const invitee of invitees)
    avecHistorique.push({
      ...invitee,
      historique: await requete.lire((tx) => reponsesInter(tx, cpts, invitee.id)),
    });
  const tenues = new Set(
    invitees
      .filter(({ etat }) => etat === 'invitee' || etat === 'acceptee')
      .map((i) => i.inviteeId),
  );
  const toutes = await requete.lire((tx) => cptsAInviter(tx, cpts));
  const refusee = Object.keys(erreurs).length > 0;
  return requete.page(
    <CptsInviteesPage
      {...{ base, jetons, moment }}
      reunion={lue.reunion}
      invitees={avecHistorique}
      convoques={await requete.lire((tx) => convoques(tx, cpts, id))}
      autres={toutes.filter((c) => !tenues.has(c.id))}
      ouverte={lue.reunion.etat === 'prevue' && lue.reunion.fin > moment.maintenant}
      saisie={{ valeurs: refusee ? valeursDe(requete) : {}, erreurs }}
      visee={visee}
    />,
    { titre: 'Autres CPTS', lieu: 'reunions', ...(refusee || visee ? { statut: 422 } : {}) },
  );
}

async function pageDeRecue(requete: Ici, erreurs: Erreurs): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const { id } = requete.saisie;
  const invitation = await requete.lire((tx) => invitationRecue(tx, cpts, { id }));
  if (!invitation) return requete.introuvable();
  const refusee = Object.keys(erreurs).length > 0;
  return requete.page(
    <InvitationInterPage
      {...{ base, jetons, moment, invitation }}
      action={`${base}/inter/${id}`}
      ailleurs={false}
      miroir={invitation.reunionId ? `${base}/${invitation.reunionId}` : null}
      historique={await requete.lire((tx) => reponsesInter(tx, cpts, id))}
      saisie={{ valeurs: refusee ? valeursDe(requete) : {}, erreurs }}
    />,
    { titre: invitation.titre, lieu: 'reunions', ...(refusee ? { statut: 422 } : {}) },
  );
}
