import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { campagnesEnCours } from '../data/campagnes.query.ts';
import { communesDuTerritoire } from '../data/communes.query.ts';
import { departsAChoisir } from '../data/departs.query.ts';
import { NouvelleDemandePage } from '../ui/nouvelle-demande.page.tsx';
import { RegistrePage } from '../ui/registre.page.tsx';
import { SuiviesPage } from '../ui/suivies.page.tsx';
import { trouverCommunes } from '../usecases/chercher-communes.ts';
import { listerDemandes, PAR_PAGE } from '../usecases/lister-demandes.ts';
import { listerSuivies } from '../usecases/lister-suivies.ts';
import { listerTaches } from '../usecases/lister-taches.ts';
import { recevoirDemande } from '../usecases/recevoir-demande.ts';
import { contexteDe, erreursDe } from './contexte.form.ts';
import { lirePersonne, plusieurs } from './personne.form.ts';

const zSlug = z.object({ slug: z.string() });
const zFiltres = zSlug.extend({
  etat: z.string().optional(),
  critere: z.string().optional(),
  commune: z.string().optional(),
  page: z.string().optional(),
});
type AvecFiltres = Requete<z.output<typeof zFiltres>>;

/** The register for the coordination; what they follow for the others; inscribing somebody. */
export const registreRoutes = [
  get('/app/:slug/medecin-traitant', {
    droit: 'mt.demande.lire',
    saisie: zFiltres,
    traiter: async (requete) =>
      contexteDe(requete).peut('mt.demande.instruire')
        ? await registre(requete)
        : await suivies(requete),
  }),
  get('/app/:slug/medecin-traitant/nouvelle', {
    droit: 'mt.demande.recevoir',
    saisie: zSlug,
    traiter: async (requete) => await formulaire(requete, {}),
  }),
  post('/app/:slug/medecin-traitant/nouvelle', {
    droit: 'mt.demande.recevoir',
    saisie: zSlug,
    traiter: async (requete) => await inscrire(requete),
  }),
  get('/app/:slug/medecin-traitant/communes', {
    droit: 'mt.demande.recevoir',
    saisie: zSlug.extend({ q: z.string().max(80) }),
    traiter: async (requete) => {
      const trouvees = await trouverCommunes(requete.appel, { q: requete.saisie.q });
      return requete.json(trouvees.ok ? trouvees.valeur.communes : []);
    },
  }),
];

async function registre(requete: AvecFiltres): Promise<Response> {
  const { slug: _slug, page = '1', ...filtres } = requete.saisie;
  const { base, cpts, moment } = contexteDe(requete);
  const [lues, taches, communes] = await Promise.all([
    listerDemandes(requete.appel, { ...filtres, page }),
    listerTaches(requete.appel, {}),
    requete.lire((tx) => communesDuTerritoire(tx, cpts)),
  ]);
  // A filter somebody wrote by hand in the address: the whole register.
  if (!lues.ok) return requete.rediriger(base);
  const { demandes, total, bareme } = lues.valeur;
  return requete.page(
    <RegistrePage
      base={base}
      moment={moment}
      onglets={requete.onglets('mt-demandes')}
      demandes={demandes}
      total={total}
      taches={taches.ok ? taches.valeur : null}
      bareme={bareme}
      page={Number(page) || 1}
      pages={Math.ceil(total / PAR_PAGE)}
      filtres={filtres}
      communes={communes}
    />,
    { titre: 'Médecin traitant', lieu: 'medecin-traitant' },
  );
}

async function suivies(requete: AvecFiltres): Promise<Response> {
  const { base, moment, peut } = contexteDe(requete);
  const lues = await listerSuivies(requete.appel, {});
  if (!lues.ok) return requete.introuvable();
  return requete.page(
    <SuiviesPage
      base={base}
      moment={moment}
      onglets={requete.onglets('mt-demandes')}
      suivies={lues.valeur}
      peutPrendre={peut('mt.demande.prendre')}
      peutInscrire={peut('mt.demande.recevoir')}
    />,
    { titre: 'Médecin traitant', lieu: 'medecin-traitant' },
  );
}

async function inscrire(requete: Requete<z.output<typeof zSlug>>): Promise<Response> {
  const { base } = contexteDe(requete);
  const { champs } = requete;
  const lue = await lirePersonne(requete);
  const retour = { valeurs: champs, choix: lue.choix, criteres: plusieurs(requete, 'criteres') };
  if (Object.keys(lue.erreurs).length > 0)
    return await formulaire(requete, { ...retour, erreurs: lue.erreurs });
  const recue = await recevoirDemande(requete.appel, {
    ...lue.saisie,
    accordContact: champs['accordContact'] === 'oui',
    ...(champs['origine'] ? { origine: champs['origine'] } : {}),
    ...(champs['campagne'] ? { campagne: champs['campagne'] } : {}),
  });
  if (recue.ok)
    return requete.rediriger(`${base}/demandes/${recue.valeur.id}`, {
      ton: 'ok',
      texte: `Demande ${recue.valeur.numero} inscrite. La coordination appelle la personne pour la vérifier.`,
    });
  const { refus } = recue;
  const deja = refus.motif === 'demande-en-cours' && refus.demande ? refus.demande : null;
  return await formulaire(requete, { ...retour, erreurs: erreursDe(refus), deja });
}

type Etat = {
  readonly valeurs?: Readonly<Record<string, string>>;
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly choix?: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly criteres?: readonly string[];
  /** The request this person has already. */
  readonly deja?: string | null;
};

async function formulaire(requete: Requete<unknown>, etat: Etat): Promise<Response> {
  const { base, cpts, jetons, peut } = contexteDe(requete);
  const tient = peut('mt.campagne.tenir');
  const publics = !peut('mt.demande.instruire');
  return requete.page(
    <NouvelleDemandePage
      base={base}
      jetons={jetons}
      saisie={{ valeurs: etat.valeurs ?? {}, erreurs: etat.erreurs ?? {} }}
      criteres={etat.criteres ?? []}
      choixDeCommune={etat.choix}
      deja={etat.deja ?? null}
      campagnes={tient ? await requete.lire((tx) => campagnesEnCours(tx, cpts)) : []}
      parLaCoordination={!publics}
      departs={await requete.lire((tx) => departsAChoisir(tx, cpts, { publics }))}
    />,
    {
      titre: 'Inscrire une personne',
      lieu: 'medecin-traitant',
      ...(etat.erreurs ? { statut: 422 } : {}),
    },
  );
}
