import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { dresserServeur, type ServeurDeTest } from '#app/testing/serveur.ts';
import { exiger } from '#kernel/result.ts';
import { accepterLEchange, bloquer } from '../../patients/testing/builders.ts';
import { tenirDemandesJobs } from '../jobs/tenir-demandes.job.ts';
import { planterScene, type Scene } from '../testing/builders.ts';
import { declarerSansDossier, poserDeclaree, poserDossier } from '../testing/declarations.ts';
import { lireDeclarations } from '../usecases/lire-declarations.ts';
import { rattacherDemandes } from '../usecases/rattacher-demandes.ts';

const zBundle = z.object({
  total: z.number(),
  link: z.array(z.object({ relation: z.string(), url: z.string() })),
  entry: z.array(z.object({ resource: z.looseObject({ id: z.string() }) })).default([]),
});

let banc: Banc;
let serveur: ServeurDeTest;
let ici: Scene;
let cle: { readonly authorization: string };
let honorine: string;
let etrangere: string;
const qui = (i: number) => ici.medecins[i] ?? '';

beforeAll(async () => {
  banc = await dresserBanc();
  ici = await planterScene(banc, 'demo-equipes');
  serveur = await dresserServeur(banc);
  cle = await serveur.cle(ici.cpts, 'coordinateur');
  honorine = await poserDeclaree(banc, ici.cpts, { prenom: 'Honorine', medecin: qui(0) });
  const ailleurs = await planterScene(banc, 'demo-ailleurs');
  etrangere = await poserDeclaree(banc, ailleurs.cpts, { prenom: 'Honorine', medecin: qui(0) });
});

const lire = async (chemin: string, entetes: Readonly<Record<string, string>> = cle) =>
  await serveur.appeler(`/fhir/${chemin}`, { headers: entetes });
const chercher = async (query: string, entetes: Readonly<Record<string, string>> = cle) =>
  zBundle.parse(await (await lire(`CareTeam?${query}`, entetes)).json());
const changerLeDossier = async (patient: string, medecin: 'inconnu' | 'aucun' | string) =>
  await banc.regarder(
    `update patients.patients set medecin_traitant = $2, medecin_traitant_id = $3, modifie_le = modifie_le + interval '1 day'
     where id = $1`,
    medecin === 'inconnu' || medecin === 'aucun'
      ? [patient, medecin, null]
      : [patient, 'nomme', medecin],
  );

