import { z } from 'zod';
import { qrCode } from '#platform/documents/qr-code.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { appareils } from '../data/appareils.query.ts';
import { AppareilsPage, type AppareilsPageProps } from '../ui/appareils.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { ajouterAppareil, revoquerAppareil } from '../usecases/tenir-appareils.ts';
import { contexteDe } from './contexte.form.ts';

const droit = 'snp.mission.regler';
const zSlug = z.object({ slug: z.string() });

/** Devices of emergency departments, as the coordination keeps them. */
export const appareilsRoutes = [
  get('/app/:slug/soins/appareils', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await pageDesAppareils(requete, {}),
  }),
  post('/app/:slug/soins/appareils', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const ajoute = await ajouterAppareil(requete.appel, { nom: requete.champs['nom'] ?? '' });
      if (!ajoute.ok) {
        const { refus } = ajoute;
        const erreurs = refus.motif === 'saisie-invalide' ? refus.champs : { '': direRefus(refus) };
        return await pageDesAppareils(requete, { erreurs });
      }
      const chemin = `/c/${requete.saisie.slug}/urgences/appairer/${ajoute.valeur.jeton}`;
      const adresse = new URL(chemin, requete.url).href;
      return await pageDesAppareils(requete, {
        appairage: { adresse, image: await qrCode(adresse) },
      });
    },
  }),
  post('/app/:slug/soins/appareils/:id/revoquer', {
    droit,
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const fait = await revoquerAppareil(requete.appel, { appareil: requete.saisie.id });
      return requete.rediriger(
        `${contexteDe(requete).base}/appareils`,
        fait.ok
          ? { ton: 'ok', texte: 'L’appareil est arrêté\u00A0: il n’ouvre plus rien.' }
          : { ton: 'warn', texte: direRefus(fait.refus) },
      );
    },
  }),
];

type Etat = {
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly appairage?: NonNullable<AppareilsPageProps['appairage']>;
};

async function pageDesAppareils(
  requete: Requete<unknown>,
  { erreurs, appairage }: Etat,
): Promise<Response> {
  const { base, cpts, moment, jetons } = contexteDe(requete);
  return requete.page(
    <AppareilsPage
      base={base}
      moment={moment}
      jetons={jetons}
      appareils={await requete.lire((tx) => appareils(tx, cpts))}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      appairage={appairage ?? null}
    />,
    { titre: 'Appareils', lieu: 'soins', ...(erreurs ? { statut: 422 } : {}) },
  );
}
