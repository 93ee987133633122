import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { emprunteursDeLaCpts, inscriptibles } from '../data/mallettes.query.ts';
import { EmprunteursPage } from '../ui/emprunteurs.page.tsx';
import { nommerMetier } from '../usecases/nommer.ts';
import { inscrireEmprunteur, retirerEmprunteur } from '../usecases/tenir-mallettes.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';

const droit = 'mallettes.mallette.tenir';
const zSlug = z.object({ slug: z.string() });
const vers = '/emprunteurs';
/** National code of nurses: the cases are theirs first. */
const INFIRMIER = '60';

/** Who was trained to use the cases. */
export const emprunteursRoutes = [
  get('/app/:slug/mallettes/emprunteurs', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await page(requete, null),
  }),
  post('/app/:slug/mallettes/emprunteurs', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await inscrireEmprunteur(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      return retour(requete, fait, { vers, dire: () => 'Cette personne est inscrite.' });
    },
  }),
  post('/app/:slug/mallettes/emprunteurs/:id/retirer', {
    droit,
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const { id: professionnel } = requete.saisie;
      return retour(requete, await retirerEmprunteur(requete.appel, { professionnel }), {
        vers,
        dire: () => 'Cette personne ne reçoit plus de mallette.',
      });
    },
  }),
];

async function page(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const { base, cpts, jetons } = contexteDe(requete);
  const emprunteurs = await requete.lire((tx) => emprunteursDeLaCpts(tx, cpts));
  const libres = await requete.lire((tx) => inscriptibles(tx, cpts));
  return requete.page(
    <EmprunteursPage
      base={base}
      jetons={jetons}
      emprunteurs={emprunteurs.map((e) => ({ ...e, metier: nommerMetier(e.profession) }))}
      inscriptibles={[...Map.groupBy(libres, ({ profession }) => profession)]
        .sort(([a], [b]) => Number(b === INFIRMIER) - Number(a === INFIRMIER) || a.localeCompare(b))
        .map(([profession, personnes]) => ({ metier: nommerMetier(profession), personnes }))}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
    />,
    { titre: 'Qui est formé aux mallettes', lieu: 'soins', ...(erreurs ? { statut: 422 } : {}) },
  );
}
