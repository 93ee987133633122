import { exiger } from '#kernel/result.ts';
import { answerOutcome, answerResource } from '#platform/fhir/answer.ts';
import { type FhirRequest, fhirRoute } from '#platform/fhir/route.ts';
import { chercherCreneaux, lireCreneau } from '../usecases/chercher-creneaux.ts';
import { repererCpts } from '../usecases/reperer-cpts.ts';
import { bundleDeCreneaux, type Part, slotServi } from './bundle.fhir.ts';
import { GUIDE } from './guide.fhir.ts';
import { lireRecherche, type Recherche } from './recherche.fhir.ts';

/** The search of slots, for a CPTS and for one professional: flows INT_R04 and INT_R01 of the guide of the SAS. */
export const creneauxRoutes = [
  // With and without a final slash: the example of the guide has one.
  ...['Slot', 'Slot/'].map((chemin) =>
    fhirRoute('GET', chemin, { droit: 'sas.creneau.lire', traiter: chercher }),
  ),
  fhirRoute('GET', 'Slot/:id', {
    droit: 'sas.creneau.lire',
    traiter: async ({ appels, id, base }) => {
      for (const ici of appels) {
        const lu = await lireCreneau(ici, { creneau: id });
        if (!(lu.ok && lu.valeur && ici.cpts)) continue;
        const ou = { cpts: ici.cpts, base, profil: GUIDE.profils.slotCpts, parCpts: true };
        return answerResource(slotServi(lu.valeur, ou));
      }
      return answerOutcome(404, {
        code: 'not-found',
        text: 'Aucun créneau libre sous cet identifiant.',
      });
    },
  }),
];

async function chercher(requete: FhirRequest): Promise<Response> {
  const lue = lireRecherche(requete.parameters);
  if (!lue.ok) return answerOutcome(lue.refus.status, lue.refus);
  const parts = await partsDe(requete, lue.valeur);
  const { base, self } = requete;
  return answerResource(bundleDeCreneaux(parts, { recherche: lue.valeur, base, self }));
}

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
