import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { CHAINES_MECHANTES } from '../../../app/testing/chaines-mechantes.ts';
import { dresserServeur, type ServeurDeTest } from '../../../app/testing/serveur.ts';
import { planterSceneDuSas } from '../testing/scene.ts';
import { SYSTEMES } from './guide.fhir.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let cpts: CptsCourante;
let cle: { readonly authorization: string };

beforeAll(async () => {
  banc = await dresserBanc();
  ({ cpts } = await planterSceneDuSas(banc));
  serveur = await dresserServeur(banc);
  cle = await serveur.cle(cpts, 'sas');
});

type Element = Readonly<Record<string, unknown>>;
let numero = 0;

/** A fictional regulator, as the platform writes one. */
function regulateur(autres: Element = {}): Element {
  const n = String(++numero).padStart(5, '0');
  return {
    resourceType: 'Practitioner',
    meta: {
      profile: [
        'https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition/FrPractitionerRegul',
      ],
    },
    identifier: [identifiant(`8999910${n}`)],
    active: true,
    name: [{ family: 'Ombrelune', given: ['Sidonie'] }],
    telecom: [{ system: 'email', value: `regulateur${n}@exemple.invalid` }],
    ...autres,
  };
}

const identifiant = (value: string, system: string = SYSTEMES.personne, code = 'IDNPS') => ({
  type: { coding: [{ system: SYSTEMES.typeDIdentifiant, code }] },
  system,
  value,
});

function envoyer(methode: 'POST' | 'PUT', corps: unknown, query = '') {
  return serveur.appeler(`/fhir/Practitioner${query}`, {
    method: methode,
    headers: { ...cle, 'content-type': 'application/json+fhir' },
    body: JSON.stringify(corps),
  });
}

const mettreAJour = (corps: Element, valeur: unknown, systeme: string = SYSTEMES.personne) =>
  envoyer('PUT', corps, `?identifier=${systeme}|${String(valeur)}`);
const zTenu = z.looseObject({
  id: z.string(),
  identifier: z.array(z.looseObject({ value: z.string() })),
});

async function ouvrir(corps = regulateur()) {
  const reponse = await envoyer('POST', corps);
  if (reponse.status !== 201) throw new Error(await reponse.text());
  const { id, identifier } = zTenu.parse(await reponse.json());
  return { corps, id, valeur: identifier[0]?.value, location: reponse.headers.get('location') };
}

const roles = async (courriel: string) =>
  (
    await banc.regarder(
      `select m.role from comptes.mandats m join comptes.comptes c on c.id = m.compte_id
       where c.courriel = $1 and m.cpts_id = $2 and m.fini_le is null`,
      [courriel, cpts.id],
    )
  ).map(({ role }) => role);
const courrielDe = (corps: Element) =>
  z.array(z.object({ value: z.string() })).parse(corps['telecom'])[0]?.value ?? '';

