import { Agent, request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CptsCourante } from '#platform/call.ts';
import { CABINET, CENTRE, exercerA, planterSceneDuSas } from '../modules/sas/testing/scene.ts';
import {
  CORLIRET,
  HERMENT,
  PONTAUMUR,
  poserCreneau,
  TRESSAGUES,
} from '../modules/soins-non-programmes/testing/builders.ts';
import { ouvrirPorteMtls, type Porte } from './commands/porte-mtls.ts';
import { creerAutorite, poserPem } from './testing/autorite.ts';
import { type Banc, dresserBanc } from './testing/banc.ts';
import { vides, zBundle, zCodes, zReference, zResource, zRole, zSlot } from './testing/kit-sas.ts';
import { dresserServeur } from './testing/serveur.ts';

// The assertions of the national test kit (sas_test_kit, groups agg-psindiv and CPTS), over HTTPS with a client certificate.
// Its 49 requirements bear here the numbers of its table; what it times is measured by `npm run bench`.

const OID = 'urn:oid:1.2.250.1.71.4.2.1';
let banc: Banc;
let ici: CptsCourante;
let voisine: CptsCourante;
let porte: Porte;
let agent: Agent;
let demain: string;

beforeAll(async () => {
  banc = await dresserBanc();
  ({ cpts: ici } = await planterSceneDuSas(banc));
  ({ cpts: voisine } = await planterSceneDuSas(banc, 'demo-voisine'));
  await banc.regarder("update sas.reglages set finess = '639990200' where cpts_id = $1", [
    voisine.id,
  ]);
  demain = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await poser(ici, '08:00', { motifs: ['fievre'] });
  await poser(ici, '09:00', { genre: 'visite', reservablePar: ['sas', 'patient'] });
  await poser(ici, '10:00', { genre: 'teleconsultation-assistee' });
  await poser(ici, '08:00', { professionnel: TRESSAGUES, commune: HERMENT });
  await poser(voisine, '14:00');
  await ouvrir();
});
afterAll(() => {
  agent?.destroy();
  porte?.fermer();
});

async function poser(
  cpts: CptsCourante,
  a: string,
  autres: Readonly<Record<string, unknown>> = {},
) {
  const maintenant = new Date();
  const present = { ...banc, appel: (ou: CptsCourante | null) => banc.appel(ou, { maintenant }) };
  return await poserCreneau(present, cpts, `${demain}T${a}:00Z`, { commune: PONTAUMUR, ...autres });
}

async function ouvrir(): Promise<void> {
  const autorite = await creerAutorite();
  const serveur = await autorite.emettre('CN=localhost', { noms: ['127.0.0.1'] });
  const client = await autorite.emettre('CN=sas.exemple.invalid,OU=318751275100020');
  const programme = await dresserServeur(banc, {
    MTLS_PORT: '0',
    MTLS_CERTIFICAT: poserPem('serveur', serveur.cert),
    MTLS_CLE: poserPem('cle', serveur.key),
    MTLS_AUTORITES: poserPem('autorites', autorite.certificat),
    SAS_CN: 'sas.exemple.invalid',
    SAS_OU: '318751275100020',
  });
  const ouverte = await ouvrirPorteMtls(programme, { HOST: '127.0.0.1' });
  if (!ouverte) throw new Error('no listener');
  porte = ouverte;
  agent = new Agent({
    ca: autorite.certificat,
    cert: client.cert,
    key: client.key,
    keepAlive: true,
  });
}

const CPTS =
  '&_include=Slot:service-type-reference&_include:iterate=HealthcareService:organization';
const INCLUS = '_include=Slot:schedule&_include:iterate=Schedule:actor';

type Demande = { readonly rpps: readonly string[]; readonly cpts?: boolean; readonly fin?: string };

function queryDe({ rpps, cpts = false, fin = `${demain}T23:59:59.000` }: Demande): string {
  const qui = rpps.map((n) => `${OID}%7C8${n}`).join(',');
  return `${INCLUS}${cpts ? CPTS : ''}&start=ge${new Date().toISOString().slice(0, 10)}T00:00:00.000&start=le${fin}&schedule.actor:Practitioner.identifier=${qui}&status=free`;
}

function lire(query: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const envoi = request(
      {
        host: '127.0.0.1',
        port: porte.port,
        path: `/fhir/Slot?${query}`,
        agent,
        headers: { accept: 'application/json+fhir' },
      },
      (reponse) => {
        let texte = '';
        reponse.on('data', (part) => {
          texte += part;
        });
        reponse.on('end', () =>
          reponse.statusCode === 200
            ? resolve(JSON.parse(texte))
            : reject(new Error(`${reponse.statusCode} ${texte}`)),
        );
      },
    );
    envoi.on('error', reject);
    envoi.end();
  });
}

