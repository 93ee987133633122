import { z } from 'zod';
import { get } from '#platform/http/route.ts';
import { reuniA } from '../data/reunion.query.ts';
import { DossierPage } from '../ui/dossier.page.tsx';
import { consulterPatient } from '../usecases/consulter-patient.ts';
import { contexteDe } from './contexte.form.ts';

/** The record of one person. Who looks is written with the reading. */
export const dossierRoutes = [
  get('/app/:slug/patients/:id', {
    droit: 'patients.dossier.lire',
    saisie: z.object({ slug: z.string(), id: z.uuid() }),
    traiter: async (requete) => {
      const { base, slug, moment, jetons, peut } = contexteDe(requete);
      const lu = await consulterPatient(requete.appel, { patient: requete.saisie.id });
      if (!lu.ok) {
        // An address that was kept: the record was merged into another since.
        const vers = await requete.lire((tx) =>
          reuniA(tx, requete.appel.cpts?.id ?? '', requete.saisie.id),
        );
        return vers ? requete.rediriger(`${base}/${vers}`) : requete.introuvable();
      }
      return requete.page(
        <DossierPage
          base={base}
          donnees={`/app/${slug}/protection-des-donnees/personnes/${requete.saisie.id}`}
          moment={moment}
          jetons={jetons}
          {...lu.valeur}
          peut={{
            modifier: peut('patients.dossier.modifier'),
            composer: peut('patients.equipe.composer'),
            recueillir: peut('patients.accord.recueillir'),
            delivrer: peut('patients.lien.delivrer'),
            exceptionnel: peut('patients.bris-de-glace.ouvrir'),
            droits: peut('rgpd.personne.tenir'),
            reunir: peut('patients.dossier.fusionner'),
          }}
        />,
        { titre: 'Dossier', lieu: 'patients' },
      );
    },
  }),
];
