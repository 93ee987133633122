import { beforeAll, describe, expect, it } from 'vitest';
import { INSTALLATION } from '#kernel/role.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import { COMMUNES_DE_COMBRAILLE, chargerDesCommunes } from '../testing/communes.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let cpts: Awaited<ReturnType<Banc['creerCpts']>>;
let coordination: Navigateur;
let adherent: Navigateur;
const BASE = '/app/combraille/territoire';

beforeAll(async () => {
  banc = await dresserBanc();
  await chargerDesCommunes(banc.db, [...COMMUNES_DE_COMBRAILLE, '63113', '92050']);
  cpts = await banc.creerCpts('combraille');
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(cpts, 'coordinateur');
  adherent = await serveur.connecter(cpts, 'professionnel');
});

const texte = async (reponse: Promise<Response>) => await (await reponse).text();

describe('Pages du territoire', () => {
  it('cherchent une commune avant de l’ajouter, sans rien écrire', async () => {
    const page = `${BASE}/communes`;
    const reponse = await coordination.envoyer(page, { geste: 'chercher', q: 'Giat' }, page);
    expect(reponse.status).toBe(200);
    expect(await reponse.text()).toContain('value="63165"');
    expect(await banc.regarder('select commune from territoire.couvertures')).toEqual([]);
  });

  it('enregistrent une intercommunalité entière, puis la montrent', async () => {
    const [{ groupement } = {}] = await banc.regarder(
      `select epci as groupement from territoire.communes where code = '63165'`,
    );
    const page = `${BASE}/communes`;
    const champs = { geste: 'enregistrer', groupements: String(groupement) };
    const reponse = await coordination.envoyer(page, champs, page);
    expect([reponse.status, reponse.headers.get('location')]).toEqual([303, BASE]);
    const html = await texte(coordination.lire(BASE));
    for (const nom of ['Giat', 'Pontaumur', 'Herment']) expect(html).toContain(nom);
    expect(html).toContain('Population municipale, recensement 2023');
  });

  it('gardent ce qui était coché quand la liste est vide, et disent quoi faire', async () => {
    const page = `${BASE}/communes`;
    const reponse = await coordination.envoyer(page, { geste: 'enregistrer' }, page);
    expect(reponse.status).toBe(422);
    expect(await reponse.text()).toContain('Gardez au moins une commune');
  });

  it('cousent les secteurs, et disent lequel manque de nom sans perdre la saisie', async () => {
    const page = `${BASE}/secteurs`;
    const refusee = await coordination.envoyer(
      page,
      { 'nom-A': 'Ouest', 'commune-63165': 'A', 'commune-63283': 'B' },
      page,
    );
    expect(refusee.status).toBe(422);
    const html = await refusee.text();
    expect(html).toContain('Ouest');
    expect(html).toContain('nom-B');
    const bonne = await coordination.envoyer(
      page,
      { 'nom-A': 'Ouest', 'nom-B': 'Est', 'commune-63165': 'A', 'commune-63283': 'B' },
      page,
    );
    expect(bonne.status).toBe(303);
    expect(await texte(coordination.lire(page))).toContain('Est');
  });

  it('corrigent un trajet et reviennent au calcul', async () => {
    const page = `${BASE}/trajets`;
    const champs = { de: '63165', vers: '63283', minutes: '52', raison: 'Neige' };
    expect((await coordination.envoyer(page, champs, page)).status).toBe(303);
    expect(await texte(coordination.lire(`${page}?depuis=63165`))).toContain('52');
    const oubli = await coordination.envoyer(
      `${page}/oublier`,
      { de: '63165', vers: '63283' },
      page,
    );
    expect(oubli.status).toBe(303);
    const vide = await coordination.envoyer(
      page,
      { de: '63165', vers: '63165', minutes: '2' },
      page,
    );
    expect(vide.status).toBe(422);
  });

  it('règlent la CPTS et la population de saison', async () => {
    const page = `${BASE}/cpts`;
    const reglages = {
      nom: 'CPTS de la Combraille',
      fuseau: 'Europe/Paris',
      stade: 'aci-signe',
      stadeDepuis: '2024-03-15',
      tailleContractuelle: '2',
      couleur: '',
      telephone: '',
      facteurRoute: '1,4',
      vitesseKmh: '45',
      minutesSurPlace: '5',
    };
    expect((await coordination.envoyer(page, reglages, page)).status).toBe(303);
    const saison = { population: '30000', raison: 'Été', du: '2020-01-01', au: '' };
    expect((await coordination.envoyer(`${BASE}/populations`, saison, page)).status).toBe(303);
    const html = await texte(coordination.lire(BASE));
    expect(html).toContain('Taille au contrat');
    expect(html).toContain('Population retenue pour les besoins');
    const fausse = await coordination.envoyer(page, { ...reglages, vitesseKmh: 'vite' }, page);
    expect(fausse.status).toBe(422);
    expect(await fausse.text()).toContain('value="vite"');
  });

  it('se lisent par tous ceux de la CPTS, et ne se changent que par qui en a le droit', async () => {
    const html = await texte(adherent.lire(BASE));
    expect(html).toContain('Giat');
    expect(html).not.toContain(`${BASE}/communes"`);
    for (const page of ['communes', 'secteurs', 'cpts'])
      expect((await adherent.lire(`${BASE}/${page}`)).status).toBe(403);
    expect((await adherent.lire(`${BASE}/trajets`)).status).toBe(200);
    expect((await adherent.lire('/cpts/nouvelle')).status).toBeGreaterThanOrEqual(403);
  });

  it('s’exportent en CSV, et se lisent par l’API', async () => {
    const csv = await texte(coordination.lire(`${BASE}/communes.csv`));
    expect(csv.split('\r\n')[0]).toContain('Code INSEE;Commune');
    expect(csv).toContain('63165;Giat;63620');
    const cle = await serveur.cle(cpts, 'coordinateur');
    const reponse = await serveur.appeler('/api/v1/combraille/territoire', { headers: cle });
    expect(await reponse.json()).toMatchObject({
      stade: 'aci-signe',
      taille: { contractuelle: 2 },
    });
  });
});

