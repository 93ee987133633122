import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { attentes } from '../data/attentes.query.ts';
import { invitationsDe } from '../data/invitations.query.ts';
import { ETATS_D_INVITATION } from '../domain/invitation.ts';
import { InvitationsPage } from '../ui/invitations.page.tsx';
import { NouvelleInvitationPage } from '../ui/nouvelle-invitation.page.tsx';
import { direRefus, erreursDe } from '../ui/refus.ts';
import { inviter } from '../usecases/inviter.ts';
import { renvoyerInvitation, retirerInvitation } from '../usecases/suivre-invitation.ts';
import {
  contexteDe,
  type PersonneChoisie,
  personneChoisie,
  sansRecherche,
} from './comptes.form.ts';

const zSlug = z.object({ slug: z.string() });
const zId = zSlug.extend({ id: z.uuid() });
const droit = 'comptes.invitation.envoyer';
const PAGE = { titre: 'Invitations', lieu: 'comptes' };

/** Invitations of the CPTS: list, new one, sent again, taken back. */
export const invitationsRoutes = [
  get('/app/:slug/comptes/invitations', {
    droit,
    saisie: zSlug.extend({ etat: z.enum(ETATS_D_INVITATION).optional() }),
    traiter: async (requete) => {
      const { base, cpts, moment, jetons, onglets } = contexteDe(requete);
      return requete.page(
        <InvitationsPage
          base={base}
          jetons={jetons}
          moment={moment}
          invitations={await requete.lire((tx) => invitationsDe(tx, cpts))}
          etat={requete.saisie.etat ?? null}
          onglets={onglets}
          attend={await requete.lire((tx) => attentes(tx, cpts, moment.maintenant))}
        />,
        PAGE,
      );
    },
  }),
  get('/app/:slug/comptes/invitations/nouvelle', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => formulaire(requete, {}),
  }),
  post('/app/:slug/comptes/invitations', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { adresse } = contexteDe(requete);
      const personne = await personneChoisie(requete, requete.champs);
      if (personne.genre === 'a-choisir') return formulaire(requete, { personne });
      const saisie = { ...sansRecherche(requete.champs, personne), adresse };
      const envoyee = await inviter(requete.appel, saisie);
      return envoyee.ok
        ? retour(requete, null, `L’invitation part à ${requete.champs['courriel'] ?? ''}.`)
        : formulaire(requete, { erreurs: erreursDe(envoyee.refus) });
    },
  }),
  post('/app/:slug/comptes/invitations/:id/renvoyer', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const { adresse } = contexteDe(requete);
      const fait = await renvoyerInvitation(requete.appel, {
        invitation: requete.saisie.id,
        adresse,
      });
      if (!fait.ok && fait.refus.motif === 'invitation-inconnue') return requete.introuvable();
      return retour(
        requete,
        fait.ok ? null : direRefus(fait.refus),
        'Un nouveau lien part. L’ancien ne sert plus.',
      );
    },
  }),
  post('/app/:slug/comptes/invitations/:id/retirer', {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const fait = await retirerInvitation(requete.appel, { invitation: requete.saisie.id });
      if (!fait.ok && fait.refus.motif === 'invitation-inconnue') return requete.introuvable();
      return retour(
        requete,
        fait.ok ? null : direRefus(fait.refus),
        'L’invitation est retirée. Son lien ne sert plus.',
      );
    },
  }),
];

function retour(requete: Requete<unknown>, refus: string | null, texte: string): Response {
  return requete.rediriger(
    `${contexteDe(requete).base}/invitations`,
    refus ? { ton: 'warn', texte: refus } : { ton: 'ok', texte },
  );
}

type Faute = {
  readonly personne?: PersonneChoisie;
  readonly erreurs?: Readonly<Record<string, string>>;
};

function formulaire(requete: Requete<unknown>, faute: Faute): Response {
  const { base, jetons, donnables, jour } = contexteDe(requete);
  const choisir = faute.personne?.genre === 'a-choisir' ? faute.personne : null;
  const erreurs = choisir ? { annuaire: choisir.erreur } : (faute.erreurs ?? {});
  const enFaute = Object.keys(erreurs).length > 0;
  return requete.page(
    <NouvelleInvitationPage
      base={base}
      jetons={jetons}
      saisie={{ valeurs: enFaute ? requete.champs : { du: jour }, erreurs }}
      donnables={donnables}
      choix={choisir?.choix ?? []}
    />,
    { ...PAGE, ...(enFaute ? { statut: 422 } : {}) },
  );
}
