import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import {
  DejaPrise,
  PropositionFinie,
  PropositionInconnue,
  PropositionParLienPage,
  PropositionPrise,
  PropositionRefusee,
} from '../ui/proposition-par-lien.page.tsx';
import {
  accepterProposition,
  lirePropositionParLien,
  refuserProposition,
} from '../usecases/repondre-proposition.ts';
import { commeLePublic, contexteDe } from './contexte.form.ts';

const zLien = z.object({ slug: z.string(), jeton: z.string().max(80) });
type Ici = Requete<z.output<typeof zLien>>;
const droit = 'public';

/** What a doctor reads and answers from the link of a message, without signing in. */
export const propositionRoutes = [
  get('/c/:slug/medecin-traitant/proposition/:jeton', {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const { slug, jeton } = requete.saisie;
      const { moment, jetons } = contexteDe(requete);
      const lue = await lirePropositionParLien(commeLePublic(requete), { jeton });
      if (!lue.ok) return inconnue(requete);
      return requete.page(
        <PropositionParLienPage
          ici={`/c/${slug}/medecin-traitant/proposition/${jeton}`}
          liste={listeDe(requete)}
          jetons={jetons}
          moment={moment}
          proposee={lue.valeur}
        />,
        { titre: 'Une personne cherche un médecin' },
      );
    },
  }),
  post('/c/:slug/medecin-traitant/proposition/:jeton/accepter', {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const prise = await accepterProposition(commeLePublic(requete), { jeton });
      if (!prise.ok) return refusee(requete, prise.refus.motif);
      const { base } = contexteDe(requete);
      return requete.page(
        <PropositionPrise demande={`${base}/demandes/${prise.valeur.demande}`} />,
        { titre: 'Merci' },
      );
    },
  }),
  post('/c/:slug/medecin-traitant/proposition/:jeton/refuser', {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const fait = await refuserProposition(commeLePublic(requete), { jeton });
      if (!fait.ok) return refusee(requete, fait.refus.motif);
      return requete.page(<PropositionRefusee />, { titre: 'Réponse notée' });
    },
  }),
];

const listeDe = (requete: Ici) => `${contexteDe(requete).base}/a-prendre`;

function refusee(requete: Ici, motif: string): Response {
  const liste = listeDe(requete);
  if (motif === 'demande-deja-prise')
    return requete.page(<DejaPrise liste={liste} />, { titre: 'Déjà prise', statut: 409 });
  if (motif === 'proposition-finie')
    return requete.page(<PropositionFinie liste={liste} />, { titre: 'Trop tard', statut: 409 });
  return inconnue(requete);
}

function inconnue(requete: Ici): Response {
  return requete.page(<PropositionInconnue />, { titre: 'Lien expiré', statut: 404 });
}