async function demander(demande: Demande) {
  const query = queryDe(demande);
  const brut = await lire(query);
  const bundle = zBundle.parse(brut);
  const de = (type: string) =>
    bundle.entry.map(({ resource }) => resource).filter((r) => r.resourceType === type);
  return {
    query,
    brut,
    bundle,
    de,
    slots: z.array(zSlot).parse(de('Slot')),
    roles: z.array(zRole).parse(de('PractitionerRole')),
  };
}

describe('kit national, un professionnel dans un lieu', () => {
  it('4, 13, 14, 15, 19, 42 : un ensemble de recherche, une ressource de chaque', async () => {
    const { bundle, de, slots, brut } = await demander({ rpps: [CORLIRET] });
    expect(bundle.total).toBe(slots.length);
    for (const type of ['Practitioner', 'PractitionerRole', 'Schedule'])
      expect(de(type), type).toHaveLength(1);
    expect(vides(brut)).toEqual([]);
  });

  it('5, 6, 7, 10, 11, 45, 47 : des créneaux libres, dans la période, aux dates bien écrites', async () => {
    const fin = `${demain}T11:30:00.000`;
    const { slots } = await demander({ rpps: [CORLIRET], fin });
    expect(slots.length).toBeGreaterThan(0);
    for (const { start, end, status } of slots) {
      expect(status).toBe('free');
      for (const date of [start, end])
        expect(date).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}$/);
      expect(Date.parse(start)).toBeLessThan(Date.parse(end));
      expect(Date.parse(start)).toBeGreaterThan(Date.now());
      expect(start.slice(0, 19) <= fin.slice(0, 19)).toBe(true);
    }
  });

  it('12, 20 à 22, 31, 37 à 40, 43 : chaque référence mène à une ressource de l’ensemble', async () => {
    const { slots, roles, de } = await demander({ rpps: [CORLIRET] });
    const [qui] = de('Practitioner');
    const agendas = z.array(zResource.extend({ actor: z.array(zReference) })).parse(de('Schedule'));
    for (const role of roles) {
      expect(role.practitioner.reference).toBe(`Practitioner/${qui?.id}`);
      expect(role.organization.identifier.value).toMatch(/^(1\d{9}|3\d{14}|4\d{14})$/);
      const [lieu, ...autres] = role.contained;
      expect(autres).toEqual([]);
      expect(role.location).toEqual([{ reference: `#${lieu?.id}` }]);
      expect(lieu?.address.line).toHaveLength(1);
      expect(lieu?.address.postalCode).toMatch(/^\d{5}$/);
    }
    for (const agenda of agendas)
      expect(agenda.actor.map(({ reference }) => reference)).toEqual([
        `Practitioner/${qui?.id}`,
        `PractitionerRole/${roles[0]?.id}`,
      ]);
    for (const slot of slots) expect(slot.schedule.reference).toBe(`Schedule/${agendas[0]?.id}`);
  });

  it('16 à 18, 33 à 36 : le RPPS demandé, un nom, un téléphone au format international', async () => {
    const { de, roles } = await demander({ rpps: [CORLIRET] });
    expect(de('Practitioner')).toMatchObject([
      {
        identifier: [{ system: OID, value: `8${CORLIRET}` }],
        name: [{ family: 'Corliret', given: ['Garance'] }],
      },
    ]);
    expect(roles[0]?.telecom).toEqual([{ system: 'phone', value: CABINET.telephone }]);
    const sansTelephone = await demander({ rpps: [TRESSAGUES] });
    expect(sansTelephone.roles.every(({ telecom }) => telecom === undefined)).toBe(true);
  });

  it('23 à 25, 41, 46, 48, 49 : type, consultation, motif, rendez-vous, adresse de réservation', async () => {
    const { slots } = await demander({ rpps: [CORLIRET] });
    const codes = (lus: readonly { readonly code?: string | undefined }[]) =>
      lus.map(({ code }) => code);
    const types = new Set(slots.flatMap(({ meta }) => codes(meta.security ?? [])));
    expect([...types].sort()).toEqual(['PRO', 'PUBLIC', 'SNP']);
    const consultations = slots.flatMap(({ serviceType }) =>
      serviceType.flatMap(({ coding }) => codes(coding ?? [])),
    );
    expect(new Set(consultations)).toEqual(new Set(['AMB', 'HH', 'VR']));
    // The kit's table puts the reason in `specialty`, the guide in `serviceType.text`: the guide is followed.
    expect(JSON.stringify(slots)).toContain('"text":"Fièvre"');
    for (const { appointmentType, comment } of slots) {
      expect(['ROUTINE', 'WALKIN']).toContain(appointmentType.coding[0]?.code);
      const avec = new URL(comment);
      avec.searchParams.set('origin', 'sas');
      expect(avec.pathname).toMatch(/\/soins\/sas\/[0-9a-f-]{36}$/);
    }
  });

  it('8, 9, 26 à 30, 32 : profils, recherche rendue à la lettre, ensemble vide', async () => {
    const { bundle, query, slots, de } = await demander({ rpps: [CORLIRET] });
    expect(bundle.link).toHaveLength(1);
    expect(bundle.link[0]?.url.split('?')[1]).toBe(query);
    expect(slots[0]?.meta.profile).toEqual([
      'http://sas.fr/fhir/StructureDefinition/FrSlotAgregateur',
    ]);
    expect(de('Practitioner')[0]?.meta.profile).toEqual([
      'http://sas.fr/fhir/StructureDefinition/FrPractitionerAgregateur',
    ]);
    const vide = await demander({ rpps: ['99990009999'] });
    expect([vide.bundle.total, vide.bundle.entry.length, vide.bundle.link.length]).toEqual([
      0, 0, 1,
    ]);
    expect(JSON.stringify(vide.brut)).not.toContain('"entry"');
  });
});

