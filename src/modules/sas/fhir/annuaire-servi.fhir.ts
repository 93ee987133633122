import { exiger } from '#kernel/result.ts';
import { answerOutcome, answerResource, type Resource } from '#platform/fhir/answer.ts';
import { searchSet } from '#platform/fhir/bundle.ts';
import { alternatives, valuesOf } from '#platform/fhir/parameters.ts';
import { type FhirRequest, fhirRoute } from '#platform/fhir/route.ts';
import type { Exercant, Lieu } from '../domain/exercant.ts';
import {
  lireExercants,
  lireLieu,
  lireRaccordement,
  rppsDeLId,
} from '../usecases/lire-annuaire-fhir.ts';
import { healthcareService, organization } from './cpts.fhir.ts';
import {
  idDExercice,
  location,
  practitioner,
  practitionerRole,
  schedule,
} from './exercant.fhir.ts';
import { rppsDe } from './recherche.fhir.ts';

const droit = 'sas.creneau.lire';
const CENT = 100;

/** The resources that slots refer to, one by one and by search. */
export const annuaireRoutes = [
  lecture('Practitioner', async (requete) => {
    const [qui] = await parIds(requete, [requete.id]);
    return qui ? practitioner(qui) : null;
  }),
  recherche('Practitioner', async (requete) => {
    const demandes = valuesOf(requete.parameters, 'identifier').flatMap(alternatives);
    return (await parRpps(requete, demandes.flatMap(rppsDe))).map(practitioner);
  }),
  lecture('PractitionerRole', async (requete) => await exercice(requete, practitionerRole)),
  recherche('PractitionerRole', async (requete) => {
    const connus = await parIds(requete, references(requete, 'practitioner'));
    return connus.flatMap((e) =>
      e.lieux.map((lieu) => practitionerRole(e, lieu, editeur(requete))),
    );
  }),
  lecture('Schedule', async (requete) => await exercice(requete, schedule)),
  recherche('Schedule', async (requete) => {
    const connus = await parIds(requete, references(requete, 'actor'));
    return connus.flatMap((e) => e.lieux.map((lieu) => schedule(e, lieu)));
  }),
  lecture('Location', async (requete) => {
    const lu = await lireLieu(requete.appel, { structure: requete.id });
    return lu.ok && lu.valeur ? location(lu.valeur, editeur(requete)) : null;
  }),
  lecture(
    'Organization',
    async (requete) => (await organisations(requete)).find(({ id }) => id === requete.id) ?? null,
  ),
  recherche('Organization', async (requete) => {
    const numeros = valuesOf(requete.parameters, 'identifier').flatMap(alternatives);
    return (await organisations(requete)).filter(
      ({ identifier }) =>
        numeros.length === 0 ||
        identifier?.some(({ value }) => numeros.some((n) => n.endsWith(value))),
    );
  }),
  lecture('HealthcareService', async (requete) => {
    const ici = requete.appels.find(({ cpts }) => cpts?.id === requete.id)?.cpts;
    return ici ? healthcareService(ici) : null;
  }),
  recherche('HealthcareService', async (requete) => {
    const voulues = references(requete, 'organization');
    const cpts = requete.appels.flatMap((appel) => (appel.cpts ? [appel.cpts] : []));
    return cpts
      .filter(({ id }) => voulues.length === 0 || voulues.includes(id))
      .map(healthcareService);
  }),
];

function lecture(type: string, lire: (requete: FhirRequest) => Promise<Resource | null>) {
  return fhirRoute('GET', `${type}/:id`, {
    droit,
    traiter: async (requete) => {
      const lue = await lire(requete);
      return lue
        ? answerResource(lue)
        : answerOutcome(404, { code: 'not-found', text: `${type} inconnu sous cet identifiant.` });
    },
  });
}

function recherche(type: string, chercher: (requete: FhirRequest) => Promise<readonly Resource[]>) {
  return fhirRoute('GET', type, {
    droit,
    traiter: async (requete) => {
      const trouvees = (await chercher(requete)).slice(0, CENT);
      const { base, self } = requete;
      const found = trouvees.map((resource) => ({ resource, mode: 'match' as const }));
      return answerResource(searchSet({ base, self, total: found.length, found }));
    },
  });
}

async function parRpps({ appel }: FhirRequest, rpps: readonly string[]) {
  return exiger(await lireExercants(appel, { rpps: rpps.slice(0, CENT) }));
}

async function parIds(requete: FhirRequest, ids: readonly string[]): Promise<readonly Exercant[]> {
  return await parRpps(
    requete,
    ids.flatMap((id) => rppsDeLId(id) ?? []),
  );
}

/** Ids that a reference parameter names: `Practitioner/x`, a whole address, or `x`. */
function references({ parameters }: FhirRequest, nom: string): readonly string[] {
  const ecrites = parameters.filter(({ name }) => name === nom || name.startsWith(`${nom}:`));
  return ecrites
    .flatMap(({ value }) => alternatives(value))
    .map((texte) => texte.split('/').at(-1) ?? '');
}

/** What somebody does in one place, by the id made of both. */
async function exercice(
  requete: FhirRequest,
  ecrire: (exercant: Exercant, lieu: Lieu, editeur: string) => Resource,
): Promise<Resource | null> {
  const [, ...parts] = /^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})\w{32}$/.exec(requete.id) ?? [];
  const [exercant] = await parIds(requete, [parts.join('-')]);
  const lieu = exercant?.lieux.find((l) => idDExercice(exercant, l) === requete.id);
  return exercant && lieu ? ecrire(exercant, lieu, editeur(requete)) : null;
}

async function organisations({ appels }: FhirRequest) {
  const lues = await Promise.all(
    appels.map(async (appel) => ({
      cpts: appel.cpts,
      r: exiger(await lireRaccordement(appel, {})),
    })),
  );
  return lues.flatMap(({ cpts, r }) => (cpts ? [organization(cpts, r)] : []));
}

const editeur = ({ base }: FhirRequest) => base.slice(0, -'/fhir'.length);
