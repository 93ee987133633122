import { z } from 'zod';
import { get } from '#platform/http/route.ts';
import { communesDuTerritoire } from '../data/communes.query.ts';
import { telephoneDeLaCpts } from '../data/cpts.query.ts';
import { CourrierPage } from '../ui/courrier.page.tsx';
import { consulterDemande } from '../usecases/consulter-demande.ts';
import { contexteDe } from './contexte.form.ts';

/** The letter to print for somebody whom calls did not reach. */
export const courrierRoutes = [
  get('/app/:slug/medecin-traitant/demandes/:id/courrier', {
    droit: 'mt.demande.instruire',
    saisie: z.object({ slug: z.string(), id: z.uuid() }),
    traiter: async (requete) => {
      const { base, cpts, moment, jetons } = contexteDe(requete);
      const lue = await consulterDemande(requete.appel, { demande: requete.saisie.id });
      if (!lue.ok) return requete.introuvable();
      const communes = await requete.lire((tx) => communesDuTerritoire(tx, cpts));
      const publique = `/c/${requete.saisie.slug}/medecin-traitant`;
      return requete.page(
        <CourrierPage
          base={base}
          jetons={jetons}
          moment={moment}
          cpts={{
            nom: requete.appel.cpts?.nom ?? '',
            points: communes.flatMap(({ lon, lat }) =>
              lon === null || lat === null ? [] : [{ lon, lat }],
            ),
            telephone: await requete.lire((tx) => telephoneDeLaCpts(tx, cpts)),
            page: new URL(publique, requete.url).href.replace(/^https?:\/\//, ''),
          }}
          demande={lue.valeur.demande}
          personne={lue.valeur.personne}
        />,
        { titre: 'Courrier', lieu: 'medecin-traitant', iles: ['imprimer'] },
      );
    },
  }),
];
