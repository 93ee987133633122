import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { equipeDuSite } from '../data/equipiers.query.ts';
import { siteNomme } from '../data/sites.query.ts';
import { direRefus } from '../ui/dire-site.ts';
import { OuvrirPermanencesPage } from '../ui/ouvrir-permanences.page.tsx';
import { peutOrganiser } from '../usecases/agir-pour.ts';
import { annulerPermanence } from '../usecases/annuler-permanence.ts';
import { nommerMetier } from '../usecases/nommer.ts';
import { ouvrirPermanences } from '../usecases/ouvrir-permanences.ts';
import { prendrePermanence } from '../usecases/prendre-permanence.ts';
import { rendrePermanence } from '../usecases/rendre-permanence.ts';
import { contexteDe, corpsDe, type Erreurs, erreursDe, valeursDe } from './contexte.form.ts';

const zSite = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<{ readonly id: string }>;

/** Hours of a site: opened, taken, cancelled. */
export const permanencesRoutes = [
  post('/app/:slug/sites/permanences/:id/prendre', {
    droit: 'sites.permanence.prendre',
    saisie: zSite,
    traiter: async (requete) => {
      const prise = await prendrePermanence(requete.appel, { permanence: requete.saisie.id });
      if (!prise.ok) return refusee(requete, direRefus(prise.refus));
      return requete.rediriger(`${contexteDe(requete).base}/${prise.valeur.siteId}`, {
        ton: 'ok',
        texte: `La permanence est à vous\u00A0: ${pluriel(prise.valeur.creneaux, 'créneau ouvert', 'créneaux ouverts')}.`,
      });
    },
  }),
  post('/app/:slug/sites/permanences/:id/rendre', {
    droit: 'sites.permanence.prendre',
    saisie: zSite,
    traiter: async (requete) => {
      const { id: permanence } = requete.saisie;
      const rendue = await rendrePermanence(requete.appel, { permanence });
      if (!rendue.ok) return refusee(requete, direRefus(rendue.refus));
      const { base } = contexteDe(requete);
      const { siteId, aDeplacer } = rendue.valeur;
      return requete.rediriger(`${base}/${siteId}`, {
        ton: aDeplacer > 0 ? 'warn' : 'ok',
        texte: `L’équipe est appelée.${aDeplacer > 0 ? ` ${pluriel(aDeplacer, 'rendez-vous', 'rendez-vous')} à déplacer.` : ''}`,
        annuler: { action: `${base}/permanences/${permanence}/prendre`, libelle: 'Je la garde' },
      });
    },
  }),
  post('/app/:slug/sites/permanences/:id/annuler', {
    droit: 'sites.permanence.ouvrir',
    saisie: zSite,
    traiter: async (requete) => {
      const annulee = await annulerPermanence(requete.appel, { permanence: requete.saisie.id });
      if (!annulee.ok) return refusee(requete, direRefus(annulee.refus));
      const { site, aDeplacer } = annulee.valeur;
      return requete.rediriger(`${contexteDe(requete).base}/${site}`, {
        ton: aDeplacer > 0 ? 'warn' : 'ok',
        texte:
          aDeplacer > 0
            ? `La permanence est annulée. ${pluriel(aDeplacer, 'rendez-vous', 'rendez-vous')} déjà pris\u00A0: la régulation les trouve parmi ceux à déplacer.`
            : 'La permanence est annulée, ses créneaux sont fermés.',
      });
    },
  }),
  get('/app/:slug/sites/:id/permanences/ouvrir', {
    droit: 'sites.permanence.ouvrir',
    saisie: zSite,
    traiter: async (requete) => await formulaire(requete, null),
  }),
  post('/app/:slug/sites/:id/permanences', {
    droit: 'sites.permanence.ouvrir',
    saisie: zSite,
    traiter: async (requete) => {
      const { id: site } = requete.saisie;
      const ouvertes = await ouvrirPermanences(requete.appel, { ...corpsDe(requete), site });
      if (!ouvertes.ok) return await formulaire(requete, erreursDe(ouvertes.refus));
      return requete.rediriger(`${contexteDe(requete).base}/${site}`, {
        ton: 'ok',
        texte: direOuverture(ouvertes.valeur),
      });
    },
  }),
];

function direOuverture(o: { readonly ouvertes: number; readonly creneaux: number }): string {
  const combien = pluriel(o.ouvertes, 'permanence ouverte', 'permanences ouvertes');
  return o.creneaux > 0
    ? `${combien}, ${pluriel(o.creneaux, 'créneau', 'créneaux')} à réserver.`
    : `${combien}. L’équipe reçoit un lien pour la prendre.`;
}

function refusee(requete: Requete<unknown>, texte: string): Response {
  return requete.rediriger(contexteDe(requete).base, { ton: 'warn', texte });
}

async function formulaire(requete: Ici, erreurs: Erreurs | null): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const { id } = requete.saisie;
  const site = await requete.lire((tx) => siteNomme(tx, cpts, id));
  if (!site || site.fermeLe || !peutOrganiser(requete.appel.acteur, site))
    return requete.introuvable();
  const jour = dateCivileDe(moment.maintenant, moment.fuseau);
  const equipe = await requete.lire((tx) => equipeDuSite(tx, cpts, { site: id, jour }));
  return requete.page(
    <OuvrirPermanencesPage
      base={base}
      jetons={jetons}
      site={site}
      equipe={equipe.map((e) => ({ ...e, metier: nommerMetier(e.profession) }))}
      saisie={{
        valeurs: erreurs
          ? valeursDe(requete, ['rangs'])
          : { dureeMinutes: '20', rythme: 'une-fois' },
        erreurs: erreurs ?? {},
      }}
    />,
    {
      titre: `${site.nom}, ouvrir des permanences`,
      lieu: 'soins',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
