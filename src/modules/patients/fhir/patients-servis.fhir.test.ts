import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { CHAINES_MECHANTES } from '#app/testing/chaines-mechantes.ts';
import { dresserServeur, type ServeurDeTest } from '#app/testing/serveur.ts';
import { exiger } from '#kernel/result.ts';
import { GIAT, planterScene, poserPatient, type Scene } from '../testing/builders.ts';
import { lirePatientsParProgramme } from '../usecases/lire-par-programme.ts';
import { poserOpposition } from '../usecases/poser-opposition.ts';

const zBundle = z.object({
  total: z.number(),
  link: z.array(z.object({ relation: z.string(), url: z.string() })),
  entry: z.array(z.object({ resource: z.looseObject({ id: z.string() }) })).default([]),
});

let banc: Banc;
let serveur: ServeurDeTest;
let ici: Scene;
let cle: { readonly authorization: string };
let odile: string;
let lubin: string;
let etrangere: string;

beforeAll(async () => {
  banc = await dresserBanc();
  ici = await planterScene(banc);
  serveur = await dresserServeur(banc);
  cle = await serveur.cle(ici.cpts, 'coordinateur');
  odile = await poserPatient(banc, ici.cpts, {
    courriel: 'odile@exemple.invalid',
    communeDeNaissance: '63165',
    medecinTraitant: ici.corliret,
    informee: 'oral',
  });
  lubin = await poserPatient(banc, ici.cpts, {
    nomDeNaissance: 'Tancrel',
    prenoms: 'Lubin',
    nomUtilise: '',
    telephone: '',
    commune: '',
    sexe: 'm',
    dateDeNaissance: '1961-11-30',
    medecinTraitant: 'aucun',
  });
  const ailleurs = await planterScene(banc, 'sioule');
  etrangere = await poserPatient(banc, ailleurs.cpts);
});

const lire = async (chemin: string, qui = cle) =>
  await serveur.appeler(`/fhir/${chemin}`, { headers: qui });
const chercher = async (query: string, qui = cle) =>
  zBundle.parse(await (await lire(`Patient?${query}`, qui)).json());
const lectures = async () =>
  await banc.regarder(
    "select personnes, roles from tracabilite.traces where action = 'patients.dossiers-lus-par-programme' order by rang",
  );

