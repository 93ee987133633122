import { z } from 'zod';
import type { Appel, Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { cptsConnues } from '../data/cpts.query.ts';
import { compteParId } from '../data/personnes.query.ts';
import {
  AccepterMandatPage,
  InvitationRecuePage,
  LienMortPage,
} from '../ui/invitation-recue.page.tsx';
import { direRefus, erreursDe } from '../ui/refus.ts';
import {
  accepterInvitation,
  accepterMandat,
  lireInvitation,
} from '../usecases/repondre-a-l-invitation.ts';

const zPublic = z.object({ slug: z.string(), jeton: z.string().max(100) });
/** Not `:slug`: whoever accepts has no role yet in that CPTS, which would answer that it does not exist. */
const zCompte = z.object({ cpts: z.string().max(100), jeton: z.string().max(100) });
const TITRE = 'Votre invitation';

/** What the link of an invitation opens. */
export const invitationRecueRoutes = [
  get('/c/:slug/invitation/:jeton', {
    droit: 'public',
    saisie: zPublic,
    traiter: async (requete) => await recue(requete, {}),
  }),
  post('/c/:slug/invitation/:jeton', {
    droit: 'public',
    saisie: zPublic,
    traiter: async (requete) => {
      const { prenom, nom, motDePasse } = requete.champs;
      const { jeton } = requete.saisie;
      const saisie = { jeton, prenom, nom, motDePasse };
      const fait = await accepterInvitation(requete.appel, saisie);
      if (!fait.ok) return await recue(requete, erreursDe(fait.refus));
      return requete.rediriger(
        `/connexion?suite=${encodeURIComponent(`/app/${requete.saisie.slug}`)}`,
        {
          ton: 'ok',
          texte:
            'Votre compte est ouvert. Connectez-vous avec votre adresse et votre mot de passe.',
        },
      );
    },
  }),
  get('/compte/invitations/:cpts/:jeton', {
    droit: 'connecte',
    saisie: zCompte,
    traiter: async (requete) => await avecCompte(requete),
  }),
  post('/compte/invitations/:cpts/:jeton', {
    droit: 'connecte',
    saisie: zCompte,
    traiter: async (requete) => {
      const appel = await dansLaCpts(requete);
      if (!appel?.cpts) return mort(requete);
      const fait = await accepterMandat(appel, { jeton: requete.saisie.jeton });
      if (fait.ok)
        return requete.rediriger(`/app/${appel.cpts.slug}`, {
          ton: 'ok',
          texte: `Vous avez un rôle dans ${appel.cpts.nom}.`,
        });
      return fait.refus.motif === 'lien-inconnu' || fait.refus.motif === 'saisie-invalide'
        ? mort(requete)
        : requete.rediriger(requete.url.pathname, { ton: 'warn', texte: direRefus(fait.refus) });
    },
  }),
];

type Recue = Requete<{ readonly slug: string; readonly jeton: string }>;

async function recue(requete: Recue, erreurs: Readonly<Record<string, string>>): Promise<Response> {
  const { slug, jeton } = requete.saisie;
  const lue = await lireInvitation(requete.appel, { jeton });
  const { cpts } = requete.appel;
  if (!lue.ok || !cpts) return mort(requete);
  const { prenom, nom } = lue.valeur;
  const enFaute = Object.keys(erreurs).length > 0;
  return requete.page(
    <InvitationRecuePage
      cpts={cpts}
      invitation={lue.valeur}
      action={`/c/${slug}/invitation/${jeton}`}
      avecMonCompte={`/compte/invitations/${slug}/${jeton}`}
      jetons={requete.jetons}
      saisie={{
        valeurs: enFaute ? requete.champs : { prenom: prenom ?? '', nom: nom ?? '' },
        erreurs,
      }}
    />,
    { titre: TITRE, cadre: 'nu', ...(enFaute ? { statut: 422 } : {}) },
  );
}

type AvecCompte = Requete<{ readonly cpts: string; readonly jeton: string }>;

async function avecCompte(requete: AvecCompte): Promise<Response> {
  const { cpts: slug, jeton } = requete.saisie;
  const appel = await dansLaCpts(requete);
  const lue = appel && (await lireInvitation(appel, { jeton }));
  if (!appel?.cpts || !lue?.ok) return mort(requete);
  const id = appel.acteur.id ?? '';
  const compte = await requete.lire((tx) => compteParId(tx, id));
  return requete.page(
    <AccepterMandatPage
      cpts={appel.cpts}
      invitation={lue.valeur}
      action={`/compte/invitations/${slug}/${jeton}`}
      jetons={requete.jetons}
      connecte={compte?.courriel ?? ''}
    />,
    { titre: TITRE, cadre: 'nu' },
  );
}

/** The call as it is within the CPTS that invites: the person holds nothing there yet. */
async function dansLaCpts(requete: AvecCompte): Promise<Appel | null> {
  const { cpts: slug } = requete.saisie;
  const [cpts] = await requete.lire((tx) => cptsConnues(tx, { slug }));
  const { idempotence: _sansCpts, ...appel } = requete.appel;
  return cpts ? { ...appel, cpts } : null;
}

function mort(requete: Requete<unknown>): Response {
  return requete.page(<LienMortPage />, { titre: TITRE, cadre: 'nu', statut: 404 });
}
