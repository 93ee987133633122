import { z } from 'zod';
import { type DateCivile, estDateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { bornesDe, semaineDe } from '#kernel/periode.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { equipeDuSite } from '../data/equipiers.query.ts';
import { siteNomme, sitesDeLaCpts } from '../data/sites.query.ts';
import { NouveauSitePage } from '../ui/nouveau-site.page.tsx';
import { SitePage } from '../ui/site.page.tsx';
import { SitesPage } from '../ui/sites.page.tsx';
import { peutOrganiser } from '../usecases/agir-pour.ts';
import { compterSite } from '../usecases/compter-site.ts';
import { lireSemaine } from '../usecases/lire-semaine.ts';
import { MOTIFS_DES_CRENEAUX, nommerMetier } from '../usecases/nommer.ts';
import { ouvrirSite } from '../usecases/regler-site.ts';
import { choixDuSite } from './choix-du-site.form.ts';
import { contexteDe, corpsDe, type Erreurs, erreursDe, valeursDe } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });
const zSite = zSlug.extend({ id: z.uuid(), semaine: z.string().max(20).optional() });
type Ici = Requete<z.output<typeof zSite>>;

/** The sites: all of them, a new one, one by week. */
export const sitesRoutes = [
  get('/app/:slug/sites', {
    droit: 'sites.site.lire',
    saisie: zSlug,
    traiter: async (requete) => {
      const contexte = contexteDe(requete);
      const { cpts, moment } = contexte;
      const regard = { ...moment, jour: dateCivileDe(moment.maintenant, moment.fuseau) };
      return requete.page(
        <SitesPage
          {...contexte}
          onglets={requete.onglets('sites')}
          sites={await requete.lire((tx) => sitesDeLaCpts(tx, cpts, regard))}
        />,
        { titre: 'Sites', lieu: 'soins' },
      );
    },
  }),
  get('/app/:slug/sites/nouveau', {
    droit: 'sites.site.tenir',
    saisie: zSlug,
    traiter: async (requete) => await nouveau(requete, null),
  }),
  post('/app/:slug/sites', {
    droit: 'sites.site.tenir',
    saisie: zSlug,
    traiter: async (requete) => {
      const ouvert = await ouvrirSite(requete.appel, corpsDe(requete));
      if (!ouvert.ok) return await nouveau(requete, erreursDe(ouvert.refus));
      return requete.rediriger(`${contexteDe(requete).base}/${ouvert.valeur.id}/reglages`, {
        ton: 'ok',
        texte: 'Le site est ouvert. Ajoutez son équipe, puis ses permanences.',
      });
    },
  }),
  get('/app/:slug/sites/:id', {
    droit: 'sites.site.lire',
    saisie: zSite,
    traiter: async (requete) => await pageDuSite(requete),
  }),
];

async function nouveau(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const { base, jetons } = contexteDe(requete);
  const parDefaut = {
    genre: 'maison-medicale-de-garde',
    public: 'oui',
    reservablePar: ['regulation', 'sas', 'membres'],
  };
  return requete.page(
    <NouveauSitePage
      base={base}
      jetons={jetons}
      {...(await choixDuSite(requete))}
      saisie={{
        valeurs: erreurs ? valeursDe(requete, ['reservablePar', 'motifs']) : parDefaut,
        erreurs: erreurs ?? {},
      }}
    />,
    { titre: 'Ouvrir un site', lieu: 'soins', ...(erreurs ? { statut: 422 } : {}) },
  );
}

async function pageDuSite(requete: Ici): Promise<Response> {
  const contexte = contexteDe(requete);
  const { cpts, moment, siens } = contexte;
  const { id } = requete.saisie;
  const site = await requete.lire((tx) => siteNomme(tx, cpts, id));
  if (!site) return requete.introuvable();
  const aujourdhui = dateCivileDe(moment.maintenant, moment.fuseau);
  const semaine = semaineDe(lireJour(requete.saisie.semaine, aujourdhui));
  const fenetre = { site: id, ...bornesDe(semaine, moment.fuseau) };
  const equipe = await requete.lire((tx) => equipeDuSite(tx, cpts, { site: id, jour: aujourdhui }));
  return requete.page(
    <SitePage
      {...contexte}
      site={site}
      lundi={semaine.du}
      {...(await requete.lire((tx) => lireSemaine(tx, cpts, { ...fenetre, ...moment })))}
      equipe={equipe.map((e) => ({ ...e, metier: nommerMetier(e.profession) }))}
      chiffres={await requete.lire((tx) => compterSite(tx, cpts, { site: id, ...moment }))}
      motifs={MOTIFS_DES_CRENEAUX.filter(({ code }) => site.motifs.includes(code)).map(
        ({ libelle }) => libelle,
      )}
      peut={{
        tenir: contexte.peut('sites.site.tenir'),
        organiser:
          contexte.peut('sites.permanence.ouvrir') && peutOrganiser(requete.appel.acteur, site),
        prendre:
          contexte.peut('sites.permanence.prendre') &&
          equipe.some(({ professionnelId }) => siens.includes(professionnelId)),
      }}
    />,
    { titre: site.nom, lieu: 'soins' },
  );
}

/** A day of the week to show; today when it is not one. */
function lireJour(texte: string | undefined, aujourdhui: DateCivile): DateCivile {
  const annee = Number(texte?.slice(0, 4));
  return texte && estDateCivile(texte) && annee >= 1900 && annee < 2200 ? texte : aujourdhui;
}
