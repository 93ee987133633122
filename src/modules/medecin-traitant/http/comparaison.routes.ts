import { z } from 'zod';
import { get, type Route } from '#platform/http/route.ts';
import { groupeDe } from '../domain/groupe-de-comparaison.ts';
import { direEtat, direGroupe, direMouvement } from '../ui/dire-liste.ts';
import { type ComparaisonExportee, exporterComparaison } from '../usecases/exporter-comparaison.ts';
import { FORMATS, fichierDe, type Table } from './tables.export.ts';

/** The comparison of a list with the one before, whole, for a spreadsheet. */
export const comparaisonRoutes: readonly Route[] = FORMATS.map((format) =>
  get(`/app/:slug/medecin-traitant/listes/:id/comparaison.${format}`, {
    droit: 'mt.liste.importer',
    saisie: z.object({ slug: z.string(), id: z.uuid() }),
    traiter: async (requete) => {
      const lue = await exporterComparaison(requete.appel, { liste: requete.saisie.id });
      if (!lue.ok) return requete.introuvable();
      const { dateListe } = lue.valeur.liste;
      return await fichierDe(requete, tableDe(lue.valeur), {
        format,
        nom: `comparaison-${dateListe}`,
        feuille: 'Comparaison',
      });
    },
  }),
);

function tableDe({ personnes }: ComparaisonExportee): Table {
  return [
    ['Liste', 'Personne', 'Commune', 'Demande', 'Au registre', 'Que faire'],
    ...personnes.map((une) => [
      direMouvement(une.mouvement),
      une.nom,
      une.communeNom,
      une.numero,
      direEtat(une.etat, une.motif),
      direGroupe(une.mouvement, groupeDe(une.etat)).quoiFaire,
    ]),
  ];
}
