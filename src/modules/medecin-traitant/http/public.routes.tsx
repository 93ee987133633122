import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { baremeEnVigueur } from '../data/baremes.query.ts';
import { telephoneDeLaCpts } from '../data/cpts.query.ts';
import { departsAChoisir } from '../data/departs.query.ts';
import { lireCode } from '../domain/campagne.ts';
import { DemandeNoteePage } from '../ui/demande-notee.page.tsx';
import { DemanderUnMedecinPage } from '../ui/demander-un-medecin.page.tsx';
import { avec } from '../ui/lecture-facile.tsx';
import { direRefus } from '../ui/refus.ts';
import { TrouverUnMedecinPage } from '../ui/trouver-un-medecin.page.tsx';
import { trouverCommunes } from '../usecases/chercher-communes.ts';
import { demanderUnMedecin } from '../usecases/demander-un-medecin.ts';
import { voirQuiPrend } from '../usecases/voir-qui-prend.ts';
import { commeLePublic, contexteDe } from './contexte.form.ts';
import { lirePersonne, plusieurs } from './personne.form.ts';

const zSlug = z.object({ slug: z.string() });
const zPage = zSlug.extend({
  facile: z.string().max(10).optional(),
  /** Code of the campaign that led here; kept to the request, whatever it is. */
  campagne: z.string().max(40).optional(),
});
type Ici = Requete<z.output<typeof zPage>>;

const droit = 'public';
const TITRE = 'Trouver un médecin traitant';
const DESCRIPTION =
  'Vous n’avez pas ou plus de médecin traitant : les médecins qui prennent de nouveaux patients, et une demande en trois minutes, sans compte.';

/** For inhabitants: who takes new patients, who passes first, and their own request. Nothing of others is shown. */
export const publicRoutes = [
  get('/c/:slug/medecin-traitant', {
    droit,
    saisie: zPage,
    traiter: async (requete) => {
      const { cpts, moment } = contexteDe(requete);
      const jour = dateCivileDe(moment.maintenant, moment.fuseau);
      const medecins = await voirQuiPrend(commeLePublic(requete), {});
      return requete.page(
        <TrouverUnMedecinPage
          base={baseDe(requete)}
          facile={estFacile(requete)}
          campagne={campagneDe(requete)}
          moment={moment}
          medecins={medecins.ok ? medecins.valeur : []}
          bareme={await requete.lire((tx) => baremeEnVigueur(tx, cpts, jour))}
          telephone={await requete.lire((tx) => telephoneDeLaCpts(tx, cpts))}
        />,
        { titre: TITRE, description: DESCRIPTION },
      );
    },
  }),
  get('/c/:slug/medecin-traitant/demande', {
    droit,
    saisie: zPage,
    traiter: async (requete) => await formulaire(requete, {}),
  }),
  post('/c/:slug/medecin-traitant/demande', {
    droit,
    saisie: zPage,
    traiter: async (requete) => await recevoir(requete),
  }),
  get('/c/:slug/medecin-traitant/merci', {
    droit,
    saisie: zPage,
    traiter: async (requete) => {
      const { cpts } = contexteDe(requete);
      return requete.page(
        <DemandeNoteePage
          base={baseDe(requete)}
          facile={estFacile(requete)}
          telephone={await requete.lire((tx) => telephoneDeLaCpts(tx, cpts))}
        />,
        { titre: 'C’est noté' },
      );
    },
  }),
  get('/c/:slug/medecin-traitant/communes', {
    droit,
    saisie: zSlug.extend({ q: z.string().max(80) }),
    traiter: async (requete) => {
      const trouvees = await trouverCommunes(requete.appel, { q: requete.saisie.q });
      return requete.json(trouvees.ok ? trouvees.valeur.communes : []);
    },
  }),
];

const baseDe = ({ saisie }: Ici) => `/c/${saisie.slug}/medecin-traitant`;
const estFacile = ({ saisie }: Ici) => saisie.facile === 'oui';
const campagneDe = ({ saisie, champs }: Ici) => lireCode(champs['campagne'] ?? saisie.campagne);

const VERDICTS = {
  'trop-vite':
    'Votre demande est partie moins de trois secondes après l’ouverture de cette page : seuls les robots vont aussi vite, et nous les écartons. Rien de ce que vous avez écrit n’est perdu : relisez, puis envoyez de nouveau.',
  perime:
    'La page est restée ouverte longtemps\u00A0: relisez vos réponses, puis envoyez de nouveau.',
  'trop-souvent':
    'Trop de demandes sont parties de votre connexion depuis une heure. Appelez-nous, ou réessayez plus tard.',
} as const;

/** Refusals that one field answers. */
const CHAMPS_DES_REFUS: Readonly<Record<string, string>> = {
  'naissance-a-venir': 'dateDeNaissance',
  'commune-inconnue': 'commune',
  'depart-inconnu': 'depart',
};

async function recevoir(requete: Ici): Promise<Response> {
  const { champs } = requete;
  const lue = await lirePersonne(requete);
  const retour = { valeurs: champs, choix: lue.choix, criteres: plusieurs(requete, 'criteres') };
  if (Object.keys(lue.erreurs).length > 0)
    return await formulaire(requete, { ...retour, erreurs: lue.erreurs });
  const verdict = await requete.formulaire.verifier();
  if (!verdict.ok)
    return await formulaire(requete, {
      ...retour,
      alerte: VERDICTS[verdict.motif],
      statut: verdict.motif === 'trop-souvent' ? 429 : 422,
    });
  const appel = commeLePublic(requete);
  const unique = { empreinte: appel.idempotence?.empreinte ?? '', cle: verdict.cle };
  const recue = await demanderUnMedecin(
    { ...appel, idempotence: unique },
    {
      ...lue.saisie,
      pour: champs['pour'],
      accordContact: champs['accordContact'] ?? 'non',
      ...(champs['campagne'] ? { campagne: champs['campagne'].slice(0, 20) } : {}),
    },
  );
  if (recue.ok) return requete.rediriger(avec(`${baseDe(requete)}/merci`, estFacile(requete)));
  const { refus } = recue;
  if (refus.motif === 'saisie-invalide')
    return await formulaire(requete, { ...retour, erreurs: refus.champs });
  const champ = CHAMPS_DES_REFUS[refus.motif];
  return await formulaire(requete, {
    ...retour,
    ...(champ ? { erreurs: { [champ]: direRefus(refus) } } : { alerte: direRefus(refus) }),
  });
}

type Etat = {
  readonly valeurs?: Readonly<Record<string, string>>;
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly choix?: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly criteres?: readonly string[];
  readonly alerte?: string;
  readonly statut?: number;
};

async function formulaire(requete: Ici, etat: Etat): Promise<Response> {
  const { cpts } = contexteDe(requete);
  return requete.page(
    <DemanderUnMedecinPage
      base={baseDe(requete)}
      facile={estFacile(requete)}
      campagne={campagneDe(requete)}
      jetons={requete.jetons}
      formulaire={await requete.formulaire.ouvrir()}
      saisie={{ valeurs: etat.valeurs ?? {}, erreurs: etat.erreurs ?? {} }}
      criteres={etat.criteres ?? []}
      choixDeCommune={etat.choix}
      departs={await requete.lire((tx) => departsAChoisir(tx, cpts, { publics: true }))}
      alerte={etat.alerte}
    />,
    {
      titre: 'Demander un médecin traitant',
      description: DESCRIPTION,
      iles: ['defi'],
      ...(etat.erreurs || etat.alerte ? { statut: etat.statut ?? 422 } : {}),
    },
  );
}
