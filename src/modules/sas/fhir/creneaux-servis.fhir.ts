import { exiger } from '#kernel/result.ts';
import { answerOutcome, answerResource } from '#platform/fhir/answer.ts';
import { type FhirRequest, fhirRoute } from '#platform/fhir/route.ts';
import { chercherCreneaux } from '../usecases/chercher-creneaux.ts';
import { repererCpts } from '../usecases/reperer-cpts.ts';
import { bundleDeCreneaux, type Part } from './bundle.fhir.ts';
import { lireRecherche, type Recherche } from './recherche.fhir.ts';

/** The search of slots, for a CPTS and for one professional: flows INT_R04 and INT_R01 of the guide of the SAS. */
export const creneauxRoutes = [
  fhirRoute('GET', 'Slot', {
    droit: 'sas.creneau.lire',
    traiter: async (requete) => {
      const lue = lireRecherche(requete.parameters);
      if (!lue.ok) return answerOutcome(lue.refus.status, lue.refus);
      const parts = await partsDe(requete, lue.valeur);
      const { base, self } = requete;
      return answerResource(bundleDeCreneaux(parts, { recherche: lue.valeur, base, self }));
    },
  }),
];

async function partsDe(
  { appel, appels }: FhirRequest,
  { rpps, parmi, du, au }: Recherche,
): Promise<readonly Part[]> {
  if (rpps.length === 0 && !parmi) return [];
  const qui = parmi ? null : [...rpps];
  const concernees =
    appels.length > 1 ? new Set(exiger(await repererCpts(appel, { rpps: qui }))) : null;
  return await Promise.all(
    appels.flatMap((ici) => {
      const { cpts } = ici;
      if (!cpts || concernees?.has(cpts.id) === false) return [];
      return [
        chercherCreneaux(ici, { rpps: qui ?? [], parmi, du, au }).then(
          (trouves): Part => ({ ...exiger(trouves), cpts }),
        ),
      ];
    }),
  );
}
