import { z } from 'zod';
import { dateCivile } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post, type Route } from '#platform/http/route.ts';
import { baremeEnVigueur } from '../data/baremes.query.ts';
import { communesDuTerritoire } from '../data/communes.query.ts';
import { listeParId } from '../data/listes.query.ts';
import type { Campagne } from '../domain/campagne.ts';
import { CampagnePage } from '../ui/campagne.page.tsx';
import { direCible } from '../ui/dire-campagne.ts';
import { PersonnesDeCampagnePage } from '../ui/personnes-de-campagne.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { RetoursDeCampagnePage } from '../ui/retours-de-campagne.page.tsx';
import { consulterCampagne } from '../usecases/consulter-campagne.ts';
import { PAR_PAGE_DE_CAMPAGNE, personnesDeCampagne } from '../usecases/personnes-de-campagne.ts';
import { lireEnvoyees, noterEnvoi, noterRetours } from '../usecases/suivre-lettres.ts';
import { menerCampagne } from '../usecases/tenir-campagne.ts';
import { contexteDe, erreursDe } from './contexte.form.ts';
import { adresseDeReponse, texteRempli } from './lettres.export.ts';
import { envoiDe, estArrete } from './lettres.form.ts';
import { plusieurs } from './personne.form.ts';

const droit = 'mt.campagne.tenir';
const CHEMIN = '/app/:slug/medecin-traitant/campagnes/:id';
const zUne = z.object({ slug: z.string(), id: z.uuid() });
type Une = Requete<z.output<typeof zUne>>;

/** One campaign: what it gives, who is behind each number, when its letters left, which came back. */
export const campagneRoutes: readonly Route[] = [
  get(CHEMIN, { droit, saisie: zUne, traiter: async (requete) => await page(requete, {}) }),
  get(`${CHEMIN}/personnes`, {
    droit,
    saisie: zUne.extend({ groupe: z.string().max(30), page: z.string().max(5).default('1') }),
    traiter: async (requete) => {
      const { id: campagne, groupe, page: rang } = requete.saisie;
      const lues = await personnesDeCampagne(requete.appel, { campagne, groupe, page: rang });
      if (!lues.ok) return requete.introuvable();
      return requete.page(
        <PersonnesDeCampagnePage
          base={contexteDe(requete).base}
          groupe={groupe}
          page={Number(rang)}
          parPage={PAR_PAGE_DE_CAMPAGNE}
          {...lues.valeur}
        />,
        { titre: lues.valeur.campagne.nom, lieu: 'medecin-traitant' },
      );
    },
  }),
  post(`${CHEMIN}/etat`, {
    droit,
    saisie: zUne,
    traiter: async (requete) => {
      const { id: campagne } = requete.saisie;
      const menee = await menerCampagne(requete.appel, {
        campagne,
        geste: requete.champs['geste'],
      });
      if (!menee.ok && menee.refus.motif === 'campagne-inconnue') return requete.introuvable();
      return requete.rediriger(
        ici(requete),
        menee.ok
          ? { ton: 'ok', texte: 'C’est noté.' }
          : { ton: 'warn', texte: direRefus(menee.refus) },
      );
    },
  }),
  post(`${CHEMIN}/envoi`, {
    droit,
    saisie: zUne,
    traiter: async (requete) => {
      const { id: campagne } = requete.saisie;
      const notee = await noterEnvoi(requete.appel, { campagne, le: requete.champs['le'] });
      if (notee.ok)
        return requete.rediriger(ici(requete), {
          ton: 'ok',
          texte: `Lettres parties\u00A0: ${notee.valeur.lettres}. Chacune est notée dans la demande de la personne.`,
        });
      if (notee.refus.motif === 'campagne-inconnue') return requete.introuvable();
      const erreurs = erreursDe(notee.refus);
      return await page(requete, erreurs['le'] ? erreurs : { le: erreurs[''] ?? '' });
    },
  }),
  get(`${CHEMIN}/retours`, {
    droit,
    saisie: zUne.extend({ q: z.string().max(80).default('') }),
    traiter: async (requete) => await retours(requete, { q: requete.saisie.q }),
  }),
  post(`${CHEMIN}/retours`, {
    droit,
    saisie: zUne,
    traiter: async (requete) => {
      const demandes = plusieurs(requete, 'demandes');
      if (demandes.length === 0)
        return await retours(requete, { erreurs: { demandes: 'Cochez les lettres revenues.' } });
      const revenues = requete.champs['revenues'] !== 'non';
      const campagne = requete.saisie.id;
      const notees = await noterRetours(requete.appel, { campagne, demandes, revenues });
      if (!notees.ok) return requete.introuvable();
      const texte = revenues
        ? `Notées\u00A0: ${notees.valeur.lettres}. Appelez ces personnes pour avoir leur adresse.`
        : 'C’est annulé.';
      return requete.rediriger(`${ici(requete)}/retours`, { ton: 'ok', texte });
    },
  }),
];

const ici = (requete: Une): string => `${contexteDe(requete).base}/campagnes/${requete.saisie.id}`;

async function page(requete: Une, erreurs: Readonly<Record<string, string>>): Promise<Response> {
  const { base, moment, jetons } = contexteDe(requete);
  const lue = await consulterCampagne(requete.appel, { campagne: requete.saisie.id });
  const envoi = await envoiDe(requete);
  if (!lue.ok || !envoi) return requete.introuvable();
  const { campagne, tirage } = lue.valeur;
  return requete.page(
    <CampagnePage
      {...lue.valeur}
      base={base}
      moment={moment}
      jetons={jetons}
      jour={dateCivileDe(moment.maintenant, moment.fuseau)}
      cibleDite={await direLaCible(requete, campagne)}
      arrete={estArrete(tirage, moment.maintenant)}
      comptoir={texteRempli(envoi, campagne.comptoir)}
      adresse={adresseDeReponse(envoi)}
      erreurs={erreurs}
    />,
    {
      titre: campagne.nom,
      lieu: 'medecin-traitant',
      ...(Object.keys(erreurs).length > 0 ? { statut: 422 } : {}),
    },
  );
}

async function direLaCible(requete: Une, campagne: Campagne): Promise<string> {
  const { cpts } = contexteDe(requete);
  const communes = await requete.lire((tx) => communesDuTerritoire(tx, cpts));
  const noms = new Map(communes.map(({ code, nom }) => [code, nom]));
  const { liste: id } = campagne;
  const liste = id && (await requete.lire((tx) => listeParId(tx, cpts, id)));
  const dite = liste && `${liste.emetteur} au ${dateChiffres(dateCivile(liste.dateListe))}`;
  const { maintenant, fuseau } = contexteDe(requete).moment;
  const jour = dateCivileDe(maintenant, fuseau);
  const { ageAuDela } = await requete.lire((tx) => baremeEnVigueur(tx, cpts, jour));
  return direCible(campagne, { communes: noms, liste: dite || null, ageAuDela });
}

type Retours = { readonly q?: string; readonly erreurs?: Readonly<Record<string, string>> };

async function retours(requete: Une, { q = '', erreurs }: Retours): Promise<Response> {
  const { base, moment, jetons } = contexteDe(requete);
  const lues = await lireEnvoyees(requete.appel, { campagne: requete.saisie.id, q });
  if (!lues.ok) return requete.introuvable();
  return requete.page(
    <RetoursDeCampagnePage
      base={base}
      fuseau={moment.fuseau}
      jetons={jetons}
      q={q}
      saisie={{ valeurs: {}, erreurs: erreurs ?? {} }}
      {...lues.valeur}
    />,
    {
      titre: 'Lettres revenues',
      lieu: 'medecin-traitant',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
