import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { emprunteursDeLaCpts, mallettesDeLaCpts } from '../data/mallettes.query.ts';
import { pretsEnCours } from '../data/prets.query.ts';
import { MallettesPage } from '../ui/mallettes.page.tsx';
import { ajouterMallette } from '../usecases/tenir-mallettes.ts';
import { contexteDe, type Erreurs, erreursDe } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });

/** The inventory: every case and who has it. */
export const mallettesRoutes = [
  get('/app/:slug/mallettes', {
    droit: 'mallettes.mallette.lire',
    saisie: zSlug,
    traiter: async (requete) => await page(requete, null),
  }),
  post('/app/:slug/mallettes', {
    droit: 'mallettes.mallette.tenir',
    saisie: zSlug,
    traiter: async (requete) => {
      const ajoutee = await ajouterMallette(requete.appel, requete.champs);
      if (!ajoutee.ok) return await page(requete, erreursDe(ajoutee.refus));
      return requete.rediriger(`${contexteDe(requete).base}/${ajoutee.valeur.id}`, {
        ton: 'ok',
        texte: 'La mallette est à l’inventaire. Prêtez-la à qui est formé.',
      });
    },
  }),
];

async function page(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const { base, cpts, moment, jetons, peut } = contexteDe(requete);
  const prets = await requete.lire((tx) => pretsEnCours(tx, cpts));
  const mallettes = await requete.lire((tx) => mallettesDeLaCpts(tx, cpts));
  const emprunteurs = await requete.lire((tx) => emprunteursDeLaCpts(tx, cpts));
  return requete.page(
    <MallettesPage
      base={base}
      moment={moment}
      jetons={jetons}
      mallettes={mallettes.map((m) => ({
        ...m,
        pret: prets.find(({ malletteId }) => malletteId === m.id) ?? null,
      }))}
      emprunteurs={emprunteurs.length}
      onglets={requete.onglets('mallettes')}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      tenir={peut('mallettes.mallette.tenir')}
    />,
    { titre: 'Mallettes de télémédecine', lieu: 'soins', ...(erreurs ? { statut: 422 } : {}) },
  );
}
