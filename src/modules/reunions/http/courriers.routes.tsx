import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { courrierNomme, destinatairesDuCourrier, piecesDuGroupe } from '../data/courriers.query.ts';
import { groupeNomme } from '../data/groupes.query.ts';
import { CourrierPage } from '../ui/courrier.page.tsx';
import { EcrireAuGroupePage } from '../ui/ecrire-au-groupe.page.tsx';
import type { ApercuVu } from '../ui/vue-de-courrier.ts';
import { peutAnimer } from '../usecases/animer.ts';
import { apercevoirCourrier, envoyerCourrier } from '../usecases/ecrire-au-groupe.ts';
import { contexteDe, corpsDe, erreursDe, retour, valeursDe } from './contexte.form.ts';

const zId = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/reunions/groupes/:id';
const droit = 'reunions.reunion.animer';

/** A message to a group: written, read again, sent, looked at later. */
export const courriersRoutes = [
  get(`${CHEMIN}/ecrire`, {
    droit,
    saisie: zId,
    traiter: async (requete) => await pageDEcriture(requete, {}),
  }),
  post(`${CHEMIN}/relire`, {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const groupe = requete.saisie.id;
      const relu = await apercevoirCourrier(requete.appel, { ...corpsDe(requete), groupe });
      return await pageDEcriture(
        requete,
        relu.ok ? { apercu: relu.valeur } : { erreurs: erreursDe(relu.refus) },
      );
    },
  }),
  post(`${CHEMIN}/ecrire`, {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const groupe = requete.saisie.id;
      const parti = await envoyerCourrier(requete.appel, { ...corpsDe(requete), groupe });
      if (!parti.ok) return await pageDEcriture(requete, { erreurs: erreursDe(parti.refus) });
      return retour(requete, parti, {
        vers: `/groupes/${groupe}/courriers/${parti.valeur.id}`,
        dire: ({ ecrits, sansAdresse }) =>
          sansAdresse > 0
            ? `Le message part à ${pluriel(ecrits, 'personne')}\u00A0; ${pluriel(sansAdresse, 'autre est', 'autres sont')} à appeler.`
            : `Le message part à ${pluriel(ecrits, 'personne')}.`,
      });
    },
  }),
  get(`${CHEMIN}/courriers/:courrier`, {
    droit,
    saisie: zId.extend({ courrier: z.uuid() }),
    traiter: async (requete) => {
      const contexte = contexteDe(requete);
      const { cpts } = contexte;
      const { id, courrier: lequel } = requete.saisie;
      const groupe = await groupeMene(requete);
      const courrier = await requete.lire((tx) => courrierNomme(tx, cpts, lequel));
      if (!groupe || courrier?.groupeId !== id) return requete.introuvable();
      const destinataires = await requete.lire((tx) => destinatairesDuCourrier(tx, cpts, lequel));
      return requete.page(<CourrierPage {...{ ...contexte, groupe, courrier, destinataires }} />, {
        titre: courrier.sujet,
        lieu: 'reunions',
      });
    },
  }),
];

type Lue = Requete<{ readonly id: string }>;

async function groupeMene(requete: Lue) {
  const { cpts } = contexteDe(requete);
  const groupe = await requete.lire((tx) => groupeNomme(tx, cpts, requete.saisie.id));
  const mene = groupe && peutAnimer(requete.appel.acteur, groupe.referent?.professionnelId ?? null);
  return mene ? groupe : null;
}

type Etat = {
  readonly apercu?: ApercuVu;
  readonly erreurs?: Readonly<Record<string, string>>;
};

async function pageDEcriture(requete: Lue, { apercu, erreurs = {} }: Etat): Promise<Response> {
  const { base, racine, cpts, jetons, moment } = contexteDe(requete);
  const groupe = await groupeMene(requete);
  if (!groupe || groupe.archiveLe) return requete.introuvable();
  const { id, nom } = groupe;
  return requete.page(
    <EcrireAuGroupePage
      {...{ base, racine, jetons, moment }}
      groupe={{ id, nom }}
      pieces={await requete.lire((tx) => piecesDuGroupe(tx, cpts, id))}
      saisie={{ valeurs: valeursDe(requete), erreurs }}
      apercu={apercu ?? null}
    />,
    {
      titre: 'Écrire au groupe',
      lieu: 'reunions',
      ...(Object.keys(erreurs).length > 0 ? { statut: 422 } : {}),
    },
  );
}
