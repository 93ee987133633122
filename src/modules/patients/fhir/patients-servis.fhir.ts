import { exiger } from '#kernel/result.ts';
import { answerOutcome, answerResource } from '#platform/fhir/answer.ts';
import { searchSet } from '#platform/fhir/bundle.ts';
import type { FhirFace } from '#platform/fhir/capability.ts';
import { issuerOf, NATIONAL } from '#platform/fhir/national.ts';
import { type FhirRequest, fhirRoute } from '#platform/fhir/route.ts';
import { nextPage, ownIds, readSearch } from '#platform/fhir/search.ts';
import { type DossierNomme, lirePatientsParProgramme } from '../usecases/lire-par-programme.ts';
import { patientResource } from './patient.fhir.ts';

const droit = 'patients.dossier.lire';
const CRITERES = { _id: null, 'general-practitioner': 'Practitioner' } as const;

/** People who have a record, for programs: a key is of one CPTS, and finds what its role may open there. */
export const patientsFhirRoutes = [
  fhirRoute('GET', 'Patient', { droit, traiter: chercher }),
  fhirRoute('GET', 'Patient/:id', {
    droit,
    traiter: async (requete) => {
      const { dossiers } = await lire(requete, { patients: [requete.id] });
      const [trouve] = dossiers;
      if (!trouve)
        return answerOutcome(404, {
          code: 'not-found',
          text: 'Patient inconnu sous cet identifiant.',
        });
      return answerResource(ecrire(requete)(trouve), {
        headers: { etag: `W/"${trouve.dossier.modifieLe.getTime()}"` },
      });
    },
  }),
];

async function chercher(requete: FhirRequest): Promise<Response> {
  const { base, self, parameters } = requete;
  const lue = readSearch(parameters, CRITERES, base);
  if (!lue.ok) return answerOutcome(lue.refus.status, lue.refus);
  const { _id, 'general-practitioner': medecins } = lue.valeur;
  if (!(_id || medecins))
    return answerOutcome(400, {
      code: 'required',
      text: 'Nommez des patients (_id) ou leur médecin traitant (general-practitioner) : les noms ne se parcourent pas.',
      expression: '_id',
    });
  const page = { depart: lue.valeur._offset, nombre: lue.valeur._count };
  const { dossiers, total } = await lire(requete, { patients: _id, medecins, ...page });
  const found = dossiers
    .map(ecrire(requete))
    .map((resource) => ({ resource, mode: 'match' as const }));
  const next = nextPage(self, lue.valeur, total);
  return answerResource(searchSet({ base, self, next, total, found }));
}

type Voulus = {
  readonly patients?: readonly string[] | undefined;
  readonly medecins?: readonly string[] | undefined;
  readonly depart?: number;
  readonly nombre?: number;
};

async function lire({ appel }: FhirRequest, { patients, medecins, ...page }: Voulus) {
  const saisie = { patients: ownIds(patients), medecins: ownIds(medecins), ...page };
  return exiger(await lirePatientsParProgramme(appel, saisie));
}

const ecrire =
  ({ appel, base }: FhirRequest) =>
  (dossier: DossierNomme) =>
    patientResource(dossier, {
      cpts: { id: appel.cpts?.id ?? '', nom: appel.cpts?.nom ?? '' },
      editeur: issuerOf(base),
    });

/** What is told of it in `GET /fhir/metadata`. */
export const PATIENTS_EN_FHIR: FhirFace = {
  resources: [
    {
      type: 'Patient',
      supportedProfile: [NATIONAL.profiles.patient, NATIONAL.profiles.patientIns],
      documentation:
        'Personnes qui ont un dossier dans la CPTS ; leur médecin traitant est dans generalPractitioner. Le matricule INS n’est donné qu’avec une identité qualifiée.',
      interaction: [{ code: 'read' }, { code: 'search-type' }],
      searchParam: [
        { name: '_id', type: 'token' },
        { name: 'general-practitioner', type: 'reference' },
      ],
    },
  ],
};
