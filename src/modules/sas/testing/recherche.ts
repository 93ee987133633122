import { z } from 'zod';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import type { ServeurDeTest } from '../../../app/testing/serveur.ts';
import { HERMENT, poserCreneau } from '../../soins-non-programmes/testing/builders.ts';

export const OID = 'urn:oid:1.2.250.1.71.4.2.1';
const INCLUS =
  '_include=Slot:schedule&_include:iterate=Schedule:actor&_include=Slot:service-type-reference&_include:iterate=HealthcareService:organization';

const zEntree = z.looseObject({
  fullUrl: z.string(),
  resource: z.looseObject({ resourceType: z.string(), id: z.string() }),
  search: z.object({ mode: z.string() }),
});
export const zBundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  total: z.number(),
  link: z.array(z.object({ relation: z.string(), url: z.string() })),
  entry: z.array(zEntree).optional(),
});

type Ici = {
  readonly banc: Banc;
  readonly serveur: ServeurDeTest;
  readonly cpts: CptsCourante;
  readonly cle: { readonly authorization: string };
};

/** Six slots of tomorrow, since the server asks the clock of the machine, and how the platform looks for them. */
export async function ouvrirRecherche({ banc, serveur, cpts, cle }: Ici) {
  const demain = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const present = {
    ...banc,
    appel: (ou: CptsCourante | null) => banc.appel(ou, { maintenant: new Date() }),
  };
  const poser = (a: string, autres: Readonly<Record<string, unknown>> = {}) =>
    poserCreneau(present, cpts, `${demain}T${a}:00Z`, autres);
  await poser('08:00', { motifs: ['fievre'] });
  await poser('09:00', { reservablePar: ['sas', 'patient'], genre: 'visite' });
  await poser('10:00', { reservablePar: ['membres'] });
  await poser('11:00', { libereLe: `${demain}T10:00:00Z` });
  await poser('12:00', { commune: HERMENT });
  await poser('13:00', { public: 'ma-patientele' });
  const periode = `start=ge${demain}T00:00:00.000+00:00&start=le${demain}T23:59:59.000+00:00`;
  const chez = (...rpps: string[]) =>
    `schedule.actor:Practitioner.identifier=${rpps.map((n) => `${OID}|8${n}`).join(',')}`;
  const demander = (query: string, entetes: Readonly<Record<string, string>> = cle) =>
    serveur.appeler(`/fhir/Slot?${query}`, {
      headers: { accept: 'application/json+fhir', ...entetes },
    });
  const trouver = async (query: string) => {
    const reponse = await demander(query);
    if (reponse.status !== 200) throw new Error(`${reponse.status} ${await reponse.text()}`);
    const bundle = zBundle.parse(await reponse.json());
    const de = (type: string) =>
      (bundle.entry ?? []).map(({ resource }) => resource).filter((r) => r.resourceType === type);
    return { bundle, de };
  };
  return {
    demain,
    poser,
    periode,
    chez,
    recherche: (...rpps: string[]) => `${INCLUS}&${periode}&${chez(...rpps)}&status=free`,
    demander,
    trouver,
  };
}
