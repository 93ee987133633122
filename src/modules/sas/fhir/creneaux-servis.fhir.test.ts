import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { dresserServeur, type ServeurDeTest } from '../../../app/testing/serveur.ts';
import { CORLIRET, HERMENT, TRESSAGUES } from '../../soins-non-programmes/testing/builders.ts';
import { OID, ouvrirRecherche, zBundle } from '../testing/recherche.ts';
import { CABINET, CENTRE, exercerA, planterSceneDuSas } from '../testing/scene.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let cpts: CptsCourante;
let cle: { readonly authorization: string };
let ici: Awaited<ReturnType<typeof ouvrirRecherche>>;

beforeAll(async () => {
  banc = await dresserBanc();
  ({ cpts } = await planterSceneDuSas(banc));
  serveur = await dresserServeur(banc);
  cle = await serveur.cle(cpts, 'sas');
  ici = await ouvrirRecherche({ banc, serveur, cpts, cle });
});

describe('GET /fhir/Slot', () => {
  it('répond en JSON de FHIR, sous chacun de ses noms', async () => {
    for (const accept of ['application/json+fhir', 'application/fhir+json', 'application/json']) {
      const reponse = await ici.demander(ici.recherche(CORLIRET), { ...cle, accept });
      expect(reponse.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    }
  });

  it('rend les créneaux que le SAS peut réserver, et eux seuls', async () => {
    const { bundle, de } = await ici.trouver(ici.recherche(CORLIRET));
    expect(de('Slot').map((s) => String(s['start']).slice(11, 16))).toHaveLength(2);
    expect(bundle.total).toBe(2);
    expect(de('Slot').map((s) => s['status'])).toEqual(['free', 'free']);
    expect(de('Practitioner')).toMatchObject([
      {
        identifier: [{ system: OID, value: `8${CORLIRET}` }],
        name: [{ family: 'Corliret', given: ['Garance'] }],
      },
    ]);
    expect(de('PractitionerRole')).toMatchObject([
      {
        organization: { identifier: { value: `3${CABINET.siret}` } },
        telecom: [{ system: 'phone', value: CABINET.telephone }],
        contained: [
          { address: { line: [CABINET.adresse], city: 'PONTAUMUR', postalCode: '63380' } },
        ],
      },
    ]);
  });

  it('dit le genre, le motif, la spécialité, et l’adresse où réserver', async () => {
    const { de } = await ici.trouver(ici.recherche(CORLIRET));
    const [fievre, visite] = de('Slot');
    expect(fievre).toMatchObject({
      serviceType: [
        { coding: [{ code: 'AMB' }] },
        { coding: [{ code: '604' }] },
        { text: 'Fièvre' },
      ],
      specialty: [{ coding: [{ code: 'SM54' }] }],
      appointmentType: { coding: [{ code: 'ROUTINE' }] },
      comment: `http://localhost/app/${cpts.slug}/soins/sas/${fievre?.id}`,
    });
    expect(JSON.stringify(fievre)).toContain('"code":"PRO"');
    expect(JSON.stringify(visite)).toContain('"code":"HH"');
    expect(JSON.stringify(visite)).toContain('"code":"PUBLIC"');
  });

  it('lie chaque créneau à la CPTS, son service et son numéro', async () => {
    const { de } = await ici.trouver(ici.recherche(CORLIRET));
    expect(de('HealthcareService')).toMatchObject([
      { id: cpts.id, providedBy: { reference: `Organization/${cpts.id}` } },
    ]);
    expect(de('Organization')).toMatchObject([
      {
        identifier: [{ value: '1639990100' }],
        name: cpts.nom,
        telecom: [{ value: '+33473995500' }],
      },
    ]);
    for (const creneau of de('Slot'))
      expect(JSON.stringify(creneau)).toContain(`HealthcareService/${cpts.id}`);
  });

  it('tait la CPTS quand un professionnel seul est demandé', async () => {
    const seul = `_include=Slot:schedule&_include:iterate=Schedule:actor&${ici.periode}&${ici.chez(CORLIRET)}&status=free`;
    const { bundle, de } = await ici.trouver(seul);
    expect(bundle).toMatchObject({
      meta: { profile: ['http://sas.fr/fhir/StructureDefinition/BundleAgregateur'] },
    });
    expect(de('Slot')).toHaveLength(2);
    expect(de('Organization')).toEqual([]);
    expect(JSON.stringify(bundle)).not.toContain('"604"');
  });

  it('rend la recherche à la lettre, et l’adresse de chaque ressource', async () => {
    const { bundle } = await ici.trouver(ici.recherche(CORLIRET));
    expect(bundle.link).toEqual([
      { relation: 'self', url: `http://localhost/fhir/Slot?${ici.recherche(CORLIRET)}` },
    ]);
    for (const { fullUrl, resource } of bundle.entry ?? [])
      expect(fullUrl).toBe(`http://localhost/fhir/${resource.resourceType}/${resource.id}`);
  });

  it('garde les bornes les plus étroites quand une est répétée', async () => {
    const { bundle } = await ici.trouver(
      `${ici.recherche(CORLIRET)}&start=ge${ici.demain}T08:30:00.000%2B00:00`,
    );
    expect(bundle.total).toBe(1);
  });

  it('répond un ensemble vide, sans entrée, quand il n’y a rien', async () => {
    for (const query of [
      ici.recherche('99990009999'),
      ici.recherche(CORLIRET).replace('status=free', 'status=busy'),
      `start=ge2019-01-01T00:00:00Z&start=le2019-01-02T00:00:00Z&${ici.chez(CORLIRET)}&status=free`,
      ici.recherche(CORLIRET).replaceAll(OID, 'urn:oid:9.9.9'),
    ]) {
      const { bundle } = await ici.trouver(query);
      expect(bundle.total, query).toBe(0);
      expect('entry' in bundle).toBe(false);
      expect(bundle.link).toHaveLength(1);
    }
  });

  it('n’envoie pas à l’adresse d’une autre ville, sauf si le professionnel y exerce', async () => {
    await ici.poser('14:00', { professionnel: TRESSAGUES, commune: HERMENT });
    expect((await ici.trouver(ici.recherche(TRESSAGUES))).bundle.total).toBe(1);
    const avant = (await ici.trouver(ici.recherche(CORLIRET))).bundle.total;
    await exercerA(banc, CORLIRET, CENTRE);
    const { bundle, de } = await ici.trouver(ici.recherche(CORLIRET));
    expect(bundle.total).toBe(avant + 1);
    expect(
      [de('Practitioner'), de('PractitionerRole'), de('Schedule')].map((l) => l.length),
    ).toEqual([1, 2, 2]);
  });

  it('honore la barre encodée, le plus brut, l’heure sans fuseau et le nombre demandé', async () => {
    const attendu = (await ici.trouver(ici.recherche(CORLIRET))).bundle.total;
    for (const query of [
      ici.recherche(CORLIRET).replaceAll('|', '%7C').replaceAll('+', '%2B'),
      ici.recherche(CORLIRET).replaceAll('+00:00', ''),
      `${ici.recherche(CORLIRET)}&_count=1000&_format=json`,
      ici.recherche(CORLIRET).replace(`8${CORLIRET}`, CORLIRET),
    ])
      expect((await ici.trouver(query)).bundle.total, query).toBe(attendu);
    const { bundle, de } = await ici.trouver(`${ici.recherche(CORLIRET)}&_count=1`);
    expect([bundle.total, de('Slot').length]).toEqual([attendu, 1]);
    expect(bundle.link[1]?.relation).toBe('next');
    const suite = await ici.trouver(bundle.link[1]?.url.split('?')[1] ?? '');
    expect(suite.de('Slot')[0]?.id).not.toBe(de('Slot')[0]?.id);
  });
});

describe('une recherche mal faite', () => {
  it('est refusée par un OperationOutcome qui dit quoi corriger', async () => {
    const cas = [
      ['', 'deux bornes'],
      [`start=ge${ici.demain}&${ici.chez(CORLIRET)}&status=free`, 'deux bornes'],
      [`start=ge${ici.demain}&start=le2026-02-30&${ici.chez(CORLIRET)}&status=free`, '2026-02-30'],
      [`${ici.periode}&${ici.chez(CORLIRET)}`, 'status=free'],
      [`${ici.periode}&status=free`, 'de 1 à 25'],
      [
        ici.recherche(
          ...Array.from({ length: 26 }, (_, n) => `999900${String(n).padStart(5, '0')}`),
        ),
        '26 identifiants',
      ],
      [`${ici.recherche(CORLIRET)}&_count=beaucoup`, 'beaucoup'],
    ] as const;
    for (const [query, dit] of cas) {
      const reponse = await ici.demander(query);
      expect(reponse.status, query).toBe(400);
      expect(await reponse.json()).toMatchObject({
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', diagnostics: expect.stringContaining(dit) }],
      });
    }
  });

  it('est refusée sans clé, avec une clé d’un autre rôle, en XML, à une adresse inconnue', async () => {
    const autre = await serveur.cle(cpts, 'coordinateur');
    const refus = [
      [await ici.demander(ici.recherche(CORLIRET), {}), 401],
      [await ici.demander(ici.recherche(CORLIRET), { authorization: 'Bearer faux' }), 401],
      [await serveur.appeler('/fhir/Practitioner', { method: 'POST', headers: autre }), 403],
      [
        await ici.demander(ici.recherche(CORLIRET), { ...cle, accept: 'application/fhir+xml' }),
        406,
      ],
      [await serveur.appeler('/fhir/Inconnu', { headers: cle }), 404],
    ] as const;
    for (const [reponse, statut] of refus) {
      expect(reponse.status).toBe(statut);
      expect(await reponse.json()).toMatchObject({ resourceType: 'OperationOutcome' });
    }
  });
});

describe('une CPTS', () => {
  it('qui n’est pas raccordée ne montre rien', async () => {
    const autre = await banc.creerCpts('demo-non-raccordee');
    const sienne = await serveur.cle(autre, 'sas');
    const reponse = await ici.demander(ici.recherche(CORLIRET), sienne);
    expect(zBundle.parse(await reponse.json()).total).toBe(0);
  });

  it('garde dans son audit qui a lu ses créneaux, et combien', async () => {
    await ici.trouver(ici.recherche(CORLIRET));
    const [trace] = await banc.regarder(
      "select detail from tracabilite.traces where cpts_id = $1 and action = 'sas.creneaux-lus' order by rang desc limit 1",
      [cpts.id],
    );
    expect(trace?.['detail']).toMatchObject({ professionnels: 1 });
  });
});
