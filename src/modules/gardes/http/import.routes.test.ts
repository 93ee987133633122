import { beforeAll, describe, expect, it, vi } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';
import { mettreDeGarde, planterScene, type Scene } from '../testing/builders.ts';
import { ajouterTour } from '../usecases/definir-tours.ts';
import { genererGardes } from '../usecases/generer-gardes.ts';
import { apercevoirImport, importerGardes } from '../usecases/importer-gardes.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let scene: Scene;
let coordination: Navigateur;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: LUNDI_9H12 });
  banc = await dresserBanc();
  scene = await planterScene(banc);
  serveur = await dresserServeur(banc);
  coordination = await serveur.connecter(scene.cpts, 'coordinateur');
  await mettreDeGarde(banc, scene.cpts, {
    garde: scene.nuits[0] ?? '',
    professionnel: scene.pharmaciens[0] ?? '',
  });
  return () => vi.useRealTimers();
});

const ici = () => `/app/${scene.cpts.slug}/gardes/tableaux/${scene.tableau}`;
const propre = async (reponse: Response) =>
  (await reponse.text())
    .replaceAll('\u00a0', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");

async function envoyer(contenu: string | Uint8Array<ArrayBuffer>, qui = coordination) {
  const page = await (await qui.lire(`${ici()}/importer`)).text();
  const csrf = /_csrf=([^"&]+)/.exec(page)?.[1] ?? '';
  const corps = new FormData();
  corps.append('fichier', new File([contenu], 'gardes'));
  return await serveur.appeler(`${ici()}/importer?_csrf=${csrf}`, {
    method: 'POST',
    body: corps,
    headers: { cookie: qui.cookie, origin: 'http://localhost', host: 'localhost' },
  });
}
const portes = (page: string) =>
  Object.fromEntries(
    [
      ...page.matchAll(/<input type="hidden" name="(lignes|etat|choix:[^"]*)" value="(.*?)"\/>/g),
    ].map(([, nom = '', valeur = '']) => [nom, valeur]),
  );
const titulaires = () =>
  banc.regarder(
    'select debut, professionnel_id from gardes.gardes where cpts_id = $1 order by debut, professionnel_id',
    [scene.cpts.id],
  );

describe('L’import d’un fichier de gardes', () => {
  it('ne change rien quand on renvoie ce qu’on a téléchargé', async () => {
    for (const format of ['xlsx', 'ics']) {
      const fichier = await coordination.lire(
        `/app/${scene.cpts.slug}/gardes/gardes.${format}?tableau=${scene.tableau}`,
      );
      const page = await propre(await envoyer(new Uint8Array(await fichier.arrayBuffer())));
      expect(page, format).toContain('Rien ne change');
    }
  });

  it('montre d’abord, demande qui, puis écrit ce qui a été montré, une fois', async () => {
    const fichier = Buffer.from(
      [
        'Date;Début;Fin;Pharmacien',
        '24/11/2026;20h;8h;M. Olbreuil',
        '25/11/2026;20h;8h;Odile TERNAND',
        '01/12/2026;20h;8h;Verseval',
        '02/12/2026;20h;8h;Odile',
        '31/11/2026;20h;8h;Verseval',
      ].join('\r\n'),
      'latin1',
    );
    const avant = await titulaires();
    const reponse = await envoyer(fichier);
    const vue = await propre(reponse);
    expect(reponse.status).toBe(200);
    expect(vue).toContain('Qui est-ce ?');
    expect(vue).toContain('« 31/11/2026 » n’existe pas');
    expect(await titulaires()).toEqual(avant);

    const page = `${ici()}/importer`;
    const oublie = await coordination.envoyer(`${page}/apercu`, portes(vue), page);
    expect(oublie.status).toBe(422);
    const qui = { 'choix:odile': scene.pharmaciens[3] ?? '' };
    const suite = await propre(
      await coordination.envoyer(`${page}/apercu`, { ...portes(vue), ...qui }, page),
    );
    expect(suite).toContain('Importer 4 gardes');
    expect(await titulaires()).toEqual(avant);
    const ecrit = await coordination.envoyer(`${page}/ecrire`, portes(suite), page);
    expect(ecrit.status).toBe(303);
    expect(ecrit.headers.get('location')).toContain('mois=2026-11');
    expect((await titulaires()).filter((g) => g['professionnel_id'] !== null)).toHaveLength(5);
    const encore = await coordination.envoyer(`${page}/ecrire`, portes(suite), page);
    expect(encore.status).toBe(422);
    expect(await propre(await envoyer(fichier))).toContain('1 ligne nomme');
  });

  it('dit d’un fichier qui n’en est pas un ce qu’il est, et n’ouvre pas la page à qui ne tient pas le tableau', async () => {
    const html = await envoyer('<!doctype html><p>Connexion');
    expect(html.status).toBe(422);
    expect(await propre(html)).toContain('est une page web');
    expect(await propre(await envoyer('Nom;Prénom\nA;B'))).toContain(
      'Aucune ligne ne nomme les colonnes',
    );
    const pharmacien = await serveur.connecter(scene.cpts, 'professionnel', scene.pharmaciens[1]);
    expect((await pharmacien.lire(`${ici()}/importer`)).status).toBe(403);
  });

  it('envoyé cent fois à la fois, n’écrit qu’une fois', async () => {
    const lignes = ['07', '08', '09'].map((jour, rang) => ({
      numero: rang + 2,
      cellules: { jour: `${jour}/12/2026`, debut: '20:00', fin: '08:00', rpps: '99990000801' },
    }));
    const demande = { tableau: scene.tableau, lignes, choix: {} };
    const { etat } = exiger(await apercevoirImport(banc.appel(scene.cpts), demande));
    const faits = await Promise.all(
      Array.from({ length: 100 }, () =>
        importerGardes(banc.appel(scene.cpts), { ...demande, etat }),
      ),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
    const ecrites = await banc.regarder(
      "select id from gardes.gardes where cpts_id = $1 and debut >= '2026-12-07' and debut < '2026-12-10'",
      [scene.cpts.id],
    );
    expect(ecrites).toHaveLength(3);
  });

  it('d’une garde sans tour est reconnu par le tour qui vient ensuite, sans trou à côté', async () => {
    const { tableau } = scene;
    const cellules = { jour: '16/12/2026', debut: '9h', fin: '12h', rpps: '99990000801' };
    const demande = { tableau, lignes: [{ numero: 2, cellules }], choix: {} };
    const appel = () => banc.appel(scene.cpts);
    const { etat } = exiger(await apercevoirImport(appel(), demande));
    exiger(await importerGardes(appel(), { ...demande, etat }));
    const tour = { nom: 'Matin', jours: [3], heureDebut: '09:00', heureFin: '12:00' };
    const { id } = exiger(await ajouterTour(appel(), { ...tour, tableau }));
    for (const _fois of [1, 2])
      exiger(await genererGardes(appel(), { tableau, du: '2026-12-16', au: '2026-12-23' }));
    const matins = await banc.regarder(
      'select professionnel_id is null as trou from gardes.gardes where tour_id = $1 order by debut',
      [id],
    );
    expect(matins).toEqual([{ trou: false }, { trou: true }]);
  });

  it('n’écrit rien dans le tableau d’une autre CPTS', async () => {
    const autre = await planterScene(banc, 'voisine');
    const demande = { tableau: scene.tableau, lignes: [], choix: {} };
    const appel = banc.appel(autre.cpts);
    expect(await apercevoirImport(appel, demande)).toMatchObject({
      refus: { motif: 'tableau-inconnu' },
    });
    expect(await importerGardes(appel, { ...demande, etat: '' })).toMatchObject({
      refus: { motif: 'tableau-inconnu' },
    });
  });
});
