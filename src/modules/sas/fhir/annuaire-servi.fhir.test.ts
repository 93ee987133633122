import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { dresserServeur, type ServeurDeTest } from '../../../app/testing/serveur.ts';
import { CORLIRET, poserDemande } from '../../soins-non-programmes/testing/builders.ts';
import { reserverCreneau } from '../../soins-non-programmes/testing/rendez-vous.ts';
import { OID, ouvrirRecherche, zBundle } from '../testing/recherche.ts';
import { planterSceneDuSas } from '../testing/scene.ts';

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

describe('une recherche d’agendas partagés', () => {
  const gap = (critere: string) =>
    `_include=Slot:schedule&_include=Schedule:actor&${ici.periode}&${critere}&status=free`;
  const SPECIALITE = 'schedule.actor:PractitionerRole.specialty';
  const ADRESSE = 'schedule.actor:PractitionerRole.address';

  it('trouve par spécialité et par adresse, sans nommer personne', async () => {
    const { bundle, de } = await ici.trouver(
      gap(
        `${SPECIALITE}=https://mos.esante.gouv.fr/NOS/TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale|SM54&${ADRESSE}=pontaumur`,
      ),
    );
    expect(bundle.total).toBeGreaterThan(0);
    expect(de('Slot')[0]).toMatchObject({
      meta: { profile: ['https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-slot'] },
    });
    expect((await ici.trouver(gap(`${SPECIALITE}=SM02`))).bundle.total).toBe(0);
    expect((await ici.trouver(gap(`${ADRESSE}=Ajaccio`))).bundle.total).toBe(0);
  });

  it('ne rend à une régulation que ce qu’elle peut réserver', async () => {
    const regulation = await serveur.cle(cpts, 'regulateur');
    const reponse = await ici.demander(gap(`${ADRESSE}=63380`), regulation);
    const vus = zBundle.parse(await reponse.json());
    expect(JSON.stringify(vus)).not.toContain('"PUBLIC"');
  });

  it('se borne à un mois', async () => {
    const reponse = await ici.demander(
      `start=ge2026-01-01&start=le2026-12-31&${SPECIALITE}=SM54&status=free`,
    );
    expect(reponse.status).toBe(400);
  });
});

describe('chaque ressource d’un créneau', () => {
  it('se lit à son adresse, et se cherche', async () => {
    const { bundle } = await ici.trouver(ici.recherche(CORLIRET));
    for (const { resource } of bundle.entry ?? []) {
      const reponse = await serveur.appeler(`/fhir/${resource.resourceType}/${resource.id}`, {
        headers: cle,
      });
      expect(reponse.status, resource.resourceType).toBe(200);
      expect(await reponse.json()).toEqual(resource);
    }
    const qui = bundle.entry?.find(
      ({ resource }) => resource.resourceType === 'Practitioner',
    )?.resource;
    for (const [adresse, attendu] of [
      [`Practitioner?identifier=${OID}|8${CORLIRET}`, 1],
      ['Practitioner?identifier=inconnu', 0],
      [`PractitionerRole?practitioner=Practitioner/${qui?.id}`, 1],
      [`Schedule?actor=${qui?.id}`, 1],
      ['Organization?identifier=1639990100', 1],
      ['Organization?identifier=1000000000', 0],
      [`HealthcareService?organization=Organization/${cpts.id}`, 1],
    ] as const) {
      const reponse = await serveur.appeler(`/fhir/${adresse}`, { headers: cle });
      expect(zBundle.parse(await reponse.json()).total, adresse).toBe(attendu);
    }
  });

  it('inconnue, répond 404 en FHIR', async () => {
    for (const adresse of [
      'Practitioner/x',
      `Practitioner/${crypto.randomUUID()}`,
      `PractitionerRole/${'0'.repeat(64)}`,
      'Schedule/x',
      'Location/x',
      `Organization/${crypto.randomUUID()}`,
      'HealthcareService/x',
    ]) {
      const reponse = await serveur.appeler(`/fhir/${adresse}`, { headers: cle });
      expect(reponse.status, adresse).toBe(404);
      expect(await reponse.json()).toMatchObject({ resourceType: 'OperationOutcome' });
    }
  });
});

describe('les rendez-vous', () => {
  it('se cherchent sur un mois au plus, sans rien du patient, chacun les siens', async () => {
    const regulation = await serveur.cle(cpts, 'regulateur');
    const creneau = await ici.poser('16:00');
    const present = { maintenant: new Date() };
    const demande = await poserDemande(
      { ...banc, appel: (ou: CptsCourante | null) => banc.appel(ou, present) },
      cpts,
    );
    const prise = await reserverCreneau(banc.appel(cpts, present), { demande, creneau });
    expect(prise.ok).toBe(true);
    const mois = `date=ge${ici.demain}&date=le${ici.demain}`;
    const lire = async (query: string, qui: { readonly authorization: string }) =>
      await serveur.appeler(`/fhir/Appointment?${query}`, { headers: qui });
    const trouves = zBundle.parse(await (await lire(mois, regulation)).json());
    expect(trouves.total).toBe(1);
    const texte = JSON.stringify(trouves);
    for (const mot of ['Fièvre', '39980001', 'Giat', 'Patient']) expect(texte).not.toContain(mot);
    expect(trouves.entry?.[0]?.resource).toMatchObject({ status: 'booked' });
    expect(zBundle.parse(await (await lire(mois, cle)).json()).total).toBe(0);
    const id = trouves.entry?.[0]?.resource.id;
    const un = (qui: { readonly authorization: string }, quoi = id) =>
      serveur.appeler(`/fhir/Appointment/${quoi}`, { headers: qui });
    expect((await un(regulation)).status).toBe(200);
    expect([(await un(cle)).status, (await un(regulation, 'x')).status]).toEqual([404, 404]);
    const avec = `${mois}&actor:Practitioner.identifier=${OID}|8`;
    expect(zBundle.parse(await (await lire(`${avec}${CORLIRET}`, regulation)).json()).total).toBe(
      1,
    );
    expect(zBundle.parse(await (await lire(`${avec}99990009999`, regulation)).json()).total).toBe(
      0,
    );
    for (const query of ['', 'date=ge2026-01-01', 'date=ge2026-01-01&date=le2026-06-01'])
      expect((await lire(query, regulation)).status, query).toBe(400);
  });
});
