import { beforeAll, describe, expect, it, vi } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import { GIAT, HERMENT, mettreDeGarde, planterScene, type Scene } from '../testing/builders.ts';
import { modifierTableau } from '../usecases/regler-tableau.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let scene: Scene;
let coordination: Navigateur;
let pharmacienne: Navigateur;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: LUNDI_9H12 });
  banc = await dresserBanc();
  scene = await planterScene(banc);
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(scene.cpts, 'coordinateur');
  pharmacienne = await serveur.connecter(scene.cpts, 'professionnel', scene.pharmaciens[0]);
  await mettreDeGarde(banc, scene.cpts, {
    garde: scene.nuits[0] ?? '',
    professionnel: scene.pharmaciens[0] ?? '',
  });
  return () => vi.useRealTimers();
});

const app = () => `/app/${scene.cpts.slug}/gardes`;
const publique = () => `/c/${scene.cpts.slug}/gardes`;
const texte = async (reponse: Response) => (await reponse.text()).replaceAll('\u00a0', ' ');
const tableau = (autres: Record<string, string>) =>
  modifierTableau(banc.appel(scene.cpts), {
    tableau: scene.tableau,
    nom: 'Pharmacies, nuits',
    secteur: 'A',
    ...autres,
  });

describe('La page publique des gardes', () => {
  it('nomme qui est de garde pour la commune, et personne pour une autre', async () => {
    const ici = await texte(await serveur.appeler(`${publique()}?commune=${GIAT}`));
    expect(ici).toContain('Mme Odile Marquessac');
    expect(ici).toContain('aujourd’hui, de 20 h à 8 h');
    const ailleurs = await texte(await serveur.appeler(`${publique()}?commune=${HERMENT}`));
    expect(ailleurs).not.toContain('Marquessac');
    expect(ailleurs).toContain('tel:15');
    expect(await texte(await serveur.appeler(`${publique()}/affiche`))).toContain('Marquessac');
  });

  it('ne montre que la ligne quand il y en a une, et rien d’un tableau qui n’est pas public', async () => {
    exiger(await tableau({ publique: 'oui', ligne: '04 65 71 02 10' }));
    for (const page of [publique(), `${publique()}/affiche`]) {
      const lue = await texte(await serveur.appeler(page));
      expect(lue).toContain('04 65 71 02 10');
      expect(lue).not.toContain('Marquessac');
    }
    exiger(await tableau({ publique: 'non' }));
    expect(await texte(await serveur.appeler(publique()))).not.toContain('Pharmacies, nuits');
    exiger(await tableau({ publique: 'oui' }));
  });
});