describe('Pages pour tous', () => {
  it('proposent des communes à qui tape leur nom', async () => {
    const reponse = await serveur.appeler('/communes?q=gia&cpts=combraille');
    expect(await reponse.json()).toEqual([{ code: '63165', nom: 'Giat', precision: '63620' }]);
    expect(await (await serveur.appeler('/communes?q=')).json()).toEqual([]);
  });

  it('montrent un département, une région, et rien pour un code inventé', async () => {
    for (const lieu of ['', '?departement=63', '?departement=92', '?region=84'])
      expect((await serveur.appeler(`/territoires${lieu}`)).status).toBe(200);
    const html = await texte(serveur.appeler('/territoires?departement=63'));
    expect(html).toContain('CPTS de la Combraille');
    expect(html).toContain('Clermont-Ferrand');
    for (const lieu of ['?departement=999', '?region=xyz', '?departement=', '?autre=1'])
      expect([200, 303, 404]).toContain((await serveur.appeler(`/territoires${lieu}`)).status);
  });
});

describe('Nouvelle CPTS', () => {
  it('s’ouvre par l’administration de l’installation, depuis une recherche', async () => {
    const ici = { id: INSTALLATION, slug: 'installation', nom: '', fuseau: 'Europe/Paris' };
    const admin = await serveur.connecter(ici, 'administrateur');
    const page = '/cpts/nouvelle';
    const cherche = await admin.envoyer(page, { geste: 'chercher', q: 'nanterre', nom: 'N' }, page);
    const html = await cherche.text();
    expect(html).toContain('value="92050"');
    expect(html).toContain('value="N"');
    const vide = await admin.envoyer(page, { geste: 'creer', nom: 'Nanterre' }, page);
    expect(vide.status).toBe(422);
    expect(await vide.text()).toContain('Choisissez au moins une commune');
    const champs = { geste: 'creer', nom: 'CPTS de Nanterre', communes: '92050' };
    const creee = await admin.envoyer(page, champs, page);
    expect(creee.headers.get('location')).toBe('/app/nanterre/territoire');
    expect(await texte(serveur.appeler('/territoires?departement=92'))).toContain(
      'CPTS de Nanterre',
    );
    expect((await serveur.appeler('/c/nanterre')).status).toBe(200);
    expect((await admin.envoyer(page, champs, page)).status).toBe(422);
  });
});
