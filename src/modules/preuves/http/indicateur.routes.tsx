import { z } from 'zod';
import { get } from '#platform/http/route.ts';
import { IndicateurPage } from '../ui/indicateur.page.tsx';
import { lireDecoupe } from '../usecases/lire-decoupe.ts';
import { lireIndicateur } from '../usecases/lire-indicateur.ts';
import { contexteDe } from './contexte.form.ts';

const zRang = (max: number) => z.coerce.number().int().min(1).max(max).catch(1).default(1);

/** One indicator of the contract in one year, down to the evidence. */
export const indicateurRoutes = [
  get('/app/:slug/financement/indicateurs/:id', {
    droit: 'financement.contrat.lire',
    saisie: z.object({
      ...{ slug: z.string(), id: z.uuid(), annee: zRang(10), page: zRang(10_000) },
      coupe: z.string().max(20).catch('mois').default('mois'),
    }),
    traiter: async (requete) => {
      const { id: indicateur, annee, page, coupe } = requete.saisie;
      const lu = await lireIndicateur(requete.appel, { indicateur, annee });
      if (!lu.ok) return requete.introuvable();
      const decoupe = await lireDecoupe(requete.appel, { indicateur, annee, coupe });
      const { base, racine, moment, peut } = contexteDe(requete);
      return requete.page(
        <IndicateurPage
          {...lu.valeur}
          base={base}
          racine={racine}
          fuseau={moment.fuseau}
          numero={page}
          lirePieces={peut('preuves.dossier.lire')}
          joindre={peut('preuves.piece.joindre')}
          decoupe={decoupe}
        />,
        { titre: lu.valeur.libelle, lieu: 'financement' },
      );
    },
  }),
];
