import { z } from 'zod';
import { PDF, writePdf } from '#platform/documents/pdf.ts';
import { get, post } from '#platform/http/route.ts';
import { CampagnePage } from '../ui/campagne.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { consulterCampagne, ouvrirCampagne, relancerCampagne } from '../usecases/mener-campagne.ts';
import { feuilleDeCampagne } from './campagne.export.ts';
import { contexteDe } from './contexte.form.ts';

const droit = 'snp.campagne.mener';
const RACINE = '/app/:slug/soins/recensement/campagnes';
const zSlug = z.object({ slug: z.string() });
const zCampagne = zSlug.extend({ id: z.uuid() });

/** Mini-recensements: opened, followed, reminded, and their sheet. */
export const campagnesRoutes = [
  post(RACINE, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const adresse = requete.url.origin;
      const corps = z.record(z.string(), z.unknown()).catch({}).parse(requete.corps);
      const { mois, professions } = corps;
      const ouverte = await ouvrirCampagne(requete.appel, { mois, professions, adresse });
      const retour = `${contexteDe(requete).base}/recensement`;
      if (!ouverte.ok)
        return requete.rediriger(retour, { ton: 'warn', texte: direRefus(ouverte.refus) });
      const { id, sollicites, messages } = ouverte.valeur;
      return requete.rediriger(`${retour}/campagnes/${id}`, {
        ton: 'ok',
        texte: `La campagne est ouverte. Sollicités\u00A0: ${sollicites}, messages\u00A0: ${messages}.`,
      });
    },
  }),
  get(`${RACINE}/:id`, {
    droit,
    saisie: zCampagne,
    traiter: async (requete) => {
      const { base, moment, jetons } = contexteDe(requete);
      const lue = await consulterCampagne(requete.appel, { campagne: requete.saisie.id });
      if (!lue.ok) return requete.introuvable();
      return requete.page(
        <CampagnePage
          base={`${base}/recensement`}
          moment={moment}
          jetons={jetons}
          {...lue.valeur}
        />,
        { titre: 'Mini-recensement', lieu: 'soins' },
      );
    },
  }),
  post(`${RACINE}/:id/relancer`, {
    droit,
    saisie: zCampagne,
    traiter: async (requete) => {
      const { id: campagne } = requete.saisie;
      const adresse = requete.url.origin;
      const relancee = await relancerCampagne(requete.appel, { campagne, adresse });
      return requete.rediriger(
        `${contexteDe(requete).base}/recensement/campagnes/${campagne}`,
        relancee.ok
          ? { ton: 'ok', texte: `Messages à envoyer\u00A0: ${relancee.valeur.messages}.` }
          : { ton: 'warn', texte: direRefus(relancee.refus) },
      );
    },
  }),
  get(`${RACINE}/:id/preuve.pdf`, {
    droit,
    saisie: zCampagne,
    traiter: async (requete) => {
      const { id: campagne } = requete.saisie;
      const lue = await consulterCampagne(requete.appel, { campagne, exporte: true });
      if (!lue.ok) return requete.introuvable();
      const cpts = requete.appel.cpts?.nom ?? '';
      const feuille = feuilleDeCampagne(lue.valeur, { cpts, ...contexteDe(requete).moment });
      const nom = `recensement-${lue.valeur.campagne.mois.slice(0, 7)}.pdf`;
      return requete.fichier(await writePdf(feuille), { nom, type: PDF });
    },
  }),
];