describe('POST /fhir/Practitioner', () => {
  it('ouvre un compte sans mot de passe, avec le seul rôle de régulation du SAS', async () => {
    const { corps, id, location } = await ouvrir();
    expect(location).toBe(`http://localhost/fhir/Practitioner/${id}`);
    expect(await roles(courrielDe(corps))).toEqual(['regulateur-sas']);
    const [compte] = await banc.regarder(
      'select mot_de_passe, nom from comptes.comptes where courriel = $1',
      [courrielDe(corps)],
    );
    expect(compte).toEqual({ mot_de_passe: null, nom: 'Ombrelune' });
  });

  it('accepte un identifiant tiré par la plateforme', async () => {
    const interne = identifiant(crypto.randomUUID(), SYSTEMES.regulateur, 'INTRN');
    const { corps } = await ouvrir(regulateur({ identifier: [interne] }));
    expect(await roles(courrielDe(corps))).toEqual(['regulateur-sas']);
  });

  it('refuse un courriel ou un identifiant déjà pris, sans rien changer', async () => {
    const { corps, valeur } = await ouvrir();
    const memeCourriel = regulateur({ telecom: corps['telecom'] });
    const memeNumero = regulateur({ identifier: [identifiant(valeur ?? '')] });
    for (const double of [memeCourriel, memeNumero]) {
      const reponse = await envoyer('POST', double);
      expect(reponse.status).toBe(409);
      expect(await reponse.json()).toMatchObject({
        resourceType: 'OperationOutcome',
        issue: [{ code: 'duplicate' }],
      });
    }
    expect(await roles(courrielDe(memeNumero))).toEqual([]);
  });

  it('refuse ce à quoi il manque un élément, et dit lequel', async () => {
    const cas: readonly (readonly [Element, string])[] = [
      [regulateur({ identifier: undefined }), 'identifier'],
      [regulateur({ identifier: [] }), 'identifier'],
      [regulateur({ name: undefined }), 'name'],
      [regulateur({ name: [{ family: '', given: ['Sidonie'] }] }), 'name'],
      [regulateur({ name: [{ family: 'Ombrelune' }] }), 'name'],
      [regulateur({ telecom: undefined }), 'telecom'],
      [regulateur({ telecom: [{ system: 'phone', value: '+33639980001' }] }), 'telecom'],
      [regulateur({ telecom: [{ system: 'email', value: '' }] }), 'telecom'],
      [regulateur({ active: undefined }), 'active'],
      [regulateur({ active: 'oui' }), 'active'],
      [
        regulateur({ identifier: [identifiant('8999900000001', SYSTEMES.regulateur, 'IDNPS')] }),
        'identifier',
      ],
      [regulateur({ identifier: [identifiant('899990000001', SYSTEMES.structure)] }), 'identifier'],
      [{ ...regulateur(), resourceType: 'Patient' }, 'resourceType'],
    ];
    const avant = await banc.regarder('select count(*) from sas.regulateurs');
    for (const [corps, element] of cas) {
      const reponse = await envoyer('POST', corps);
      expect(reponse.status, JSON.stringify(corps)).toBe(422);
      expect(JSON.stringify(await reponse.json())).toContain(`Practitioner.${element}`);
    }
    expect(await banc.regarder('select count(*) from sas.regulateurs')).toEqual(avant);
  });

  it('ouverts cent fois de front, n’en laisse qu’un', async () => {
    const corps = regulateur();
    const statuts = await Promise.all(
      Array.from({ length: 100 }, async () => (await envoyer('POST', corps)).status),
    );
    expect(statuts.filter((statut) => statut === 201)).toHaveLength(1);
    expect(statuts.filter((statut) => statut === 409)).toHaveLength(99);
    expect(await roles(courrielDe(corps))).toEqual(['regulateur-sas']);
  });
});

