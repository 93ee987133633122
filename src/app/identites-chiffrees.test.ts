import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INSTALLATION } from '#kernel/role.ts';
import { backup } from '#platform/backup/backup.ts';
import { restore } from '#platform/backup/restore.ts';
import type { CptsCourante } from '#platform/call.ts';
import { drawKey } from '#platform/crypto/keyring.ts';
import { CHIFFRES } from './commands/cles.ts';
import { type Banc, dresserBanc } from './testing/banc.ts';
import { MOTS, planterIdentites } from './testing/scene-d-identites.ts';
import { dresserServeur, type Navigateur, naviguer } from './testing/serveur.ts';

const dossier = mkdtempSync(path.join(tmpdir(), 'maillage-identites-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));
const fichier = path.join(dossier, 'sauvegarde');

let source: Banc;
let cible: Banc;
let cpts: CptsCourante;
let temoin: string;
beforeAll(async () => {
  source = await dresserBanc();
  cpts = await planterIdentites(source);
  const serveur = await dresserServeur(source);
  temoin = (await serveur.connecter(cpts, 'coordinateur')).cookie;
  await backup(source.urls.owner, fichier);
  cible = await dresserBanc();
  await restore(cible.urls.owner, fichier);
}, 120_000);

/** Every writing a text may have in a dump: itself, its bytes in hexadecimal, its bytes in base64 at each alignment. */
function ecritures(mot: string): readonly string[] {
  const octets = Buffer.from(mot);
  const base64 = [0, 1, 2].map((decalage) =>
    Buffer.concat([Buffer.alloc(decalage), octets])
      .toString('base64')
      .slice(decalage === 0 ? 0 : 4, -4),
  );
  return [mot, octets.toString('hex'), ...base64];
}

const variantes = (mot: string) => [
  mot,
  mot.toUpperCase(),
  `${mot.slice(0, 1).toUpperCase()}${mot.slice(1)}`,
];

describe('une sauvegarde', () => {
  it('ne dit d’aucune façon qui est une personne ni de quoi elle souffre', () => {
    const contenu = gunzipSync(readFileSync(fichier)).toString('latin1');
    const dit = (texte: string) => contenu.includes(Buffer.from(texte).toString('latin1'));
    // What is kept in clear is found there: the search looks at the right place.
    for (const enClair of ['CORLIRET', 'snp.demande-recue']) expect(dit(enClair)).toBe(true);
    for (const ecriture of MOTS.flatMap(variantes).flatMap(ecritures))
      expect(dit(ecriture), ecriture).toBe(false);
  });

  it('a un texte sous chaque colonne chiffrée, et la clé les ouvre tous', async () => {
    for (const { table, colonnes, parCpts } of CHIFFRES) {
      for (const [colonne, champ] of Object.entries(colonnes)) {
        const lignes = await cible.regarder(
          `select id, ${parCpts ? 'cpts_id' : 'null as cpts_id'}, ${colonne} as c from ${table} where ${colonne} is not null`,
        );
        expect(lignes.length, `${table}.${colonne}`).toBeGreaterThan(0);
        for (const { id, cpts_id, c } of lignes) {
          const lieu = { cpts: String(cpts_id ?? INSTALLATION), champ, objet: String(id) };
          expect(Buffer.isBuffer(c) && cible.coffre.dechiffrer(c, lieu), colonne).toBeTruthy();
        }
      }
    }
  });
});

/** Every page of the CPTS a coordinator opens, for each id it holds: path → what is read. */
async function toutLire(navigateur: Navigateur, routes: readonly { chemin: string }[]) {
  const lignes = await cible.regarder(
    'select id from patients.patients union all select id from snp.demandes union all select id from snp.creneaux',
  );
  const lus = new Map<string, { readonly statut: number; readonly texte: string }>();
  for (const { chemin } of routes)
    for (const { id } of chemin.replace(':slug', '').includes(':') ? lignes : [{ id: '' }]) {
      const ici = chemin.replace(':slug', cpts.slug).replaceAll(/:\w+/g, String(id));
      const reponse = await navigateur.lire(ici);
      lus.set(ici, { statut: reponse.status, texte: await reponse.text() });
    }
  return lus;
}

const ILLISIBLE = /illisible[^<]{0,3}: la clé manque/i;

describe('une base restaurée', () => {
  it('sans la clé, sert chaque page, n’y montre personne et dit pourquoi', async () => {
    const sans = await dresserServeur(cible, { MAILLAGE_CLES: drawKey() });
    const lectures = sans.routes.filter(
      ({ methode, chemin }) => methode === 'GET' && chemin.startsWith('/app/:slug'),
    );
    const lus = await toutLire(naviguer(sans.appeler, temoin), lectures);
    for (const [chemin, { statut, texte }] of lus) {
      expect(statut, chemin).toBeLessThan(500);
      const vus = MOTS.flatMap(variantes).filter((mot) => texte.includes(mot));
      expect(vus, chemin).toEqual([]);
    }
    const base = `/app/${cpts.slug}`;
    const [patient] = await cible.regarder('select id from patients.patients');
    const [demande] = await cible.regarder('select id from snp.demandes order by id limit 1');
    for (const chemin of [
      base,
      `${base}/patients`,
      `${base}/patients/${String(patient?.['id'])}`,
      `${base}/patients/acces-exceptionnels`,
      `${base}/soins`,
      `${base}/soins/demandes/${String(demande?.['id'])}`,
      `${base}/soins/messages`,
      `${base}/protection-des-donnees/personnes/${String(patient?.['id'])}`,
    ])
      expect(ILLISIBLE.test(lus.get(chemin)?.texte ?? ''), chemin).toBe(true);
  }, 120_000);

  it('avec la clé, les montre comme avant', async () => {
    const avec = await dresserServeur(cible);
    const navigateur = naviguer(avec.appeler, temoin);
    const [patient] = await cible.regarder('select id from patients.patients');
    for (const [suite, mot] of [
      ['/patients', 'Vlaminquet'],
      [`/patients/${String(patient?.['id'])}`, 'Zorglubine'],
      ['/patients/acces-exceptionnels', 'Vertigineuse'],
      ['/soins', 'Vlaminquet'],
    ] as const) {
      const page = await (await navigateur.lire(`/app/${cpts.slug}${suite}`)).text();
      expect(page.includes(mot), suite).toBe(true);
    }
  });
});
