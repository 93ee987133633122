import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { LienMortPage, MotDePassePage } from '../ui/mot-de-passe.page.tsx';
import { OubliPage } from '../ui/oubli.page.tsx';
import { PHRASES_DE_MOT_DE_PASSE, phraseDe } from '../ui/phrases.ts';
import { demanderMotDePasse } from '../usecases/demander-mot-de-passe.ts';
import { lireLienDeMotDePasse, remplacerMotDePasse } from '../usecases/remplacer-mot-de-passe.ts';
import { surLInstallation } from './passage.form.ts';

const zLien = z.object({ jeton: z.string().max(100) });

/** Forgotten password: the mail, then the new one. */
export const motDePasseRoutes = [
  get('/mot-de-passe-oublie', {
    droit: 'public',
    saisie: z.object({}),
    traiter: async (requete) => pageDOubli(requete, null),
  }),
  post('/mot-de-passe-oublie', {
    droit: 'public',
    saisie: z.object({}),
    traiter: async (requete) => {
      const { source, champs } = requete;
      const email = champs['email'] ?? '';
      const result = await demanderMotDePasse(surLInstallation(requete.appel), { email, source });
      return pageDOubli(requete, result.ok ? null : result.refus.motif, result.ok);
    },
  }),
  get('/mot-de-passe-oublie/:jeton', {
    droit: 'public',
    saisie: zLien,
    traiter: (requete) => pageDuLien(requete, {}),
  }),
  post('/mot-de-passe-oublie/:jeton', {
    droit: 'public',
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const nouveau = requete.champs['nouveau'] ?? '';
      const appel = surLInstallation(requete.appel);
      const result = await remplacerMotDePasse(appel, { jeton, nouveau });
      if (result.ok)
        return requete.rediriger('/connexion', {
          ton: 'ok',
          texte: 'Mot de passe enregistré. Connectez-vous.',
        });
      return await pageDuLien(requete, erreursDe(result.refus));
    },
  }),
];

/** What is wrong with a new password, by field. */
export function erreursDe(refus: {
  readonly motif: string;
  readonly pourquoi?: keyof typeof PHRASES_DE_MOT_DE_PASSE;
}): Readonly<Record<string, string>> {
  if (refus.pourquoi) return { nouveau: PHRASES_DE_MOT_DE_PASSE[refus.pourquoi] };
  if (refus.motif === 'ancien-inconnu')
    return { ancien: 'Ce n’est pas votre mot de passe actuel.' };
  return { '': phraseDe(refus.motif) };
}

function pageDOubli(requete: Requete<unknown>, refus: string | null, envoye = false): Response {
  const statut = refus === 'trop-d-essais' ? 429 : refus ? 422 : 200;
  return requete.page(
    <OubliPage
      csrf={requete.jetons.csrf}
      email={requete.champs['email'] ?? ''}
      refus={refus}
      envoye={envoye}
    />,
    { titre: 'Mot de passe oublié', cadre: 'nu', statut },
  );
}

async function pageDuLien(
  requete: Requete<z.output<typeof zLien>>,
  erreurs: Readonly<Record<string, string>>,
): Promise<Response> {
  const { jeton } = requete.saisie;
  const lu = await lireLienDeMotDePasse(surLInstallation(requete.appel), { jeton });
  if (!lu.ok)
    return requete.page(<LienMortPage />, { titre: 'Lien périmé', cadre: 'nu', statut: 404 });
  return requete.page(
    <MotDePassePage
      csrf={requete.jetons.csrf}
      action={`/mot-de-passe-oublie/${jeton}`}
      revenir="/connexion"
      courriel={lu.valeur.courriel}
      ancien={false}
      erreurs={erreurs}
    />,
    {
      titre: 'Nouveau mot de passe',
      cadre: 'nu',
      statut: Object.keys(erreurs).length > 0 ? 422 : 200,
    },
  );
}
