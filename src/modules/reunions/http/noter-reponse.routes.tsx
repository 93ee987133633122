import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { creneauxDuSondage, invitationAuSondage, sondageNomme } from '../data/sondages.query.ts';
import { direRefus } from '../ui/dire-refus.ts';
import { SondageParLienPage } from '../ui/sondage-par-lien.page.tsx';
import { peutAnimer } from '../usecases/animer.ts';
import { noterReponse } from '../usecases/repondre-sondage.ts';
import { contexteDe, retour } from './contexte.form.ts';
import { avisDe } from './sondage-par-lien.routes.tsx';

const saisie = z.object({ slug: z.string(), id: z.uuid(), invitation: z.uuid() });
const CHEMIN = '/app/:slug/reunions/sondages/:id/reponses/:invitation';
const droit = 'reunions.reunion.animer';
type Ici = Requete<{ readonly id: string; readonly invitation: string }>;

/** What somebody answered on the phone, written for them. */
export const noterReponseRoutes = [
  get(CHEMIN, { droit, saisie, traiter: async (requete) => await page(requete, null) }),
  post(CHEMIN, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id, invitation } = requete.saisie;
      const reponses = Object.entries(avisDe(requete)).map(([creneau, avis]) => ({
        creneau,
        avis,
      }));
      const fait = await noterReponse(requete.appel, { sondage: id, invitation, reponses });
      if (!fait.ok && fait.refus.motif === 'creneau-complet')
        return await page(requete, direRefus(fait.refus));
      return retour(requete, fait, {
        vers: `/sondages/${id}`,
        dire: () => 'La réponse est notée.',
      });
    },
  }),
];

async function page(requete: Ici, refus: string | null): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const { id, invitation } = requete.saisie;
  const sondage = await requete.lire((tx) => sondageNomme(tx, cpts, id));
  const sonde = await requete.lire((tx) => invitationAuSondage(tx, cpts, invitation));
  if (!(sondage && sonde) || sonde.sondageId !== id) return requete.introuvable();
  if (!peutAnimer(requete.appel.acteur, sondage.referentProfessionnel))
    return requete.introuvable();
  return requete.page(
    <SondageParLienPage
      ici={`${base}/sondages/${id}/reponses/${invitation}`}
      jetons={jetons}
      moment={moment}
      sondage={sondage}
      creneaux={await requete.lire((tx) => creneauxDuSondage(tx, cpts, id))}
      nom={sonde.nom}
      avis={refus ? avisDe(requete) : sonde.avis}
      aRepondu={sonde.reponduLe !== null}
      reunion={null}
      erreurs={refus ? { '': refus } : {}}
      pourUnAutre
    />,
    { titre: `Réponse de ${sonde.nom}`, lieu: 'reunions', ...(refus ? { statut: 409 } : {}) },
  );
}
