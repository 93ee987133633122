import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { TRAITS_A_CHOISIR } from '../domain/fusion.ts';
import { direRefus } from '../ui/refus.ts';
import { ReunirPage } from '../ui/reunir.page.tsx';
import { comparerPourFusionner } from '../usecases/comparer-pour-fusionner.ts';
import { fusionnerDossiers } from '../usecases/fusionner-dossiers.ts';
import { contexteDe, sansCle } from './contexte.form.ts';

const droit = 'patients.dossier.fusionner';
const zPaire = z.object({ slug: z.string(), id: z.uuid(), autre: z.uuid() });
type Ici = Requete<z.output<typeof zPaire>>;

/** Two records of one person side by side, and what makes one of them. */
export const reunirRoutes = [
  get('/app/:slug/patients/:id/reunir/:autre', {
    droit,
    saisie: zPaire,
    traiter: async (requete) => await page(requete, null),
  }),
  post('/app/:slug/patients/:id/reunir/:autre', {
    droit,
    saisie: zPaire,
    traiter: async (requete) => {
      const { garde, autre, gardeModifieLe, autreModifieLe } = requete.champs;
      const { id, autre: second } = requete.saisie;
      // What the page showed, and nobody else.
      if (![id, second].every((un) => un === garde || un === autre)) return requete.introuvable();
      const choix = Object.fromEntries(
        TRAITS_A_CHOISIR.flatMap((trait) => {
          const choisi = requete.champs[trait];
          return choisi === undefined ? [] : [[trait, choisi]];
        }),
      );
      const fait = await fusionnerDossiers(requete.appel, {
        garde,
        autre,
        gardeModifieLe,
        autreModifieLe,
        choix,
      });
      const { base } = contexteDe(requete);
      if (fait.ok)
        return requete.rediriger(`${base}/${fait.valeur.id}`, {
          ton: 'ok',
          texte:
            'Les deux dossiers n’en font plus qu’un, avec tout ce qui tenait à l’un et à l’autre.',
        });
      if (fait.refus.motif === 'patient-inconnu') return requete.introuvable();
      const texte = direRefus(fait.refus);
      if (fait.refus.motif === 'dossiers-deja-reunis')
        return requete.rediriger(base, { ton: 'info', texte });
      return await page(requete, texte);
    },
  }),
];

async function page(requete: Ici, erreur: string | null): Promise<Response> {
  const { base, moment, jetons } = contexteDe(requete);
  const { id, autre } = requete.saisie;
  const lus = await comparerPourFusionner(sansCle(requete), { un: id, autre });
  if (!lus.ok) {
    if (lus.refus.motif === 'patient-inconnu') return requete.introuvable();
    return requete.rediriger(`${base}/${id}`, { ton: 'warn', texte: direRefus(lus.refus) });
  }
  return requete.page(
    <ReunirPage
      base={base}
      ici={`${base}/${id}/reunir/${autre}`}
      moment={moment}
      jetons={jetons}
      {...lus.valeur}
      saisie={{
        valeurs: erreur ? requete.champs : lus.valeur.proposes,
        erreurs: erreur ? { '': erreur } : {},
      }}
    />,
    { titre: 'Réunir deux dossiers', lieu: 'patients', ...(erreur ? { statut: 409 } : {}) },
  );
}