describe('l’équipe d’un patient en FHIR', () => {
  it('dit le médecin déclaré, sous l’identifiant du dossier, et la CPTS qui la tient', async () => {
    const reponse = await lire(`CareTeam/${honorine}`);
    expect(reponse.status).toBe(200);
    expect(reponse.headers.get('etag')).toMatch(/^W\/"\d+"$/);
    expect(await reponse.json()).toMatchObject({
      resourceType: 'CareTeam',
      id: honorine,
      identifier: [{ system: 'http://localhost', value: `CareTeam/${honorine}` }],
      status: 'active',
      subject: { reference: `Patient/${honorine}` },
      period: { start: '2026-11-23T08:12:00.000Z' },
      contained: [
        {
          id: 'medecin',
          practitioner: {
            reference: `Practitioner/${qui(0)}`,
            identifier: { value: '899990000700' },
          },
        },
      ],
      participant: [
        {
          role: [
            {
              coding: [
                {
                  system:
                    'https://mos.esante.gouv.fr/NOS/TRE_R259-HL7ParticipationFunction/FHIR/TRE-R259-HL7ParticipationFunction',
                  code: 'PCP',
                  display: 'Médecin traitant',
                },
                { code: 'PCP' },
              ],
            },
          ],
          member: { reference: '#medecin' },
          period: { start: '2026-11-23T08:12:00.000Z' },
        },
      ],
      managingOrganization: [{ reference: `Organization/${ici.cpts.id}`, display: ici.cpts.nom }],
    });
    for (const adresse of [
      `Practitioner/${qui(0)}`,
      `Organization/${ici.cpts.id}`,
      `Patient/${honorine}`,
    ])
      expect((await lire(adresse)).status, adresse).toBe(200);
  });

  it('dit comme le dossier : le médecin déclaré y est noté, avec sa trace', async () => {
    const patient = await (await lire(`Patient/${honorine}`)).json();
    expect(patient).toMatchObject({
      generalPractitioner: [{ reference: `Practitioner/${qui(0)}` }],
    });
    const traces = await banc.regarder(
      "select personne, roles from tracabilite.traces where action = 'mt.medecin-note-au-dossier' and cpts_id = $1",
      [ici.cpts.id],
    );
    expect(traces).toMatchObject([{ personne: honorine }]);
    const job = tenirDemandesJobs.find(({ sur }) => sur.includes('mt.medecin-declare'));
    expect(job?.nom).toBe('mt.noter-medecin-au-dossier');
  });

  it('n’existe pas pour une demande sans dossier, et paraît quand le dossier est ouvert', async () => {
    const { total } = await chercher('');
    const demande = await declarerSansDossier(banc, ici.cpts, {
      prenom: 'Philibert',
      medecin: qui(1),
    });
    expect((await chercher('')).total).toBe(total);
    expect((await lire(`CareTeam/${demande}`)).status).toBe(404);
    const patient = await poserDossier(banc, ici.cpts, 'Philibert');
    exiger(await rattacherDemandes(banc.appel(ici.cpts, { role: 'systeme' }), { patient }));
    expect((await lire(`CareTeam/${patient}`)).status).toBe(200);
    expect(await (await lire(`Patient/${patient}`)).json()).toMatchObject({
      generalPractitioner: [{ reference: `Practitioner/${qui(1)}` }],
    });
  });

  it('finit quand le dossier nomme un autre médecin, ou dit qu’il n’y en a plus', async () => {
    const patient = await poserDeclaree(banc, ici.cpts, { prenom: 'Clothilde', medecin: qui(0) });
    const statut = async () =>
      z.object({ status: z.string() }).parse(await (await lire(`CareTeam/${patient}`)).json())
        .status;
    for (const [medecin, attendu] of [
      [qui(1), 'inactive'],
      ['aucun', 'inactive'],
      ['inconnu', 'active'],
      [qui(0), 'active'],
    ] as const) {
      await changerLeDossier(patient, medecin);
      expect(await statut(), medecin).toBe(attendu);
    }
  });

  it('d’une seconde déclaration, nomme le dernier médecin', async () => {
    const patient = await poserDeclaree(banc, ici.cpts, { prenom: 'Sidonie', medecin: qui(0) });
    await banc.regarder(
      `update mt.prises set declaree_le = declaree_le - interval '1 year'
       where demande_id in (select id from mt.demandes where patient_id = $1)`,
      [patient],
    );
    await declarerSansDossier(banc, ici.cpts, { prenom: 'Sidonie', medecin: qui(2) });
    expect((await chercher(`patient=${patient}`)).total).toBe(1);
    expect(await (await lire(`CareTeam/${patient}`)).json()).toMatchObject({
      status: 'active',
      contained: [{ practitioner: { reference: `Practitioner/${qui(2)}` } }],
    });
  });
});

describe('la recherche d’équipes', () => {
  it('trouve par patient, par médecin, par statut, et page par page', async () => {
    expect((await chercher(`patient=Patient/${honorine}&status=active`)).total).toBe(1);
    expect((await chercher(`subject=${honorine}&_id=${honorine}`)).total).toBe(1);
    expect((await chercher(`subject=${honorine}&patient=${crypto.randomUUID()}`)).total).toBe(0);
    expect((await chercher(`patient=${honorine}&status=inactive`)).total).toBe(0);
    expect((await chercher(`patient=${honorine}&status=proposed`)).total).toBe(0);
    expect((await chercher(`patient=${honorine}&status=active,inactive`)).total).toBe(1);
    expect((await chercher(`patient=${honorine}&participant=Practitioner/${qui(0)}`)).total).toBe(
      1,
    );
    expect((await chercher(`patient=${honorine}&participant=${qui(2)}`)).total).toBe(0);
    const { total } = await chercher('_count=0');
    const vus = new Set<string>();
    let query = '_count=2';
    for (let page = 0; page < 10 && query !== ''; page++) {
      const { entry, link } = await chercher(query);
      for (const { resource } of entry) vus.add(resource.id);
      query = link.find(({ relation }) => relation === 'next')?.url.split('?')[1] ?? '';
    }
    expect(vus.size).toBe(total);
  });

  it('refuse en FHIR ce qu’elle ne sert pas', async () => {
    for (const [query, code] of [
      ['category=x', 'not-supported'],
      ['_include=CareTeam:subject', 'not-supported'],
      ['_count=dix', 'value'],
    ] as const) {
      const reponse = await lire(`CareTeam?${query}`);
      expect(reponse.status, query).toBe(400);
      expect(await reponse.json()).toMatchObject({
        resourceType: 'OperationOutcome',
        issue: [{ code }],
      });
    }
    const xml = await lire('CareTeam', { ...cle, accept: 'application/fhir+xml' });
    expect([xml.status, xml.headers.get('content-type')]).toEqual([
      406,
      'application/fhir+json; charset=utf-8',
    ]);
  });

  it('est annoncée par GET /fhir/metadata, avec celle des patients et des créneaux', async () => {
    const { rest } = z
      .object({
        rest: z.tuple([z.object({ resource: z.array(z.looseObject({ type: z.string() })) })]),
      })
      .parse(await (await lire('metadata')).json());
    const types = rest[0].resource.map(({ type }) => type);
    for (const type of ['CareTeam', 'Patient', 'Slot', 'Practitioner'])
      expect(types).toContain(type);
    expect(new Set(types).size).toBe(types.length);
  });
});

