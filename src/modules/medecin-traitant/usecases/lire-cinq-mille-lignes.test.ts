import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, type Scene } from '../testing/builders.ts';
import { listeFictive } from '../testing/liste-de-la-cpam.ts';
import { apercevoirListe } from './apercevoir-liste.ts';
import { confierListe } from './confier-liste.ts';
import { ecrireListe } from './ecrire-liste.ts';
import { lireFichierDeListe } from './lire-fichier-de-liste.ts';
import { preparerListe } from './preparer-liste.ts';

let banc: Banc;
let scene: Scene;
let dossier: string;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
  dossier = await mkdtemp(path.join(tmpdir(), 'maillage-liste-'));
});
afterAll(() => rm(dossier, { recursive: true, force: true }));
beforeEach(async () => {
  scene = await planterScene(banc, `cinq-mille-${rang++}`);
});

const coordination = () => banc.appel(scene.cpts);
const programme = () => banc.appel(scene.cpts, { role: 'systeme' });
const compter = async (table: string) =>
  (
    await banc.regarder(`select count(*)::int as n from ${table} where cpts_id = $1`, [
      scene.cpts.id,
    ])
  )[0]?.['n'];

describe('Une liste de cinq mille lignes, avec toutes les fautes', () => {
  const liste = listeFictive(0, 5000);
  const { personne, repetee, refusee } = liste.attendu;

  async function deposer(nom: string, contenu: Uint8Array, cpts: CptsCourante) {
    const chemin = path.join(dossier, nom);
    await writeFile(chemin, contenu);
    const appel = banc.appel(cpts);
    const table = exiger(await lireFichierDeListe(appel, chemin));
    const saisie = {
      organisme: 'cpam',
      lieu: 'Puy-de-Dôme',
      dateListe: '2026-11-03',
      fichier: nom,
    };
    const { id } = exiger(await preparerListe(appel, { ...saisie, rangees: table.rows }));
    return exiger(await apercevoirListe(appel, { envoi: id }));
  }

  it('entre d’un CSV en latin-1 : chaque ligne a son issue, aucune n’est écrite deux fois', async () => {
    const vu = await deposer('liste.csv', liste.csv, scene.cpts);
    expect(vu.entete.sansNumero).toEqual(['N° Sécu']);
    expect(vu.comptes).toMatchObject({ repetee, refusee, ecartee: 3, connue: 0, completee: 0 });
    expect(vu.comptes.nouvelle + vu.comptes.semblable).toBe(personne);
    expect(await compter('mt.demandes')).toBe(0);
    const raisons = new Set(vu.lignes.map((l) => (l.issue === 'refusee' ? l.raison : '')));
    expect([...raisons].filter(Boolean).sort()).toEqual([
      'commune-inconnue',
      'decede',
      'naissance-inexistante',
      'naissance-manquante',
      'prenom-manquant',
    ]);
    const remarques = new Set(
      vu.lignes.flatMap((l) =>
        'personne' in l && l.personne && 'remarques' in l.personne ? l.personne.remarques : [],
      ),
    );
    expect([...remarques].sort()).toEqual([
      'hors-territoire',
      'lieu-repris',
      'mineur',
      'siecle-suppose',
      'situation-illisible',
      'telephone-illisible',
    ]);
    exiger(await confierListe(coordination(), { envoi: vu.envoi.id }));
    await ecrireListe(programme(), vu.envoi.id);
    expect(await compter('mt.demandes')).toBe(personne);
    expect(await compter('mt.lignes_de_liste')).toBe(personne + repetee + refusee + 3);
    expect(await compter('mt.contenus_d_envoi')).toBe(0);
    const [numeros] = await banc.regarder(
      'select max(numero) as n from mt.demandes where cpts_id = $1',
      [scene.cpts.id],
    );
    expect(numeros?.['n']).toBe(personne);
    const encore = await deposer('liste.csv', liste.csv, scene.cpts);
    expect(encore.rienNeChange).toBe(true);
    expect(encore.comptes).toMatchObject({
      connue: personne,
      nouvelle: 0,
      semblable: 0,
      completee: 0,
    });
    const suite = listeFictive(4800, 5300);
    const plusTard = await deposer('suite.csv', suite.csv, scene.cpts);
    expect(plusTard.comptes.connue + plusTard.comptes.nouvelle + plusTard.comptes.semblable).toBe(
      suite.attendu.personne,
    );
  }, 60_000);

  it('se lit de même dans un classeur, cellules fusionnées comprises, et rien de clair n’est gardé', async () => {
    const vu = await deposer('liste.xlsx', await liste.xlsx(), scene.cpts);
    expect(vu.comptes).toMatchObject({ repetee, refusee, ecartee: 1 });
    expect(vu.comptes.nouvelle + vu.comptes.semblable).toBe(personne);
    const gardes = await banc.regarder('select * from mt.contenus_d_envoi where cpts_id = $1', [
      scene.cpts.id,
    ]);
    expect(gardes.length).toBeGreaterThan(19);
    const clair = gardes
      .map(({ contenu }) => Buffer.from(String(contenu)).toString('latin1'))
      .join('');
    expect(clair).not.toMatch(/GIAT|ODILE|63165/);
    const texte = JSON.stringify(vu);
    expect(texte).not.toMatch(/[12]\d{4}63165\d{3}/);
  }, 60_000);
});
