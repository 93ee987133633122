import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Banc, dresserBanc } from '../../src/app/testing/banc.ts';
import { dresserServeur, type ServeurDeTest } from '../../src/app/testing/serveur.ts';
import { CABINET, planterSceneDuSas } from '../../src/modules/sas/testing/scene.ts';
import { CORLIRET, poserCreneau } from '../../src/modules/soins-non-programmes/testing/builders.ts';

// The examples and the capability statements of the national guide, when the folder has them, beside what this program answers.

const dossier = path.join(process.env['MAILLAGE_CONFORMANCE'] ?? '', 'sas/sas');
const lire = (nom: string): unknown => JSON.parse(readFileSync(path.join(dossier, nom), 'utf8'));

const zResource = z.looseObject({
  resourceType: z.string(),
  meta: z.looseObject({ profile: z.array(z.string()) }),
});
const zBundle = z.looseObject({
  link: z.array(z.object({ url: z.string() })),
  entry: z.array(z.looseObject({ resource: zResource })),
});
const zCapacites = z.looseObject({
  rest: z.array(
    z.looseObject({
      resource: z.array(
        z.looseObject({
          type: z.string(),
          interaction: z.array(z.object({ code: z.string() })),
          searchInclude: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
});

let banc: Banc;
let serveur: ServeurDeTest;
let cle: { readonly authorization: string };

const la = existsSync(dossier);

beforeAll(async () => {
  if (!la) return;
  banc = await dresserBanc();
  const { cpts } = await planterSceneDuSas(banc);
  serveur = await dresserServeur(banc);
  cle = await serveur.cle(cpts, 'sas');
  const present = {
    ...banc,
    appel: (ou: Parameters<Banc['appel']>[0]) => banc.appel(ou, { maintenant: new Date() }),
  };
  const demain = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await poserCreneau(present, cpts, `${demain}T09:00:00Z`, {
    commune: CABINET.commune,
    motifs: ['fievre'],
  });
});

async function demander(query: string) {
  const reponse = await serveur.appeler(`/fhir/Slot/?${query}`, { headers: cle });
  return { statut: reponse.status, corps: await reponse.json() };
}

/** The national request, for our own professional and our own days. */
function transposer(url: string): string {
  const query = url.split('?')[1] ?? '';
  const jour = (dans: number) =>
    new Date(Date.now() + dans * 86_400_000).toISOString().slice(0, 10);
  let borne = 0;
  return query
    .replaceAll(/start=(ge|le)\d{4}-\d{2}-\d{2}/g, (_, sens) => `start=${sens}${jour(borne++ * 3)}`)
    .replaceAll(/(\||%7C)8\d{11}/g, (_, barre) => `${barre}8${CORLIRET}`);
}

describe.runIf(la)('les exemples du guide national du SAS', () => {
  for (const nom of ['Bundle-ExampleBundleCPTS.json', 'Bundle-ExampleBundlePSIndiv.json'])
    it(`${nom} : même profil, mêmes ressources, aux mêmes profils`, async () => {
      const exemple = zBundle.parse(lire(nom));
      const { statut, corps } = await demander(transposer(exemple.link[0]?.url ?? ''));
      expect(statut).toBe(200);
      const notre = zBundle.parse(corps);
      const profils = (b: z.output<typeof zBundle>) =>
        [
          ...new Set(
            b.entry.map(({ resource }) => `${resource.resourceType} ${resource.meta.profile[0]}`),
          ),
        ].sort();
      expect(profils(notre)).toEqual(profils(exemple));
      expect(notre['meta']).toEqual(exemple['meta']);
    });

  it('un régulateur s’ouvre, puis son habilitation est retirée', async () => {
    const envoyer = (methode: string, adresse: string, corps: unknown) =>
      serveur.appeler(adresse, {
        method: methode,
        headers: { ...cle, 'content-type': 'application/fhir+json' },
        body: JSON.stringify(corps),
      });
    const ouvert = await envoyer(
      'POST',
      '/fhir/Practitioner',
      lire('Practitioner-ExamplePractitionerRegul2.json'),
    );
    expect(ouvert.status).toBe(201);
    const retrait = lire('Practitioner-ExamplePractitionerRegul3.json');
    const lui = '/fhir/Practitioner?identifier=urn:oid:1.2.250.1.71.4.2.1|810002673899';
    expect((await envoyer('PUT', lui, retrait)).status).toBe(200);
    // This example gives a person's identifier the system of structures: the profile refuses it.
    const desaccorde = lire('Practitioner-ExamplePractitionerRegul1.json');
    expect((await envoyer('POST', '/fhir/Practitioner', desaccorde)).status).toBe(422);
  });

  it('les capacités demandées à un gestionnaire d’agenda sont là', async () => {
    const notres = zCapacites.parse(await (await serveur.appeler('/fhir/metadata')).json());
    const profils = path.join(dossier, '../sas-profiles');
    const demandees = readdirSync(existsSync(profils) ? profils : dossier).filter((nom) =>
      /CapabilityStatement-SAS-GestionnaireAgenda-(CPTS|PsIndiv)\.json$/.test(nom),
    );
    expect(demandees.length).toBe(2);
    for (const nom of demandees) {
      const capacites = zCapacites.parse(JSON.parse(readFileSync(path.join(profils, nom), 'utf8')));
      for (const { type, interaction, searchInclude = [] } of capacites.rest[0]?.resource ?? []) {
        const notre = notres.rest[0]?.resource.find((resource) => resource.type === type);
        for (const { code } of interaction)
          expect(
            notre?.interaction.map((i) => i.code),
            `${nom} ${type}`,
          ).toContain(code);
        for (const inclus of searchInclude)
          expect(notre?.searchInclude, `${nom} ${type}`).toContain(inclus);
      }
    }
  });
});