describe('kit national, plusieurs lieux et plusieurs professionnels', () => {
  it('44 : deux professionnels, au moins deux rôles et deux agendas', async () => {
    const { de } = await demander({ rpps: [CORLIRET, TRESSAGUES] });
    expect(de('Practitioner')).toHaveLength(2);
    expect(de('PractitionerRole').length).toBeGreaterThanOrEqual(2);
    expect(de('Schedule').length).toBeGreaterThanOrEqual(2);
  });

  it('42, 43 : un professionnel, deux lieux, deux agendas', async () => {
    await exercerA(banc, CORLIRET, CENTRE);
    await poser(ici, '15:00', { commune: HERMENT });
    const { de, roles } = await demander({ rpps: [CORLIRET] });
    expect([de('Practitioner').length, roles.length, de('Schedule').length]).toEqual([1, 2, 2]);
    expect(new Set(roles.map(({ practitioner }) => practitioner.reference)).size).toBe(1);
  });
});

describe('kit national, CPTS', () => {
  it('lie chaque créneau à la sienne, connue par son FINESS, même quand il y en a deux', async () => {
    const { de, slots, bundle } = await demander({ rpps: [CORLIRET], cpts: true });
    const organisations = z
      .array(
        zResource.extend({
          name: z.string(),
          identifier: z.array(z.object({ value: z.string(), type: z.object({ coding: zCodes }) })),
          telecom: z.array(z.object({ value: z.string() })),
        }),
      )
      .parse(de('Organization'));
    const services = z
      .array(zResource.extend({ providedBy: zReference }))
      .parse(de('HealthcareService'));
    expect([organisations.length, services.length]).toEqual([2, 2]);
    for (const { identifier, telecom } of organisations) {
      expect(identifier).toHaveLength(1);
      expect(identifier[0]?.value).toMatch(/^1[0-9]{9}$/);
      expect(identifier[0]?.type.coding[0]).toEqual({
        system: 'http://interopsante.org/fhir/CodeSystem/fr-location-identifier-type',
        code: 'IDNST',
      });
      expect(telecom[0]?.value).toMatch(/^\+33\d{9}$/);
    }
    expect(services.map(({ providedBy }) => providedBy.reference).sort()).toEqual(
      organisations.map(({ id }) => `Organization/${id}`).sort(),
    );
    for (const { meta, serviceType } of slots) {
      expect(meta.profile[0]).toContain('sas-cpts-slot-aggregator');
      expect((meta.security ?? []).map(({ code }) => code)).toContain('CPTS');
      const lie = serviceType.find(({ coding }) => coding?.[0]?.code === '604');
      expect(services.map(({ id }) => `HealthcareService/${id}`)).toContain(
        lie?.extension?.[0]?.valueReference.reference,
      );
    }
    expect(bundle.total).toBe(slots.length);
  });
});
