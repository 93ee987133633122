import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { equipeDuSite } from '../data/equipiers.query.ts';
import { siteNomme } from '../data/sites.query.ts';
import type { Site } from '../domain/site.ts';
import { ReglagesDuSitePage } from '../ui/reglages-du-site.page.tsx';
import { fermerSite } from '../usecases/fermer-site.ts';
import { nommerMetier } from '../usecases/nommer.ts';
import { modifierSite } from '../usecases/regler-site.ts';
import { ajouterEquipier, retirerEquipier } from '../usecases/tenir-equipe.ts';
import { choixDuSite } from './choix-du-site.form.ts';
import {
  contexteDe,
  corpsDe,
  type Erreurs,
  erreursDe,
  retour,
  valeursDe,
} from './contexte.form.ts';

const droit = 'sites.site.tenir';
const zSite = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<{ readonly id: string }>;
const CHEMIN = '/app/:slug/sites/:id';
const ici = ({ saisie }: Ici) => `/${saisie.id}/reglages`;

/** What is said of a site, its team, its end. */
export const reglagesDuSiteRoutes = [
  get(`${CHEMIN}/reglages`, {
    droit,
    saisie: zSite,
    traiter: async (requete) => await page(requete, {}),
  }),
  post(`${CHEMIN}/reglages`, {
    droit,
    saisie: zSite,
    traiter: async (requete) => {
      const saisie = { ...corpsDe(requete), site: requete.saisie.id };
      const fait = await modifierSite(requete.appel, saisie);
      if (!fait.ok) return await page(requete, { site: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: ici(requete), dire: () => 'Enregistré.' });
    },
  }),
  post(`${CHEMIN}/equipe`, {
    droit,
    saisie: zSite,
    traiter: async (requete) => {
      const saisie = { ...corpsDe(requete), site: requete.saisie.id };
      const fait = await ajouterEquipier(requete.appel, saisie);
      if (!fait.ok) return await page(requete, { equipier: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: ici(requete),
        dire: () => 'L’équipe a une personne de plus.',
      });
    },
  }),
  post(`${CHEMIN}/equipe/:equipier/retirer`, {
    droit,
    saisie: zSite.extend({ equipier: z.uuid() }),
    traiter: async (requete) => {
      const { id: site, equipier } = requete.saisie;
      return retour(requete, await retirerEquipier(requete.appel, { site, equipier }), {
        vers: ici(requete),
        dire: () =>
          'Cette personne n’est plus de l’équipe. Les permanences qu’elle tient restent les siennes.',
      });
    },
  }),
  post(`${CHEMIN}/fermer`, {
    droit,
    saisie: zSite,
    traiter: async (requete) => {
      const { id: site } = requete.saisie;
      return retour(requete, await fermerSite(requete.appel, { site }), {
        vers: '',
        dire: ({ aDeplacer }) =>
          aDeplacer > 0
            ? `Le site est fermé. ${pluriel(aDeplacer, 'rendez-vous', 'rendez-vous')} à déplacer.`
            : 'Le site est fermé.',
      });
    },
  }),
];

function ecritsDe(site: Site) {
  return {
    genre: site.genre,
    nom: site.nom,
    finess: site.finess ?? '',
    adresse: site.adresse ?? '',
    commune: site.commune,
    telephone: site.telephone ?? '',
    horaires: site.horaires ?? '',
    responsable: site.responsableId ?? '',
    reservablePar: site.reservablePar,
    motifs: site.motifs,
    adressages: site.adressages.join('\n'),
    public: site.public ? 'oui' : '',
  };
}

async function page(
  requete: Ici,
  fautes: { readonly site?: Erreurs; readonly equipier?: Erreurs },
): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const { id } = requete.saisie;
  const site = await requete.lire((tx) => siteNomme(tx, cpts, id));
  if (!site || site.fermeLe) return requete.introuvable();
  const jour = dateCivileDe(moment.maintenant, moment.fuseau);
  const equipe = await requete.lire((tx) => equipeDuSite(tx, cpts, { site: id, jour }));
  const envoyees = valeursDe(requete, ['reservablePar', 'motifs']);
  return requete.page(
    <ReglagesDuSitePage
      base={base}
      moment={moment}
      jetons={jetons}
      site={site}
      equipe={equipe.map((e) => ({ ...e, metier: nommerMetier(e.profession) }))}
      {...(await choixDuSite(requete))}
      saisies={{
        site: { valeurs: fautes.site ? envoyees : ecritsDe(site), erreurs: fautes.site ?? {} },
        equipier: { valeurs: fautes.equipier ? envoyees : {}, erreurs: fautes.equipier ?? {} },
      }}
    />,
    {
      titre: `${site.nom}, réglages et équipe`,
      lieu: 'soins',
      ...(fautes.site || fautes.equipier ? { statut: 422 } : {}),
    },
  );
}
