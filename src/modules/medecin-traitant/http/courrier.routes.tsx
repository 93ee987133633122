import { z } from 'zod';
import { get } from '#platform/http/route.ts';
import { communePostale, communesDuTerritoire } from '../data/communes.query.ts';
import { telephoneDeLaCpts } from '../data/cpts.query.ts';
import { lignesDAdresse, lireAdresse } from '../domain/adresse-postale.ts';
import { nomDe } from '../domain/personne.ts';
import { appelsSansReponse } from '../domain/tentative.ts';
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
      const { demande, personne, tentatives } = lue.valeur;
      const commune = await requete.lire((tx) => communePostale(tx, demande.commune));
      const adresse = lireAdresse(personne.adresse, commune);
      const lignes = adresse.ok
        ? lignesDAdresse(adresse.adresse)
        : [personne.adresse, commune.nom].filter((ligne) => ligne !== null);
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
          demande={demande}
          enveloppe={[nomDe(personne), ...lignes]}
          manque={adresse.ok ? null : adresse.defaut}
          appels={appelsSansReponse(tentatives)}
        />,
        { titre: 'Courrier', lieu: 'medecin-traitant', iles: ['imprimer'] },
      );
    },
  }),
];
