import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { InterParLienPage } from '../ui/inter-par-lien.page.tsx';
import { type InterParLien, lireInterParLien } from '../usecases/lire-inter.ts';
import { nommerParLien } from '../usecases/repondre-d-ailleurs.ts';
import { repondreInterParLien } from '../usecases/repondre-inter.ts';
import { contexteDe, erreursDe, valeursDe } from './contexte.form.ts';
import { lienMort } from './suites.routes.tsx';

const saisie = z.object({ slug: z.string(), jeton: z.string().max(60) });
const CHEMIN = '/c/:slug/reunions/inter/:jeton';
const droit = 'public';
type Ici = Requete<{ readonly jeton: string }>;
type Erreurs = Readonly<Record<string, string>>;

/** An invitation to hold a meeting together, for who holds its link. */
export const interParLienRoutes = [
  get(CHEMIN, { droit, saisie, traiter: async (requete) => await page(requete, {}) }),
  post(`${CHEMIN}/repondre`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { reponse, partage, motif } = requete.champs;
      const fait = await repondreInterParLien(requete.appel, { jeton, reponse, partage, motif });
      if (!fait.ok) return await page(requete, { reponse: erreursDe(fait.refus) });
      return revenir(
        requete,
        reponse === 'acceptee' ? 'L’invitation est acceptée.' : 'Votre réponse est envoyée.',
      );
    },
  }),
  post(`${CHEMIN}/personnes`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { invites } = requete.champs;
      const fait = await nommerParLien(requete.appel, { jeton, invites });
      if (!fait.ok) return await page(requete, { noms: erreursDe(fait.refus) });
      return revenir(requete, 'La liste est complétée, et chacun reçoit sa convocation.');
    },
  }),
];

function revenir(requete: Ici, texte: string): Response {
  const vers = `${contexteDe(requete).publique}/inter/${requete.saisie.jeton}`;
  return requete.rediriger(vers, { ton: 'ok', texte });
}

async function page(
  requete: Ici,
  { reponse, noms }: { readonly reponse?: Erreurs; readonly noms?: Erreurs },
): Promise<Response> {
  const { publique, base, jetons, moment, nomDeCpts } = contexteDe(requete);
  const { jeton } = requete.saisie;
  const lue = await lireInterParLien(requete.appel, { jeton });
  if (!lue.ok) return lienMort(requete);
  const ici = `${publique}/inter/${jeton}`;
  const { recue, ...vue } = vueDe(lue.valeur, nomDeCpts);
  const valeurs = valeursDe(requete);
  return requete.page(
    <InterParLienPage
      {...{ jetons, moment, ...vue }}
      action={`${ici}/repondre`}
      nommer={`${ici}/personnes`}
      suite={recue?.etat === 'acceptee' ? `${base}/${recue.reunionId}` : null}
      saisie={{ valeurs: reponse ? valeurs : {}, erreurs: reponse ?? {} }}
      saisieDesNoms={{ valeurs: noms ? valeurs : {}, erreurs: noms ?? {} }}
    />,
    { titre: vue.invitation.titre, ...(reponse || noms ? { statut: 409 } : {}) },
  );
}

function vueDe(lue: InterParLien, nomDeCpts: string) {
  if (lue.genre === 'recue')
    return { recue: lue.recue, invitation: lue.recue, nommes: null, ailleurs: false };
  const { reunion, invitee, nommes } = lue;
  const { etat, motif, parNom, reponduLe } = invitee;
  const reponse = { etat, motif, parNom, reponduLe };
  const annulee = reunion.etat === 'annulee';
  const invitation = { ...reunion, ...reponse, annulee, organisatriceNom: nomDeCpts };
  return { recue: null, invitation, nommes, ailleurs: true };
}
