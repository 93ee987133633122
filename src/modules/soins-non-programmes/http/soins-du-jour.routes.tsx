import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { creneauxOuvertsAuxPatients } from '../data/creneaux-publics.query.ts';
import { telephoneDeLaCpts } from '../data/lieux.query.ts';
import { direRefus } from '../ui/refus.ts';
import {
  ArretPublicPage,
  DeuxiemeEtapePage,
  PremiereEtapePage,
} from '../ui/soins-du-jour.page.tsx';
import { trouverCommunes } from '../usecases/chercher-communes.ts';
import { consignerAlerte } from '../usecases/consigner-alerte.ts';
import { demanderDesSoins } from '../usecases/demander-des-soins.ts';
import { lireDemande } from './demande.form.ts';

const zSlug = z.object({ slug: z.string() });
type Ici = Requete<{ readonly slug: string }>;
const DESCRIPTION =
  'Demander un rendez-vous de soins pour aujourd’hui quand votre médecin ne peut pas vous recevoir. Ce n’est pas un service d’urgence.';

/** The inhabitants' own request: red flags, then what and who, then a slot or a call. Nothing of others is ever shown. */
export const soinsDuJourRoutes = [
  get('/c/:slug/soins-du-jour', {
    droit: 'public',
    saisie: zSlug,
    traiter: async (requete) => {
      const { cpts, maintenant } = requete.appel;
      const id = cpts?.id ?? '';
      return requete.page(
        <PremiereEtapePage
          base={baseDe(requete)}
          jetons={requete.jetons}
          telephone={await requete.lire((tx) => telephoneDeLaCpts(tx, id))}
          libres={await requete.lire((tx) => creneauxOuvertsAuxPatients(tx, id, maintenant))}
        />,
        { titre: 'Des soins aujourd’hui', description: DESCRIPTION },
      );
    },
  }),
  post('/c/:slug/soins-du-jour/signes', {
    droit: 'public',
    saisie: zSlug,
    traiter: async (requete) => {
      if (requete.champs['reponse'] === 'oui') {
        await consignerAlerte(requete.appel, {});
        return requete.page(<ArretPublicPage base={baseDe(requete)} />, { titre: 'Appelez le 15' });
      }
      return requete.champs['reponse'] === 'non'
        ? await formulaire(requete, {})
        : requete.rediriger(baseDe(requete));
    },
  }),
  post('/c/:slug/soins-du-jour/demande', {
    droit: 'public',
    saisie: zSlug,
    traiter: async (requete) => await recevoir(requete),
  }),
  get('/c/:slug/soins-du-jour/communes', {
    droit: 'public',
    saisie: zSlug.extend({ q: z.string().max(80) }),
    traiter: async (requete) => {
      const trouvees = await trouverCommunes(requete.appel, { q: requete.saisie.q });
      return requete.json(trouvees.ok ? trouvees.valeur.communes : []);
    },
  }),
];

const VERDICTS = {
  'trop-vite':
    'Votre demande est partie moins de trois secondes après l’ouverture de cette page : seuls les robots vont aussi vite, et nous les écartons. Rien de ce que vous avez écrit n’est perdu : relisez, puis envoyez de nouveau.',
  perime:
    'La page est restée ouverte longtemps\u00A0: relisez vos réponses, puis envoyez de nouveau.',
  'trop-souvent':
    'Trop de demandes sont parties de votre connexion depuis une heure. Appelez-nous, ou réessayez plus tard.',
} as const;

async function recevoir(requete: Ici): Promise<Response> {
  const { champs, appel } = requete;
  const lue = await lireDemande(
    appel,
    { ...champs, signes: 'non' },
    { medecins: [], signes: true },
  );
  const retour = { valeurs: champs, choix: lue.commune.choix };
  const telephone = champs['telephone']?.trim()
    ? {}
    : { telephone: 'Donnez un numéro où vous rappeler.' };
  const erreurs = { ...lue.erreurs, ...telephone };
  if (Object.keys(erreurs).length > 0) return await formulaire(requete, { ...retour, erreurs });
  const verdict = await requete.formulaire.verifier();
  if (!verdict.ok)
    return await formulaire(requete, {
      ...retour,
      alerte: VERDICTS[verdict.motif],
      statut: verdict.motif === 'trop-souvent' ? 429 : 422,
    });
  const { idempotence } = appel;
  const recue = await demanderDesSoins(
    { ...appel, idempotence: { empreinte: idempotence?.empreinte ?? '', cle: verdict.cle } },
    lue.saisie,
  );
  if (recue.ok) return requete.rediriger(`${baseDe(requete)}/suivi/${recue.valeur.jeton}`);
  return await formulaire(requete, {
    ...retour,
    ...(recue.refus.motif === 'saisie-invalide'
      ? { erreurs: recue.refus.champs }
      : { alerte: direRefus(recue.refus) }),
  });
}

type Etat = {
  readonly valeurs?: Readonly<Record<string, string>>;
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly choix?: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly alerte?: string;
  readonly statut?: number;
};

async function formulaire(requete: Ici, etat: Etat): Promise<Response> {
  const refuse = etat.erreurs || etat.alerte;
  return requete.page(
    <DeuxiemeEtapePage
      base={baseDe(requete)}
      jetons={requete.jetons}
      saisie={{ valeurs: etat.valeurs ?? {}, erreurs: etat.erreurs ?? {} }}
      formulaire={await requete.formulaire.ouvrir()}
      choixDeCommune={etat.choix}
      alerte={etat.alerte}
    />,
    {
      titre: 'Des soins aujourd’hui',
      description: DESCRIPTION,
      iles: ['defi'],
      ...(refuse ? { statut: etat.statut ?? 422 } : {}),
    },
  );
}

function baseDe(requete: Ici): string {
  return `/c/${requete.saisie.slug}/soins-du-jour`;
}