describe('qui lit une équipe', () => {
  it('est écrit, avec chacun de ceux qu’il a lus', async () => {
    const lectures = async () =>
      await banc.regarder(
        "select personne, personnes, acteur_nom from tracabilite.traces where action = 'mt.declarations-lues' order by rang",
      );
    const avant = (await lectures()).length;
    await lire(`CareTeam/${honorine}`);
    const liste = await chercher('');
    const [une, deux] = (await lectures()).slice(avant);
    expect(une?.['acteur_nom']).toBe('clé coordinateur');
    expect(JSON.stringify(une)).toContain(honorine);
    for (const { resource } of liste.entry) expect(JSON.stringify(deux)).toContain(resource.id);
  });

  it('par un jeton OAuth 2.0 lit ce que lit sa clé', async () => {
    const [client] = await banc.regarder(
      "select id from comptes.cles_api where cpts_id = $1 and role = 'coordinateur' limit 1",
      [ici.cpts.id],
    );
    const delivre = await serveur.appeler('/api/oauth/token', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: String(client?.['id']),
        client_secret: cle.authorization.slice('Bearer '.length),
      }),
    });
    const { access_token } = z.object({ access_token: z.string() }).parse(await delivre.json());
    const jeton = { authorization: `Bearer ${access_token}` };
    expect((await lire(`CareTeam/${honorine}`, jeton)).status).toBe(200);
  });

  it('sans clé, sans droit, hors de l’équipe ou d’une autre CPTS, n’apprend rien', async () => {
    const anonyme = await lire(`CareTeam/${honorine}`, {});
    expect(anonyme.status).toBe(401);
    expect(await anonyme.json()).toMatchObject({ issue: [{ code: 'login' }] });
    const hopital = await serveur.cle(ici.cpts, 'hopital');
    expect((await lire(`CareTeam/${honorine}`, hopital)).status).toBe(404);
    expect((await chercher('', hopital)).total).toBe(0);
    const inconnue = await (await lire(`CareTeam/${crypto.randomUUID()}`)).text();
    for (const id of [etrangere, 'x', qui(0)]) {
      const reponse = await lire(`CareTeam/${id}`);
      expect(reponse.status).toBe(404);
      expect(await reponse.text()).toBe(inconnue);
    }
    expect((await chercher(`patient=${etrangere}`)).total).toBe(0);
    for (const role of ['president', 'tresorier', 'ars'] as const)
      expect(await lireDeclarations(banc.appel(ici.cpts, { role }), {})).toMatchObject({
        refus: { motif: 'droit-manquant' },
      });
  });

  it('au nom d’un médecin, trouve ceux qu’il soigne, et plus celle qui le bloque', async () => {
    const patient = await poserDeclaree(banc, ici.cpts, { prenom: 'Apolline', medecin: qui(2) });
    const sienne = async () =>
      exiger(
        await lireDeclarations(
          banc.appel(ici.cpts, { role: 'professionnel', professionnel: qui(2) }),
          { patients: [patient] },
        ),
      ).total;
    expect(await sienne()).toBe(0);
    await accepterLEchange(banc, ici.cpts, patient);
    expect(await sienne()).toBe(1);
    await bloquer(banc, ici.cpts, { patient, professionnel: qui(2) });
    expect(await sienne()).toBe(0);
    expect((await lire(`CareTeam/${patient}`)).status).toBe(200);
  });
});