describe('une personne en FHIR', () => {
  it('dit qui elle est et son médecin traitant, sans matricule tant que l’identité n’est pas qualifiée', async () => {
    const reponse = await lire(`Patient/${odile}`);
    expect(reponse.status).toBe(200);
    expect(reponse.headers.get('etag')).toMatch(/^W\/"\d+"$/);
    const patient = await reponse.json();
    expect(patient).toMatchObject({
      resourceType: 'Patient',
      id: odile,
      meta: { profile: ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-patient'] },
      identifier: [{ use: 'usual', system: 'http://localhost', value: odile }],
      name: [
        { use: 'official', family: 'Varennes', given: ['Odile'] },
        { use: 'usual', family: 'Le Goff-Bréval', given: ['Odile'] },
      ],
      telecom: [
        { system: 'phone', value: '+33639980041' },
        { system: 'email', value: 'odile@exemple.invalid' },
      ],
      gender: 'female',
      birthDate: '1948-03-02',
      address: [{ city: 'Giat', extension: [{ valueCoding: { code: GIAT } }] }],
      generalPractitioner: [
        {
          reference: `Practitioner/${ici.corliret}`,
          identifier: { system: 'urn:oid:1.2.250.1.71.4.2.1', value: '899990000111' },
          display: 'Garance Corliret',
        },
      ],
      managingOrganization: { reference: `Organization/${ici.cpts.id}` },
    });
    for (const adresse of [`Practitioner/${ici.corliret}`, `Organization/${ici.cpts.id}`])
      expect((await lire(adresse)).status, adresse).toBe(200);
  });

  it('dont rien n’est su n’a ni champ vide ni médecin inventé', async () => {
    const patient = await (await lire(`Patient/${lubin}`)).json();
    for (const absent of ['telecom', 'address', 'generalPractitioner'])
      expect(patient).not.toHaveProperty(absent);
    expect(patient).toMatchObject({ gender: 'male', name: [{ family: 'Tancrel' }] });
    expect(JSON.stringify(patient)).not.toMatch(/"":|: ?""|\[\]|\{\}/);
  });

  it('avec une identité qualifiée, porte son matricule INS', async () => {
    const qualifiee = await poserPatient(banc, ici.cpts, {
      nomDeNaissance: 'Vlaminquet',
      prenoms: 'Xylotine, Rose',
      telephone: '',
      dateDeNaissance: '1969-05-01',
      communeDeNaissance: '63165',
      matricule: '2 69 05 49 588 157 80',
      nature: 'NIR-TEST',
      statut: 'QUAL',
      verification: 'piece-d-identite',
    });
    const patient = await (await lire(`Patient/${qualifiee}`)).json();
    expect(patient).toMatchObject({
      meta: { profile: ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-patient-ins'] },
      extension: [
        { extension: [{ url: 'identityStatus', valueCoding: { code: 'QUAL' } }] },
        { valueAddress: { extension: [{ valueCoding: { code: '63165' } }] } },
      ],
      name: [{ extension: [{ valueString: 'Xylotine Rose' }], given: ['Xylotine'] }, {}],
      identifier: [
        { use: 'usual' },
        { use: 'official', system: 'urn:oid:1.2.250.1.213.1.4.10', value: '269054958815780' },
      ],
    });
  });
});

describe('la recherche de personnes', () => {
  it('trouve par identifiant et par médecin traitant, page par page', async () => {
    expect((await chercher(`_id=${odile},${lubin}`)).total).toBe(2);
    const sienne = await chercher(`general-practitioner=Practitioner/${ici.corliret}`);
    expect(sienne.entry.map(({ resource }) => resource.id)).toEqual([odile]);
    expect((await chercher(`general-practitioner=${ici.tressagues}`)).total).toBe(0);
    expect((await chercher(`_id=${lubin}&general-practitioner=${ici.corliret}`)).total).toBe(0);
    const premiere = await chercher(`_id=${odile},${lubin}&_count=1`);
    const suite = premiere.link.find(({ relation }) => relation === 'next')?.url ?? '';
    const seconde = await chercher(suite.split('?')[1] ?? '');
    const vus = [...premiere.entry, ...seconde.entry].map(({ resource }) => resource.id);
    expect(vus).toEqual([odile, lubin].toSorted());
    expect(seconde.link.map(({ relation }) => relation)).toEqual(['self']);
  });

  it('refuse en FHIR de parcourir les noms, et les critères qu’elle ne sert pas', async () => {
    for (const [query, code] of [
      ['', 'required'],
      ['_count=10', 'required'],
      ['family=Varennes', 'not-supported'],
      [`_id=${odile}&_count=beaucoup`, 'value'],
    ] as const) {
      const reponse = await lire(`Patient?${query}`);
      expect(reponse.status, query).toBe(400);
      expect(await reponse.json()).toMatchObject({
        resourceType: 'OperationOutcome',
        issue: [{ severity: 'error', code }],
      });
    }
  });
});

describe('qui lit', () => {
  it('est écrit, avec chacun de ceux qu’il a lus', async () => {
    const avant = (await lectures()).length;
    await lire(`Patient/${odile}`);
    await chercher(`_id=${odile},${lubin}`);
    const [une, deux] = (await lectures()).slice(avant);
    expect(JSON.stringify(une)).toContain(odile);
    expect(JSON.stringify(deux)).toContain(odile);
    expect(JSON.stringify(deux)).toContain(lubin);
  });

  it('sans clé, sans droit ou d’une autre CPTS, n’apprend rien', async () => {
    expect((await lire(`Patient/${odile}`, { authorization: '' })).status).toBe(401);
    const sas = await serveur.cle(ici.cpts, 'sas');
    const interdite = await lire(`Patient/${odile}`, sas);
    expect(interdite.status).toBeGreaterThanOrEqual(401);
    expect(await interdite.json()).toMatchObject({ resourceType: 'OperationOutcome' });
    const inconnue = await (await lire(`Patient/${crypto.randomUUID()}`)).text();
    for (const id of [etrangere, 'x', ici.corliret]) {
      const reponse = await lire(`Patient/${id}`);
      expect(reponse.status).toBe(404);
      expect(await reponse.text()).toBe(inconnue);
    }
    expect((await chercher(`_id=${etrangere}`)).total).toBe(0);
  });

  it('hors de l’équipe de soins, ne trouve personne', async () => {
    const hopital = await serveur.cle(ici.cpts, 'hopital');
    expect((await lire(`Patient/${odile}`, hopital)).status).toBe(404);
    expect((await chercher(`general-practitioner=${ici.corliret}`, hopital)).total).toBe(0);
  });

  it('au nom d’un médecin, trouve ceux qu’il soigne, et plus celle qui le bloque', async () => {
    const sien = async () =>
      exiger(
        await lirePatientsParProgramme(
          banc.appel(ici.cpts, { role: 'professionnel', professionnel: ici.corliret }),
          { medecins: [ici.corliret] },
        ),
      ).total;
    expect(await sien()).toBe(1);
    exiger(
      await poserOpposition(banc.appel(ici.cpts), {
        patient: odile,
        professionnel: ici.corliret,
        voie: 'oral',
      }),
    );
    expect(await sien()).toBe(0);
  });

  it('sans rien nommer, est refusé par le cas d’usage aussi', async () => {
    const refuse = await lirePatientsParProgramme(banc.appel(ici.cpts), {});
    expect(refuse).toMatchObject({ ok: false, refus: { motif: 'saisie-invalide' } });
    const bureau = banc.appel(ici.cpts, { role: 'president' });
    expect(await lirePatientsParProgramme(bureau, { patients: [odile] })).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
  });
});

it('une chaîne méchante, dans une adresse ou un critère, est prise ou refusée en FHIR', async () => {
  const chaines = Object.values(CHAINES_MECHANTES).map((texte) => texte.toWellFormed());
  for (const chaine of chaines) {
    const ecrite = encodeURIComponent(chaine.slice(0, 2000));
    for (const type of ['Patient', 'CareTeam'])
      for (const chemin of [
        `${type}?_id=${ecrite}`,
        `${type}?${ecrite}=x`,
        `${type}?_id=${odile}&_count=${ecrite}`,
        ...(ecrite === '' ? [] : [`${type}/${ecrite}`]),
      ]) {
        const reponse = await lire(chemin);
        expect([200, 400, 404, 422], `${reponse.status} ${chemin}`).toContain(reponse.status);
        expect(reponse.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
      }
  }
});
