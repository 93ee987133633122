import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { direAppel } from '../domain/appel.ts';
import { direGarde, direRefus, phrase } from '../ui/dire-garde.ts';
import { MessageDeRappel, RappelParLienPage } from '../ui/rappel-par-lien.page.tsx';
import { garderGardeParLien } from '../usecases/garder-garde.ts';
import { lireRappelParLien } from '../usecases/lire-rappel.ts';
import { rendreGardeParLien } from '../usecases/rendre-garde.ts';
import { contexteDe, erreursDe } from './contexte.form.ts';

const droit = 'public';
const saisie = z.object({ slug: z.string(), jeton: z.string().max(60) });
type ParLien = Requete<{ readonly jeton: string }>;

/** For who holds the link of a reminder: "I cannot", in one press, and back. */
export const rappelParLienRoutes = [
  get('/c/:slug/gardes/rappel/:jeton', {
    droit,
    saisie,
    traiter: async (requete) => await page(requete),
  }),
  post('/c/:slug/gardes/rappel/:jeton/rendre', {
    droit,
    saisie,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { raison } = requete.champs;
      const rendue = await rendreGardeParLien(requete.appel, { jeton, raison });
      if (!rendue.ok) return await refusee(requete, rendue.refus);
      const { invites, sansAdresse } = rendue.valeur;
      const appel =
        invites + sansAdresse > 0
          ? `${direAppel(invites, sansAdresse)}, la coordination est prévenue.`
          : 'La coordination est prévenue.';
      const { jetons } = contexteDe(requete);
      return requete.page(
        <MessageDeRappel
          titre="C’est noté"
          phrase={`${quand(requete, rendue.valeur)}. ${appel} Tant que personne ne l’a prise, vous pouvez la garder.`}
          defaire={{ ici: ici(requete), jetons }}
        />,
        { titre: 'Garde rendue' },
      );
    },
  }),
  post('/c/:slug/gardes/rappel/:jeton/garder', {
    droit,
    saisie,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const gardee = await garderGardeParLien(requete.appel, { jeton });
      if (!gardee.ok) return await refusee(requete, gardee.refus);
      return requete.page(
        <MessageDeRappel
          titre="Cette garde reste à vous"
          phrase={`${quand(requete, gardee.valeur)}. La coordination est prévenue. Merci.`}
        />,
        { titre: 'Garde gardée' },
      );
    },
  }),
];

const ici = (requete: ParLien) => `${contexteDe(requete).publique}/rappel/${requete.saisie.jeton}`;

type Heures = { readonly debut: string; readonly fin: string };
const quand = (requete: ParLien, { debut, fin }: Heures) =>
  phrase(
    direGarde({ debut: new Date(debut), fin: new Date(fin) }, contexteDe(requete).moment.fuseau),
  );

type Refus = Parameters<typeof erreursDe>[0];

/** The duty again as it is now, with why nothing was done. */
async function refusee(requete: ParLien, refus: Refus): Promise<Response> {
  const erreur = erreursDe(refus)['raison'];
  if (erreur) return await page(requete, { erreur });
  if (refus.motif === 'lien-inconnu' || refus.motif === 'saisie-invalide') return lienMort(requete);
  return await page(requete, { refus: direRefus(refus) });
}

/** Why nothing was done: the gesture is refused, or the word cannot be kept. */
type Rejet = { readonly refus?: string; readonly erreur?: string };

async function page(requete: ParLien, { refus, erreur }: Rejet = {}): Promise<Response> {
  const { jetons, moment } = contexteDe(requete);
  const { jeton } = requete.saisie;
  const lu = await lireRappelParLien(requete.appel, { jeton });
  if (!lu.ok) return lienMort(requete);
  return requete.page(
    <RappelParLienPage
      ici={ici(requete)}
      jetons={jetons}
      moment={moment}
      {...lu.valeur}
      refus={refus}
      mot={{ valeurs: requete.champs, erreurs: erreur ? { raison: erreur } : {} }}
    />,
    { titre: 'Votre garde', ...(erreur ? { statut: 422 } : refus ? { statut: 409 } : {}) },
  );
}

/** Unknown, expired, or of a duty that began: they look the same. */
function lienMort(requete: Requete<unknown>): Response {
  return requete.page(
    <MessageDeRappel
      titre="Ce lien ne mène plus à rien"
      phrase="La garde a commencé, le lien a expiré, ou il n’est pas complet. Vos gardes restent dans votre espace."
    />,
    { titre: 'Lien expiré', statut: 404 },
  );
}
