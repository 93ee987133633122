import { z } from 'zod';
import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post, type Route } from '#platform/http/route.ts';
import { baremeEnVigueur } from '../data/baremes.query.ts';
import { campagneParId } from '../data/campagnes.query.ts';
import { communesDuTerritoire } from '../data/communes.query.ts';
import { listesDeLaCpts } from '../data/listes.query.ts';
import { reglagesDe } from '../data/reglages.query.ts';
import { lireCode } from '../domain/campagne.ts';
import { CampagneADirePage } from '../ui/campagne-a-dire.page.tsx';
import { CampagnesPage } from '../ui/campagnes.page.tsx';
import { listerCampagnes } from '../usecases/consulter-campagne.ts';
import { direCampagne } from '../usecases/tenir-campagne.ts';
import { campagneDite, valeursDeCampagne, valeursTapees } from './campagne.form.ts';
import { contexteDe, erreursDe } from './contexte.form.ts';

const droit = 'mt.campagne.tenir';
const RACINE = '/app/:slug/medecin-traitant/campagnes';
const zSlug = z.object({ slug: z.string() });
const zUne = zSlug.extend({ id: z.uuid() });

/** Campaigns: their list, opening one, saying again whom one is for; and the short address they give. */
export const campagnesRoutes: readonly Route[] = [
  get(RACINE, {
    droit: 'mt.campagne.lire',
    saisie: zSlug,
    traiter: async (requete) => {
      const { base, moment, peut } = contexteDe(requete);
      const lues = await listerCampagnes(requete.appel, {});
      if (!lues.ok) return requete.introuvable();
      const dedans = peut('mt.demande.lire');
      return requete.page(
        <CampagnesPage
          base={base}
          fuseau={moment.fuseau}
          onglets={requete.onglets(dedans ? 'mt-campagnes' : 'pilotage-mt-campagnes')}
          campagnes={lues.valeur}
          tient={peut(droit)}
        />,
        { titre: 'Campagnes', lieu: dedans ? 'medecin-traitant' : 'pilotage' },
      );
    },
  }),
  get(`${RACINE}/nouvelle`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { tentativesAvantCourrier } = await requete.lire((tx) =>
        reglagesDe(tx, contexteDe(requete).cpts),
      );
      const appels = tentativesAvantCourrier === null ? '' : String(tentativesAvantCourrier);
      return await formulaire(requete, null, { valeurs: { joindre: 'tous', appels } });
    },
  }),
  post(`${RACINE}/nouvelle`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const dite = await direCampagne(requete.appel, campagneDite(requete));
      if (dite.ok)
        return requete.rediriger(`${contexteDe(requete).base}/campagnes/${dite.valeur.id}`);
      return await formulaire(requete, null, refusee(requete, dite.refus));
    },
  }),
  get(`${RACINE}/:id/regler`, {
    droit,
    saisie: zUne,
    traiter: async (requete) => {
      const campagne = await campagneDe(requete);
      if (!campagne) return requete.introuvable();
      return await formulaire(requete, campagne, { valeurs: valeursDeCampagne(campagne) });
    },
  }),
  post(`${RACINE}/:id/regler`, {
    droit,
    saisie: zUne,
    traiter: async (requete) => {
      const campagne = await campagneDe(requete);
      if (!campagne) return requete.introuvable();
      const { id } = campagne;
      const dite = await direCampagne(requete.appel, { ...campagneDite(requete), campagne: id });
      if (!dite.ok) return await formulaire(requete, campagne, refusee(requete, dite.refus));
      return requete.rediriger(`${contexteDe(requete).base}/campagnes/${id}`, {
        ton: 'ok',
        texte: 'C’est enregistré.',
      });
    },
  }),
  get('/c/:slug/mt/:code', {
    droit: 'public',
    saisie: zSlug.extend({ code: z.string().max(40) }),
    traiter: async (requete) => {
      const page = `/c/${requete.saisie.slug}/medecin-traitant`;
      const code = lireCode(requete.saisie.code);
      return requete.rediriger(code ? `${page}?campagne=${code}` : page);
    },
  }),
];

type Campagne = NonNullable<Awaited<ReturnType<typeof campagneDe>>>;

const campagneDe = async (requete: Requete<z.output<typeof zUne>>) =>
  await requete.lire((tx) => campagneParId(tx, contexteDe(requete).cpts, requete.saisie.id));

type Etat = {
  readonly valeurs: Readonly<Record<string, string | readonly string[]>>;
  readonly erreurs?: Readonly<Record<string, string>>;
};

const refusee = (requete: Requete<unknown>, refus: Parameters<typeof erreursDe>[0]): Etat => ({
  valeurs: valeursTapees(requete),
  erreurs:
    refus.motif === 'liste-inconnue' ? { liste: erreursDe(refus)[''] ?? '' } : erreursDe(refus),
});

async function formulaire(
  requete: Requete<unknown>,
  campagne: Campagne | null,
  { valeurs, erreurs }: Etat,
): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const jour = dateCivileDe(moment.maintenant, moment.fuseau);
  const listes = await requete.lire((tx) => listesDeLaCpts(tx, cpts));
  return requete.page(
    <CampagneADirePage
      base={base}
      jetons={jetons}
      campagne={campagne && { ...campagne, partie: campagne.envoyeeLe !== null }}
      saisie={{ valeurs, erreurs: erreurs ?? {} }}
      ageAuDela={(await requete.lire((tx) => baremeEnVigueur(tx, cpts, jour))).ageAuDela}
      communes={await requete.lire((tx) => communesDuTerritoire(tx, cpts))}
      listes={listes.map(({ id, emetteur, dateListe }) => ({
        valeur: id,
        libelle: `Liste ${emetteur} au ${dateChiffres(dateCivile(dateListe))}`,
      }))}
    />,
    {
      titre: campagne ? 'Régler la campagne' : 'Ouvrir une campagne',
      lieu: 'medecin-traitant',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
