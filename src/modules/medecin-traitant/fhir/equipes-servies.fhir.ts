import { exiger } from '#kernel/result.ts';
import { answerOutcome, answerResource } from '#platform/fhir/answer.ts';
import { searchSet } from '#platform/fhir/bundle.ts';
import type { FhirFace } from '#platform/fhir/capability.ts';
import { issuerOf } from '#platform/fhir/national.ts';
import { tokenOf } from '#platform/fhir/parameters.ts';
import { type FhirRequest, fhirRoute } from '#platform/fhir/route.ts';
import { nextPage, ownIds, readSearch } from '#platform/fhir/search.ts';
import type { Declaration } from '../domain/declaration.ts';
import { lireDeclarations } from '../usecases/lire-declarations.ts';
import { careTeam, PROFIL } from './care-team.fhir.ts';

const droit = 'mt.declaration.lire';
const CRITERES = {
  _id: null,
  patient: 'Patient',
  subject: 'Patient',
  participant: 'Practitioner',
  status: null,
} as const;

/** The declared doctor of each patient who has a record, for programs: a key is of one CPTS, and finds what its role may open. */
export const equipesFhirRoutes = [
  fhirRoute('GET', 'CareTeam', { droit, traiter: chercher }),
  fhirRoute('GET', 'CareTeam/:id', {
    droit,
    traiter: async (requete) => {
      const [trouvee] = (await lire(requete, { patients: [requete.id] })).declarations;
      if (!trouvee)
        return answerOutcome(404, {
          code: 'not-found',
          text: 'Aucun médecin traitant déclaré sous cet identifiant.',
        });
      return answerResource(ecrire(requete)(trouvee), {
        headers: { etag: `W/"${trouvee.modifieeLe.getTime()}"` },
      });
    },
  }),
];

async function chercher(requete: FhirRequest): Promise<Response> {
  const { base, self, parameters } = requete;
  const lue = readSearch(parameters, CRITERES, base);
  if (!lue.ok) return answerOutcome(lue.refus.status, lue.refus);
  const { _id, patient, subject, participant: medecins, status, _offset, _count } = lue.valeur;
  const patients = communs([_id, patient, subject]);
  const { enCours, aucune } = lireStatut(status);
  const { declarations, total } = await lire(requete, {
    patients: aucune ? [] : patients,
    medecins,
    enCours,
    depart: _offset,
    nombre: _count,
  });
  const found = declarations
    .map(ecrire(requete))
    .map((resource) => ({ resource, mode: 'match' as const }));
  const next = nextPage(self, lue.valeur, total);
  return answerResource(searchSet({ base, self, next, total, found }));
}

/** What all the lists that were given have in common; undefined when none was. */
function communs(
  listes: readonly (readonly string[] | undefined)[],
): readonly string[] | undefined {
  const [premiere, ...autres] = listes.filter((liste) => liste !== undefined);
  return premiere?.filter((id) => autres.every((liste) => liste.includes(id)));
}

/** There are `active` and `inactive` ones, and of any other status none. */
function lireStatut(statuts: readonly string[] | undefined) {
  if (!statuts) return { enCours: undefined, aucune: false };
  const codes = statuts.map((statut) => tokenOf(statut).code);
  const [active, inactive] = [codes.includes('active'), codes.includes('inactive')];
  return { enCours: active && inactive ? undefined : active, aucune: !(active || inactive) };
}

type Voulues = {
  readonly patients?: readonly string[] | undefined;
  readonly medecins?: readonly string[] | undefined;
  readonly enCours?: boolean | undefined;
  readonly depart?: number;
  readonly nombre?: number;
};

async function lire({ appel }: FhirRequest, { patients, medecins, ...autres }: Voulues) {
  const saisie = { patients: ownIds(patients), medecins: ownIds(medecins), ...autres };
  return exiger(await lireDeclarations(appel, saisie));
}

const ecrire =
  ({ appel, base }: FhirRequest) =>
  (declaration: Declaration) =>
    careTeam(declaration, {
      cpts: { id: appel.cpts?.id ?? '', nom: appel.cpts?.nom ?? '' },
      editeur: issuerOf(base),
    });

/** What is told of it in `GET /fhir/metadata`. */
export const EQUIPES_EN_FHIR: FhirFace = {
  guides: ['https://interop.esante.gouv.fr/ig/fhir/cds'],
  resources: [
    {
      type: 'CareTeam',
      supportedProfile: [PROFIL],
      documentation:
        'Le médecin traitant déclaré de chaque patient qui a un dossier (rôle PCP), sous l’identifiant de ce dossier. Une demande sans dossier n’en a pas.',
      interaction: [{ code: 'read' }, { code: 'search-type' }],
      searchParam: [
        { name: '_id', type: 'token' },
        { name: 'patient', type: 'reference' },
        { name: 'subject', type: 'reference' },
        { name: 'participant', type: 'reference', documentation: 'Practitioner/<identifiant>' },
        { name: 'status', type: 'token', documentation: 'active, inactive' },
      ],
    },
  ],
};
