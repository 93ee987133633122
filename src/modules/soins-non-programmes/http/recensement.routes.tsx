import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { moisDe } from '#kernel/periode.ts';
import { qrCode } from '#platform/documents/qr-code.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { campagnes, membresASolliciter } from '../data/campagnes.query.ts';
import { moisPossibles } from '../domain/campagne.ts';
import { direProfession } from '../ui/dire-tableau.ts';
import { type CompteurDonne, RecensementPage } from '../ui/recensement.page.tsx';
import { direRefus } from '../ui/refus.ts';
import {
  delivrerCompteur,
  listerCompteurs,
  revoquerCompteurs,
} from '../usecases/delivrer-compteur.ts';
import { listerProfessionnels } from '../usecases/lister-professionnels.ts';
import { contexteDe } from './contexte.form.ts';

const droit = 'snp.recensement.declarer';
const zSlug = z.object({ slug: z.string() });

/** Counters on phones: who has one, giving one, stopping them. */
export const recensementRoutes = [
  get('/app/:slug/soins/recensement', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await pageDuRecensement(requete, {}),
  }),
  post('/app/:slug/soins/recensement/compteur', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { professionnel } = requete.champs;
      const delivre = await delivrerCompteur(requete.appel, { professionnel });
      if (!delivre.ok) return await pageDuRecensement(requete, { faute: direRefus(delivre.refus) });
      const { jeton, nom } = delivre.valeur;
      const chemin = `/c/${requete.appel.cpts?.slug ?? ''}/compteur/${jeton}`;
      const adresse = new URL(chemin, requete.url).href;
      const donne = { nom, adresse, image: await qrCode(adresse) };
      return await pageDuRecensement(requete, { donne });
    },
  }),
  post('/app/:slug/soins/recensement/compteur/revoquer', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { professionnel } = requete.champs;
      const fait = await revoquerCompteurs(requete.appel, { professionnel });
      return requete.rediriger(
        `${contexteDe(requete).base}/recensement`,
        fait.ok
          ? {
              ton: 'ok',
              texte:
                'Le compteur est arrêté\u00A0: son lien ne mène plus à rien. Ce qui était compté reste.',
            }
          : { ton: 'warn', texte: direRefus(fait.refus) },
      );
    },
  }),
];

type Etat = { readonly donne?: CompteurDonne; readonly faute?: string };

async function pageDuRecensement(
  requete: Requete<unknown>,
  { donne, faute }: Etat,
): Promise<Response> {
  const contexte = contexteDe(requete);
  const compteurs = await listerCompteurs(requete.appel, {});
  const personnes = await listerProfessionnels(requete.appel, { portee: 'recensement' });
  const choisies = personnes.ok ? personnes.valeur : [];
  const seul = choisies.flatMap((groupe) => groupe.professionnels).length <= 1;
  return requete.page(
    <RecensementPage
      base={contexte.base}
      moment={contexte.moment}
      jetons={contexte.jetons}
      onglets={requete.onglets('recensement')}
      compteurs={compteurs.ok ? compteurs.valeur : []}
      personnes={seul && requete.appel.acteur.professionnel ? [] : choisies}
      donne={donne ?? null}
      faute={faute}
      campagnes={contexte.peut('snp.campagne.mener') ? await campagnesDe(requete) : null}
    />,
    { titre: 'Recensement', lieu: 'soins', ...(faute ? { statut: 422 } : {}) },
  );
}

async function campagnesDe(requete: Requete<unknown>) {
  const { cpts, moment } = contexteDe(requete);
  const jour = dateCivileDe(moment.maintenant, moment.fuseau);
  const membres = await requete.lire((tx) => membresASolliciter(tx, cpts, []));
  const professions = [...Map.groupBy(membres, ({ profession }) => profession)]
    .map(([valeur, siens]) => ({ valeur, libelle: `${direProfession(valeur)} (${siens.length})` }))
    .sort((a, b) => a.libelle.localeCompare(b.libelle, 'fr'));
  return {
    campagnes: await requete.lire((tx) => campagnes(tx, cpts)),
    mois: moisPossibles(jour),
    moisDuJour: moisDe(jour).du,
    professions,
  };
}
