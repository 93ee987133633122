import { z } from 'zod';
import { afficherTelephone, estTelephone } from '#kernel/telephone.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { communesDeLaCpts } from '../data/couvertures.query.ts';
import { populationsRetenues, reglagesDe } from '../data/fiche-cpts.query.ts';
import { compter } from '../domain/chiffres.ts';
import { ReglagesPage } from '../ui/reglages.page.tsx';
import { reglerCpts } from '../usecases/regler-cpts.ts';
import { retenirPopulation, retirerPopulation } from '../usecases/retenir-population.ts';

const zSlug = z.object({ slug: z.string() });
type RequeteDeCpts = Requete<z.output<typeof zSlug>>;
type Erreurs = Readonly<Record<string, string>>;

/** Settings of the CPTS, and the population its needs are counted on. */
export const reglagesRoutes = [
  get('/app/:slug/territoire/cpts', {
    droit: 'territoire.regler',
    saisie: zSlug,
    traiter: async (requete) => page(requete, {}),
  }),
  post('/app/:slug/territoire/cpts', {
    droit: 'territoire.regler',
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await reglerCpts(requete.appel, requete.corps);
      if (!fait.ok) return page(requete, { reglages: champsDe(fait.refus) });
      return retour(requete, 'Les réglages sont enregistrés.');
    },
  }),
  post('/app/:slug/territoire/populations', {
    droit: 'territoire.regler',
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await retenirPopulation(requete.appel, requete.corps);
      if (!fait.ok) return page(requete, { population: champsDe(fait.refus) });
      return retour(requete, 'La population est retenue pour les besoins.');
    },
  }),
  post('/app/:slug/territoire/populations/retirer', {
    droit: 'territoire.regler',
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await retirerPopulation(requete.appel, requete.corps);
      return retour(
        requete,
        fait.ok ? 'La population est retirée.' : 'Cette population était déjà retirée.',
      );
    },
  }),
];

function retour(requete: RequeteDeCpts, texte: string): Response {
  return requete.rediriger(`/app/${requete.saisie.slug}/territoire/cpts`, { ton: 'ok', texte });
}

async function page(
  requete: RequeteDeCpts,
  erreurs: { readonly reglages?: Erreurs; readonly population?: Erreurs },
): Promise<Response> {
  const id = requete.appel.cpts?.id ?? '';
  const { reglages, communes, retenues } = await requete.lire(async (tx) => ({
    reglages: await reglagesDe(tx, id),
    communes: await communesDeLaCpts(tx, id),
    retenues: await populationsRetenues(tx, id),
  }));
  if (!reglages) return requete.introuvable();
  const enregistres = Object.fromEntries(
    Object.entries(reglages).map(([nom, valeur]) => [nom, enChamp(valeur)]),
  );
  const { telephone } = reglages;
  if (telephone && estTelephone(telephone)) enregistres['telephone'] = afficherTelephone(telephone);
  return requete.page(
    <ReglagesPage
      slug={requete.saisie.slug}
      chiffres={compter(communes)}
      retenues={retenues}
      saisie={{
        valeurs: erreurs.reglages ? requete.champs : enregistres,
        erreurs: erreurs.reglages ?? {},
      }}
      saisieDePopulation={{
        valeurs: erreurs.population ? requete.champs : {},
        erreurs: erreurs.population ?? {},
      }}
      jetons={requete.jetons}
    />,
    {
      titre: 'Réglages',
      lieu: 'territoire',
      statut: erreurs.reglages || erreurs.population ? 422 : 200,
    },
  );
}

function enChamp(valeur: string | number | null): string {
  return typeof valeur === 'number' ? String(valeur).replace('.', ',') : (valeur ?? '');
}

type Refus = { readonly motif: string; readonly champs?: Erreurs };

function champsDe(refus: Refus): Erreurs {
  if (refus.motif === 'fin-avant-debut') return { au: 'La fin vient avant le début.' };
  return refus.champs ?? { '': 'Rien n’a été enregistré.' };
}
