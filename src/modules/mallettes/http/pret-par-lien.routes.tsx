import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { direRefus } from '../ui/dire-mallette.ts';
import { MessageDePret, PretParLienPage } from '../ui/pret-par-lien.page.tsx';
import { compterUsageParLien } from '../usecases/compter-usage.ts';
import { lirePretParLien, passerParLien, rendreParLien } from '../usecases/rendre-mallette.ts';
import { contexteDe, type Erreurs, erreursDe } from './contexte.form.ts';

const droit = 'public';
const zJeton = z.object({ slug: z.string(), jeton: z.string().max(60) });
type ParLien = Requete<{ readonly jeton: string }>;
const CHEMIN = '/c/:slug/mallettes/:jeton';

/** For who holds a case: count, return, pass on, by the link of the message. */
export const pretParLienRoutes = [
  get(CHEMIN, { droit, saisie: zJeton, traiter: async (requete) => await page(requete, {}) }),
  post(`${CHEMIN}/usage`, {
    droit,
    saisie: zJeton,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const fait = await compterUsageParLien(requete.appel, { ...requete.champs, jeton });
      if (fait.ok)
        return await page(requete, { message: { texte: 'C’est compté. Merci.', grave: false } });
      return fait.refus.motif === 'lien-inconnu'
        ? lienMort(requete)
        : await page(requete, { message: { texte: direRefus(fait.refus), grave: true } });
    },
  }),
  post(`${CHEMIN}/rendre`, {
    droit,
    saisie: zJeton,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const fait = await rendreParLien(requete.appel, { ...requete.champs, jeton });
      if (!fait.ok)
        return fait.refus.motif === 'saisie-invalide'
          ? await page(requete, { retour: erreursDe(fait.refus) })
          : fini(requete, 'Rien n’a changé', direRefus(fait.refus));
      return fini(requete, 'Merci, c’est noté', `${fait.valeur.nom} est rendue.`);
    },
  }),
  post(`${CHEMIN}/passer`, {
    droit,
    saisie: zJeton,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const fait = await passerParLien(requete.appel, { ...requete.champs, jeton });
      if (fait.ok)
        return fini(
          requete,
          'La mallette a changé de mains',
          'La personne reçoit son propre lien. Le vôtre ne sert plus. Merci.',
        );
      const { motif } = fait.refus;
      return motif === 'lien-inconnu' || motif === 'deja-rendue'
        ? fini(requete, 'Rien n’a changé', direRefus(fait.refus))
        : await page(requete, { passage: erreursDe(fait.refus) });
    },
  }),
];

type Fautes = {
  readonly passage?: Erreurs;
  readonly retour?: Erreurs;
  readonly message?: { readonly texte: string; readonly grave: boolean };
};

async function page(requete: ParLien, fautes: Fautes): Promise<Response> {
  const { publique, jetons, moment } = contexteDe(requete);
  const { jeton } = requete.saisie;
  const lu = await lirePretParLien(requete.appel, { jeton });
  if (!lu.ok) return lienMort(requete);
  const saisie = (erreurs: Erreurs | undefined) => ({
    valeurs: erreurs ? requete.champs : {},
    erreurs: erreurs ?? {},
  });
  const { passage, retour, message } = fautes;
  return requete.page(
    <PretParLienPage
      ici={`${publique}/${jeton}`}
      jetons={jetons}
      moment={moment}
      {...lu.valeur}
      saisies={{ passage: saisie(passage), retour: saisie(retour) }}
      message={message}
    />,
    {
      titre: lu.valeur.pret.mallette,
      ...(passage || retour ? { statut: 422 } : message?.grave ? { statut: 409 } : {}),
    },
  );
}

function fini(requete: Requete<unknown>, titre: string, phrase: string): Response {
  return requete.page(<MessageDePret titre={titre} phrase={phrase} />, { titre });
}

/** Unknown, expired, given back and passed on look the same. */
function lienMort(requete: Requete<unknown>): Response {
  return requete.page(
    <MessageDePret
      titre="Ce lien ne mène plus à rien"
      phrase="La mallette est rendue ou passée à quelqu’un, ou le lien n’est pas complet."
    />,
    { titre: 'Lien expiré', statut: 404 },
  );
}
