import { z } from 'zod';
import { CSV, writeCsv } from '#platform/documents/csv.ts';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import { DemographiePage } from '../ui/demographie.page.tsx';
import { lireDemographie } from '../usecases/lire-demographie.ts';

const zSlug = z.object({ slug: z.string() });
const CHEMIN = '/app/:slug/territoire/demographie';

/** The board of the territory's professionals. */
export const demographieRoutes = [
  get(CHEMIN, {
    droit: 'annuaire.lire',
    saisie: zSlug,
    traiter: async (requete) => {
      const { droits } = requete.appel.acteur;
      return requete.page(
        <DemographiePage
          {...(await lire(requete, droits.has('annuaire.depart.lire')))}
          slug={requete.saisie.slug}
          peutModifierLeTerritoire={droits.has('territoire.modifier')}
        />,
        { titre: 'Démographie', lieu: 'territoire' },
      );
    },
  }),
  get(`${CHEMIN}.csv`, {
    droit: 'annuaire.lire',
    saisie: zSlug,
    traiter: async (requete) => {
      const { lignes } = await lire(requete, false);
      const table = lignes.map((l) => [
        l.metier,
        l.nombre,
        l.liberaux,
        l.densite === null ? 'inconnu' : Math.round(l.densite * 100) / 100,
        l.adherents,
      ]);
      const entete = ['Profession', 'Nombre', 'Libéraux', 'Pour 10 000 habitants', 'Adhérents'];
      return requete.fichier(writeCsv([entete, ...table]), {
        nom: `demographie-${requete.saisie.slug}.csv`,
        type: CSV,
      });
    },
  }),
];

function lire(requete: Requete<z.output<typeof zSlug>>, avecDeparts: boolean) {
  const cpts = requete.appel.cpts?.id ?? '';
  return requete.lire((tx) => lireDemographie(tx, cpts, { avecDeparts }));
}
