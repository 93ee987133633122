import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { CSV } from '#platform/documents/csv.ts';
import { PDF } from '#platform/documents/pdf.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post, type Route } from '#platform/http/route.ts';
import { DESTINATAIRE_D_EXEMPLE, lettreDe } from '../domain/lettre.ts';
import { direRefus } from '../ui/refus.ts';
import { TextesDeCampagnePage } from '../ui/textes-de-campagne.page.tsx';
import { TirageDeCampagne } from '../ui/tirage-de-campagne.tsx';
import { consulterCampagne } from '../usecases/consulter-campagne.ts';
import { preparerLettres } from '../usecases/preparer-lettres.ts';
import { exporterLettres, lireTirage } from '../usecases/sortir-lettres.ts';
import { ecrireTextes } from '../usecases/tenir-campagne.ts';
import { contexteDe, erreursDe } from './contexte.form.ts';
import { afficheDe, expediteurDe, lettreDExemple, lettresEnCsv } from './lettres.export.ts';
import { envoiASortir, envoiDe, estArrete } from './lettres.form.ts';

const droit = 'mt.campagne.tenir';
const CHEMIN = '/app/:slug/medecin-traitant/campagnes/:id';
const saisie = z.object({ slug: z.string(), id: z.uuid() });
type Une = Requete<z.output<typeof saisie>>;

/** What a campaign writes: its texts, its letters while they are set in pages, its files. */
export const lettresRoutes: readonly Route[] = [
  get(`${CHEMIN}/textes`, { droit, saisie, traiter: async (requete) => await textes(requete, {}) }),
  post(`${CHEMIN}/textes`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { lettre, comptoir, affiche, geste } = requete.champs;
      if (geste === 'voir') return await textes(requete, { tapes: true });
      const campagne = requete.saisie.id;
      const ecrits = await ecrireTextes(requete.appel, { campagne, lettre, comptoir, affiche });
      if (!ecrits.ok) {
        if (ecrits.refus.motif === 'campagne-inconnue') return requete.introuvable();
        return await textes(requete, { tapes: true, erreurs: erreursDe(ecrits.refus) });
      }
      return requete.rediriger(`${ici(requete)}/textes`, {
        ton: 'ok',
        texte: 'C’est enregistré. Des lettres déjà préparées sont à refaire.',
      });
    },
  }),
  post(`${CHEMIN}/lettres`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const preparees = await preparerLettres(requete.appel, { campagne: requete.saisie.id });
      if (preparees.ok) return requete.rediriger(ici(requete));
      if (preparees.refus.motif === 'campagne-inconnue') return requete.introuvable();
      return requete.rediriger(ici(requete), { ton: 'warn', texte: direRefus(preparees.refus) });
    },
  }),
  get(`${CHEMIN}/lettres/etat`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { base, moment, jetons } = contexteDe(requete);
      const lue = await consulterCampagne(requete.appel, { campagne: requete.saisie.id });
      if (!lue.ok) return requete.introuvable();
      const arrete = estArrete(lue.valeur.tirage, moment.maintenant);
      return requete.page(
        <TirageDeCampagne
          {...lue.valeur}
          base={base}
          jetons={jetons}
          arrete={arrete}
          jour={dateCivileDe(moment.maintenant, moment.fuseau)}
          erreurs={{}}
        />,
        { titre: 'Lettres', fragment: true },
      );
    },
  }),
  get(`${CHEMIN}/lettres.pdf`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const lu = await lireTirage(requete.appel, { campagne: requete.saisie.id });
      if (!lu.ok) return requete.introuvable();
      const { code, fichier } = lu.valeur;
      return requete.fichier(fichier, { nom: `lettres-${code}.pdf`, type: PDF });
    },
  }),
  get(`${CHEMIN}/lettres.csv`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const lues = await exporterLettres(requete.appel, { campagne: requete.saisie.id });
      if (!lues.ok) return requete.introuvable();
      const { code, destinataires } = lues.valeur;
      const nom = `adresses-${code}.csv`;
      return requete.fichier(lettresEnCsv(destinataires), { nom, type: CSV });
    },
  }),
  get(`${CHEMIN}/apercu.pdf`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const envoi = await envoiASortir(requete);
      if (!envoi) return requete.introuvable();
      const nom = `lettre-${envoi.campagne.code}.pdf`;
      return requete.fichier(await lettreDExemple(envoi), { nom, type: PDF });
    },
  }),
  get(`${CHEMIN}/affiche.pdf`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const envoi = await envoiASortir(requete);
      if (!envoi) return requete.introuvable();
      const nom = `affiche-${envoi.campagne.code}.pdf`;
      return requete.fichier(await afficheDe(envoi), { nom, type: PDF });
    },
  }),
];

const ici = (requete: Une): string => `${contexteDe(requete).base}/campagnes/${requete.saisie.id}`;

/** Lines as a text ends them, not as a form does. */
const unix = (texte: string): string => texte.replaceAll('\r\n', '\n');

type Etat = {
  /** What was typed is shown, not what is kept. */
  readonly tapes?: boolean;
  readonly erreurs?: Readonly<Record<string, string>>;
};

async function textes(requete: Une, { tapes, erreurs }: Etat): Promise<Response> {
  const { base, jetons } = contexteDe(requete);
  const lue = await consulterCampagne(requete.appel, { campagne: requete.saisie.id });
  const envoi = await envoiDe(requete);
  if (!lue.ok || !envoi) return requete.introuvable();
  const { campagne } = lue.valeur;
  const { lettre, comptoir, affiche } = tapes ? { ...campagne, ...requete.champs } : campagne;
  const expediteur = expediteurDe(envoi);
  return requete.page(
    <TextesDeCampagnePage
      base={base}
      jetons={jetons}
      campagne={campagne}
      saisie={{ valeurs: { lettre, comptoir, affiche }, erreurs: erreurs ?? {} }}
      apercu={lettreDe({ ...campagne, lettre: unix(lettre) }, expediteur, DESTINATAIRE_D_EXEMPLE)}
    />,
    { titre: 'Les textes', lieu: 'medecin-traitant', ...(erreurs ? { statut: 422 } : {}) },
  );
}
