import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import { idDuRpps } from '../domain/identite.ts';
import { planterAnnuaire } from '../testing/scene.ts';

const BASE = '/app/val-fictif/territoire/annuaire';
const MORROLOIS = idDuRpps('99990000103');
const CABINET = '54454348-0000-8000-8000-000000000001';
let banc: Banc;
let cpts: CptsCourante;
let serveur: ServeurDeTest;
let coordination: Navigateur;
let adherent: Navigateur;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await planterAnnuaire(banc, 'val-fictif');
  await banc.regarder(
    `insert into annuaire.structures (id, source, nom, adresse, commune, telephone)
     values ($1, 'rpps', 'CABINET DU PONT', '3 rue du Pont', '63283', '0199000001')`,
    [CABINET],
  );
  await banc.regarder(
    'update annuaire.activites set structure_id = $1 where professionnel_id = $2',
    [CABINET, MORROLOIS],
  );
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(cpts, 'coordinateur');
  adherent = await serveur.connecter(cpts, 'professionnel');
});

const texte = async (reponse: Promise<Response>) => await (await reponse).text();
const CHAMPS = {
  telephone: '06 39 98 00 01',
  courriel: 'eliane@exemple.invalid',
  membre: 'oui',
  nouveauxPatients: 'oui',
  dansLAnnuairePublic: 'oui',
  version: '',
};

describe('La page d’une personne', () => {
  it('montre où elle exerce, et mène à la structure et à ceux qui y travaillent', async () => {
    const page = await texte(adherent.lire(`${BASE}/${MORROLOIS}`));
    for (const mot of ['Éliane Morrolois', 'Infirmier', '3 rue du Pont', '99990000103'])
      expect(page).toContain(mot);
    const structure = await texte(adherent.lire(`${BASE}/structures/${CABINET}`));
    expect(structure).toContain('Cabinet du Pont');
    expect(structure).toContain('Morrolois');
  });

  it('se complète ; une saisie fausse revient remplie, une saisie dépassée montre les deux versions', async () => {
    const page = `${BASE}/${MORROLOIS}/fiche`;
    const fausse = await coordination.envoyer(page, { ...CHAMPS, telephone: '12' }, page);
    expect(fausse.status).toBe(422);
    expect(await fausse.text()).toContain('eliane@exemple.invalid');
    const bonne = await coordination.envoyer(page, CHAMPS, page);
    expect([bonne.status, bonne.headers.get('location')]).toEqual([303, `${BASE}/${MORROLOIS}`]);
    const depassee = await coordination.envoyer(page, { ...CHAMPS, horaires: 'Le soir' }, page);
    expect(depassee.status).toBe(409);
    const html = await depassee.text();
    expect(html).toContain('pendant que vous écriviez');
    expect(html).toContain('value="Le soir"');
    expect(await texte(adherent.lire(`${BASE}/${MORROLOIS}`))).toContain('eliane@exemple.invalid');
    expect((await adherent.lire(page)).status).toBe(403);
  });

  it('ne montre le départ qu’au bureau, à la coordination et à la personne', async () => {
    const page = `${BASE}/${MORROLOIS}`;
    const reponse = await coordination.envoyer(`${page}/depart`, { prevuLe: '2028-06-30' }, page);
    expect(reponse.status).toBe(303);
    expect(await texte(coordination.lire(page))).toContain('2028-06-30');
    expect(await texte(adherent.lire(page))).not.toContain('2028-06-30');
    expect(await texte(adherent.lire(page))).not.toContain('Départ');
    const elle = await serveur.connecter(cpts, 'professionnel', MORROLOIS);
    expect(await texte(elle.lire(page))).toContain('2028-06-30');
    const fausse = await coordination.envoyer(`${page}/depart`, { prevuLe: 'bientôt' }, page);
    expect(fausse.status).toBe(422);
  });

  it('n’existe pas pour un identifiant inconnu ou malformé', async () => {
    for (const id of [crypto.randomUUID(), 'zzz'])
      for (const suite of [id, `${id}/fiche`, `structures/${id}`])
        expect((await coordination.lire(`${BASE}/${suite}`)).status, suite).toBe(404);
  });

  it('s’ajoute sans RPPS', async () => {
    const page = `${BASE}/nouvelle-personne`;
    const champs = {
      prenom: 'Ondine',
      nom: 'Valbrisse',
      membre: 'oui',
      dansLAnnuairePublic: 'non',
    };
    const incomplete = await coordination.envoyer(page, champs, page);
    expect(incomplete.status).toBe(422);
    const faite = await coordination.envoyer(page, { ...champs, qualite: 'Élue' }, page);
    expect(faite.status).toBe(303);
    const fiche = await texte(adherent.lire(faite.headers.get('location') ?? ''));
    expect(fiche).toContain('Ondine Valbrisse');
    expect(fiche).toContain('Élue');
    const homonyme = await coordination.envoyer(page, { ...champs, qualite: 'Élue' }, page);
    expect(await homonyme.text()).toContain('déjà dans l’annuaire');
  });
});

describe('L’annuaire public', () => {
  const lire = async (recherche = '') =>
    await texte(serveur.appeler(`/c/val-fictif/annuaire${recherche}`));

  it('montre le nom, le métier, le lieu et le téléphone du cabinet, rien de plus', async () => {
    const page = await lire('?q=morolois');
    for (const mot of ['Éliane Morrolois', 'Infirmier', 'Pontaumur', 'tel:+33199000001'])
      expect(page).toContain(mot);
    for (const secret of ['06 39 98', '+3363998', 'exemple.invalid', '2028', 'RPPS', 'Valbrisse'])
      expect(page).not.toContain(secret);
    expect(page).not.toContain('Nornallon');
  });

  it('se filtre par profession et commune, et dit quoi faire sans réponse', async () => {
    expect(await lire('?commune=63165&profession=10')).toContain('Briviret-Ferbrac');
    expect(await lire('?q=zzzz')).toContain('Essayez une autre commune');
  });

  it('laisse de côté qui n’y paraît pas', async () => {
    expect(await lire()).not.toContain('Valbrisse');
    await banc.regarder(
      'update annuaire.fiches set dans_l_annuaire_public = false where professionnel_id = $1',
      [MORROLOIS],
    );
    expect(await lire('?q=morrolois')).not.toContain('Éliane Morrolois');
  });
});
