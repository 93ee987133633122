import { z } from 'zod';
import { afficherTelephone, estTelephone } from '#kernel/telephone.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { RaccordementPage } from '../ui/raccordement.page.tsx';
import { consulterRaccordement } from '../usecases/consulter-raccordement.ts';
import { type RefusDeRaccordement, reglerRaccordement } from '../usecases/regler-raccordement.ts';

const droit = 'sas.raccordement.regler';
const zSlug = z.object({ slug: z.string() });
type Erreurs = Readonly<Record<string, string>>;

/** The connection to the SAS: its checklist, what is told and what is not. */
export const raccordementRoutes = [
  get('/app/:slug/sas', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await page(requete, null),
  }),
  post('/app/:slug/sas', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const regle = await reglerRaccordement(requete.appel, requete.champs);
      if (regle.ok)
        return requete.rediriger(`/app/${requete.appel.cpts?.slug ?? ''}/sas`, {
          ton: 'ok',
          texte: regle.valeur.actif
            ? 'Enregistré. La CPTS répond au SAS.'
            : 'Enregistré. La CPTS ne répond pas encore au SAS.',
        });
      const { refus } = regle;
      if (refus.motif === 'saisie-invalide') return await page(requete, refus.champs);
      if (refus.motif === 'droit-manquant' || refus.motif === 'cle-reutilisee')
        return requete.introuvable();
      return await page(requete, REFUS[refus.motif]);
    },
  }),
];

const REFUS: Readonly<Record<RefusDeRaccordement['motif'], Erreurs>> = {
  'finess-a-donner': {
    finess: 'Le SAS connaît une CPTS par son numéro FINESS\u00A0: donnez-le avant de répondre.',
  },
  'etape-a-venir': { '': 'Une étape est datée d’un jour à venir\u00A0: datez ce qui est fait.' },
};

async function page(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const lu = await consulterRaccordement(requete.appel, {});
  if (!lu.ok) return requete.introuvable();
  const { cpts, maintenant } = requete.appel;
  const racine = `/app/${cpts?.slug ?? ''}`;
  const { raccordement } = lu.valeur;
  const valeurs = Object.fromEntries(
    Object.entries(raccordement).map(([nom, valeur]) => [nom, dire(valeur)]),
  );
  return requete.page(
    <RaccordementPage
      {...lu.valeur}
      racine={racine}
      onglets={requete.onglets('sas')}
      jetons={requete.jetons}
      moment={{ fuseau: cpts?.fuseau ?? 'Europe/Paris', maintenant }}
      saisie={{ valeurs: erreurs ? requete.champs : valeurs, erreurs: erreurs ?? {} }}
    />,
    { titre: 'Raccordement au SAS', lieu: 'soins', ...(erreurs ? { statut: 422 } : {}) },
  );
}

const dire = (valeur: string | boolean | null): string =>
  typeof valeur === 'boolean'
    ? valeur
      ? 'oui'
      : 'non'
    : valeur && estTelephone(valeur)
      ? afficherTelephone(valeur)
      : (valeur ?? '');