describe('PUT /fhir/Practitioner?identifier=', () => {
  it('change le nom et le courriel, garde l’id', async () => {
    const { corps, id, valeur } = await ouvrir();
    const neuf = { ...corps, name: [{ family: 'Ombrelune-Sarment', given: ['Sidonie'] }] };
    const reponse = await mettreAJour(neuf, valeur);
    expect(reponse.status).toBe(200);
    expect(reponse.headers.get('location')).toContain(id);
    const [compte] = await banc.regarder('select nom from comptes.comptes where courriel = $1', [
      courrielDe(corps),
    ]);
    expect(compte?.['nom']).toBe('Ombrelune-Sarment');
  });

  it('retire l’habilitation et garde le compte, puis la rend', async () => {
    const { corps, valeur } = await ouvrir();
    expect((await mettreAJour({ ...corps, active: false }, valeur)).status).toBe(200);
    expect(await roles(courrielDe(corps))).toEqual([]);
    const [compte] = await banc.regarder(
      'select desactive_le from comptes.comptes where courriel = $1',
      [courrielDe(corps)],
    );
    expect(compte?.['desactive_le']).toBeNull();
    expect((await mettreAJour(corps, valeur)).status).toBe(200);
    expect(await roles(courrielDe(corps))).toEqual(['regulateur-sas']);
  });

  it('ouvre qui n’est pas connu', async () => {
    const corps = regulateur();
    const { identifier } = z
      .looseObject({ identifier: z.array(z.looseObject({ value: z.string() })) })
      .parse(corps);
    expect((await mettreAJour(corps, identifier[0]?.value)).status).toBe(201);
  });

  it('change d’identifiant, et rend l’ancien à qui en a besoin après un retrait', async () => {
    const { corps, valeur } = await ouvrir();
    const nouveau = { ...corps, identifier: [identifiant('899991099001')] };
    expect((await mettreAJour(nouveau, valeur)).status).toBe(200);
    expect((await mettreAJour({ ...nouveau, active: false }, '899991099001')).status).toBe(200);
    expect((await envoyer('POST', regulateur({ identifier: nouveau.identifier }))).status).toBe(
      201,
    );
  });

  it('dit lequel, de l’identifiant ou de l’adresse, est déjà pris', async () => {
    const a = await ouvrir();
    const b = await ouvrir();
    const sonNumero = await mettreAJour(
      { ...a.corps, identifier: b.corps['identifier'] },
      a.valeur,
    );
    expect([sonNumero.status, await sonNumero.text()]).toEqual([
      409,
      expect.stringContaining('identifiant'),
    ]);
    const sonAdresse = await mettreAJour({ ...a.corps, telecom: b.corps['telecom'] }, a.valeur);
    expect([sonAdresse.status, await sonAdresse.text()]).toEqual([
      409,
      expect.stringContaining('courriel'),
    ]);
  });

  it('refuse de ne nommer personne', async () => {
    for (const query of ['', '?identifier=', '?identifier=899990000001', '?name=Ombrelune'])
      expect((await envoyer('PUT', regulateur(), query)).status).toBe(400);
  });

  it('ne donne aucun rôle à un compte qui sert déjà à autre chose', async () => {
    await serveur.connecter(cpts, 'professionnel');
    const [sien] = await banc.regarder(
      `select c.courriel from comptes.comptes c join comptes.mandats m on m.compte_id = c.id
       where m.role = 'professionnel' limit 1`,
    );
    const courriel = String(sien?.['courriel']);
    const corps = regulateur({ telecom: [{ system: 'email', value: courriel }] });
    expect((await envoyer('POST', corps)).status).toBe(409);
    expect(await roles(courriel)).toEqual(['professionnel']);
  });
});

describe('GET /fhir/metadata', () => {
  it('dit à tous ce que sait faire l’interface', async () => {
    const reponse = await serveur.appeler('/fhir/metadata');
    expect(reponse.status).toBe(200);
    expect(await reponse.json()).toMatchObject({
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
      rest: [
        {
          resource: expect.arrayContaining(
            ['Slot', 'Schedule', 'Practitioner', 'Organization'].map((type) =>
              expect.objectContaining({ type }),
            ),
          ),
        },
      ],
    });
  });
});

describe('une chaîne méchante', () => {
  it('dans un élément, une recherche ou une adresse, est prise ou refusée en FHIR', async () => {
    for (const chaine of Object.values(CHAINES_MECHANTES).map((texte) => texte.toWellFormed())) {
      const adresse = encodeURIComponent(chaine.slice(0, 4000));
      const reponses = [
        await envoyer('POST', regulateur({ name: [{ family: chaine, given: [chaine] }] })),
        await envoyer('POST', regulateur({ identifier: [identifiant(chaine)] })),
        await envoyer('POST', regulateur({ telecom: [{ system: 'email', value: chaine }] })),
        await envoyer('POST', { [chaine]: chaine }),
        await mettreAJour(regulateur(), adresse),
        await mettreAJour(regulateur(), adresse, adresse),
        ...(await Promise.all(
          [
            'start',
            'status',
            'schedule.actor:Practitioner.identifier',
            '_count',
            '_format',
            adresse,
          ].map((nom) =>
            serveur.appeler(
              `/fhir/Slot?start=ge2026-01-01&start=le2026-01-02&status=free&schedule.actor:Practitioner.identifier=1&${nom}=${adresse}`,
              { headers: cle },
            ),
          ),
        )),
      ];
      for (const reponse of reponses) {
        expect(
          [200, 201, 400, 406, 409, 422],
          `${reponse.status} ${chaine.slice(0, 40)}`,
        ).toContain(reponse.status);
        expect(reponse.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
      }
    }
  });
});