describe('Les pages des gardes', () => {
  it('montrent les trous en rouge, et le brouillon à la seule coordination', async () => {
    const page = `${app()}/tableaux/${scene.tableau}?mois=2026-11`;
    const jours = { du: '2026-11-23', au: '2026-11-29' };
    const { tableau: id } = scene;
    await coordination.envoyer(`${app()}/tableaux/${id}/repartir`, jours, page);
    expect(await texte(await coordination.lire(page))).toContain('Brouillon : Mme Odile');
    const vue = await texte(await pharmacienne.lire(page));
    expect(vue).not.toContain('Brouillon');
    expect(vue).toContain('slot hole');
    const envers = await coordination.envoyer(
      `${app()}/tableaux/${id}/generer`,
      { du: '2026-12-10', au: '2026-12-01' },
      page,
    );
    expect(envers.status).toBe(422);
    expect(await texte(envers)).toContain('Le dernier jour est avant le premier');
  });

  it('ne laissent pas une personne échanger la garde d’une autre', async () => {
    const autre = await serveur.connecter(scene.cpts, 'professionnel', scene.pharmaciens[1]);
    const garde = `${app()}/gardes/${scene.nuits[0]}`;
    expect(await texte(await autre.lire(garde))).not.toContain('Proposer cette garde');
    expect(await texte(await pharmacienne.lire(garde))).toContain('Proposer cette garde');
    await autre.envoyer(`${garde}/echanger`, {}, `${app()}/moi`);
    expect(await banc.regarder('select id from gardes.echanges')).toEqual([]);
  });

  it('donnent une adresse secrète qui se relit, se remplace et se révoque', async () => {
    const donner = async () =>
      /<code>http:\/\/localhost([^<]+)<\/code>/.exec(
        await (await pharmacienne.envoyer(`${app()}/agenda`, {}, `${app()}/moi`)).text(),
      )?.[1] ?? '';
    const premiere = await donner();
    const lue = await (await serveur.appeler(premiere)).text();
    expect(lue).toContain('DTSTART:20261123T190000Z');
    expect(lue.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const seconde = await donner();
    expect((await serveur.appeler(premiere)).status).toBe(404);
    expect((await serveur.appeler(seconde)).status).toBe(200);
    await pharmacienne.envoyer(`${app()}/agenda/revoquer`, {}, `${app()}/moi`);
    expect((await serveur.appeler(seconde)).status).toBe(404);
  });

  it('donnent à une équipe l’adresse d’un tableau ou de son secteur, suivie et révocable', async () => {
    const page = `${app()}/tableaux/${scene.tableau}/adresses`;
    const donner = async (genre: string) =>
      /<code>http:\/\/localhost([^<]+)<\/code>/.exec(
        await (
          await coordination.envoyer(page, { genre, pour: 'La maison de santé' }, page)
        ).text(),
      )?.[1] ?? '';
    const duTableau = await donner('tableau');
    const duSecteur = await donner('secteur');
    const lue = await (await serveur.appeler(duTableau)).text();
    expect(lue.match(/BEGIN:VEVENT/g)).toHaveLength(7);
    expect(lue.replaceAll('\r\n ', '')).toContain(`URL;VALUE=URI:http://localhost${app()}/gardes/`);
    expect(lue).toMatch(/NAME:Pharmacies\\?, nuits/);
    expect(lue).not.toContain('Brouillon');
    const secteur = await (await serveur.appeler(duSecteur)).text();
    expect(secteur).toMatch(/NAME:Gardes\\?, secteur Ouest/);
    expect(secteur.match(/BEGIN:VEVENT/g)).toHaveLength(7);
    expect(await texte(await coordination.lire(page))).toContain('1 lecture');
    const vue = await (await coordination.lire(page)).text();
    for (const [, id] of vue.matchAll(/adresses\/([0-9a-f-]{36})\/revoquer/g))
      await coordination.envoyer(`${page}/${id}/revoquer`, {}, page);
    expect((await serveur.appeler(duTableau)).status).toBe(404);
    expect((await serveur.appeler(duSecteur)).status).toBe(404);
    const sansNom = await coordination.envoyer(page, { genre: 'tableau', pour: ' ' }, page);
    expect(sansNom.status).toBe(422);
    expect((await pharmacienne.lire(page)).status).toBe(403);
  });

  it('n’usent pas le serveur\u00A0: une adresse lue trop vite dit quand revenir', async () => {
    const page = `${app()}/tableaux/${scene.tableau}/adresses`;
    const donnee = await (
      await coordination.envoyer(page, { genre: 'tableau', pour: 'Trop pressé' }, page)
    ).text();
    const adresse = /<code>http:\/\/localhost([^<]+)<\/code>/.exec(donnee)?.[1] ?? '';
    const lues = await Promise.all(Array.from({ length: 70 }, () => serveur.appeler(adresse)));
    expect(lues.filter(({ status }) => status === 200)).toHaveLength(60);
    const refusee = lues.find(({ status }) => status === 429);
    expect(refusee?.headers.get('retry-after')).toBe('300');
  });

  it('s’exportent d’un tableau qui existe, et de lui seul', async () => {
    const csv = await coordination.lire(`${app()}/gardes.csv?tableau=${scene.tableau}`);
    expect(await csv.text()).toContain(
      'Pharmacies, nuits;23/11/2026;20:00;24/11/2026;08:00;Nuit;Mme Odile Marquessac;99990000800',
    );
    const inconnu = await coordination.lire(`${app()}/gardes.ics?tableau=${crypto.randomUUID()}`);
    expect(inconnu.status).toBe(404);
  });
});
