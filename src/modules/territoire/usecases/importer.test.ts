import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { chargerDesCommunes } from '../testing/communes.ts';
import { importerCommunes } from './importer-communes.ts';
import { importerContours } from './importer-contours.ts';

let banc: Banc;
const dossier = mkdtempSync(path.join(tmpdir(), 'maillage-import-'));
beforeAll(async () => {
  banc = await dresserBanc();
  // Communes that the demonstration has no coordinates for.
  await chargerDesCommunes(banc.db, ['01001', '01002', '01004', '97411', '2A004', '01015']);
});
afterAll(() => rmSync(dossier, { recursive: true }));

let rang = 0;
const moyens = () => ({ appel: banc.appel(null, { role: 'administrateur' }), dire: () => {} });
const fichier = (contenu: string | Uint8Array, ext = 'csv') => {
  rang += 1;
  const chemin = path.join(dossier, `fichier-${rang}.${ext}`);
  writeFileSync(chemin, contenu);
  return chemin;
};
const importer = (contenu: string | Uint8Array, ext?: string) =>
  importerCommunes(moyens(), fichier(contenu, ext));
const point = async (code: string) =>
  (
    await banc.regarder(
      'select longitude, latitude, surface_ha from territoire.communes where code = $1',
      [code],
    )
  )[0];

describe('Importer des coordonnées', () => {
  it('complète les communes, puis ne change plus rien', async () => {
    const texte =
      'code;nom;departement;longitude;latitude;surface_ha\n01001;L’Abergement;01;4.92854;46.14934;1566\n97411;Saint-Denis;974;55.45;-20.93;14279\n';
    expect(await importer(texte)).toMatchObject({ lus: 2, crees: 2, modifies: 0, rejetes: 0 });
    expect(await importer(texte)).toMatchObject({ crees: 0, modifies: 0, inchanges: 2 });
    expect(await importer(texte.replace('46.14934', '46.15'))).toMatchObject({ modifies: 1 });
    expect(await point('01001')).toEqual({ longitude: 4.92854, latitude: 46.15, surface_ha: 1566 });
  });

  it('lit des colonnes déplacées, d’autres noms, des virgules décimales, un fichier latin-1 ou compressé', async () => {
    const texte =
      'Superficie (km2);LATITUDE;Région;Longitude;Code INSEE\n9,14;46,0109;Rhône;5,428;01002\n';
    expect(await importer(Buffer.from(texte, 'latin1'))).toMatchObject({ crees: 1, rejets: [] });
    expect(await point('01002')).toEqual({ longitude: 5.428, latitude: 46.0109, surface_ha: 914 });
    expect(await importer(gzipSync(texte), 'csv.gz')).toMatchObject({ inchanges: 1 });
  });

  it('lit les réponses JSON de l’API géo et le point combiné des portails', async () => {
    const api = [
      { code: '01004', centre: { type: 'Point', coordinates: [5.372, 45.959] }, surface: 2455 },
    ];
    expect(await importer(JSON.stringify(api), 'json')).toMatchObject({ crees: 1 });
    const portail = 'insee_com,geo_point_2d\n2A004,"41.93, 8.7"\n';
    expect(await importer(portail)).toMatchObject({ crees: 1 });
    expect(await point('2A004')).toMatchObject({ longitude: 8.7, latitude: 41.93 });
  });

  it('dit pour chaque ligne fausse ce qui ne va pas, et garde les bonnes', async () => {
    const rapport = await importer(
      [
        'code;longitude;latitude',
        '1001;4.9;46.1',
        'ABCDE;4.9;46.1',
        '99999;4.9;46.1',
        '01001;;46.1',
        '01001;900000;6500000',
        '01001;46.1;4.9',
        '01001;4.9;91',
        '01001;4.93;46.14',
        '01001;4.94;46.14',
        '01002',
        '',
        '01004;0;0',
      ].join('\n'),
    );
    expect(rapport.rejets.map((r) => r.ligne)).toEqual([2, 3, 4, 5, 6, 7, 8, 10, 11, 13]);
    const raisons = new Map(rapport.rejets.map((r) => [r.ligne, r.raison]));
    expect(raisons.get(2)).toContain('zéro de tête');
    expect(raisons.get(4)).toContain('inconnue');
    expect(raisons.get(6)).toContain('Lambert');
    expect(raisons.get(7)).toContain('inversées');
    expect(raisons.get(10)).toContain('déjà lue à la ligne 9');
    expect(rapport).toMatchObject({ lus: 11, modifies: 1, rejetes: 10 });
  });

  it('refuse un fichier vide, sans colonne reconnue, ou sans droit, et n’écrit rien', async () => {
    await expect(importer('')).rejects.toThrow('vide');
    await expect(importer('a;b;c\n1;2;3')).rejects.toThrow('a, b, c');
    await expect(
      importerCommunes(
        { appel: banc.appel(null, { role: 'coordinateur' }), dire: () => {} },
        fichier('code;longitude;latitude\n01004;1;1'),
      ),
    ).rejects.toThrow('droit');
    expect(await point('01004')).toMatchObject({ longitude: 5.372 });
  });

  it('garde ce qui précède la coupure d’un fichier tronqué', async () => {
    const entier = JSON.stringify([
      { code: '01001', centre: { coordinates: [4.91, 46.13] } },
      { code: '01002', centre: { coordinates: [5.4, 46] } },
    ]);
    const rapport = await importer(entier.slice(0, -20), 'json');
    expect(rapport).toMatchObject({ modifies: 1, rejetes: 1 });
    expect(rapport.rejets[0]?.raison).toContain('coupé');
  });
});

describe('Importer des contours', () => {
  const carre = [
    [
      [4.9, 46.1],
      [5, 46.1],
      [5, 46.2],
      [4.9, 46.2],
      [4.9, 46.1],
    ],
  ];
  const feature = (code: string, geometry: unknown) => ({
    type: 'Feature',
    properties: { code },
    geometry,
  });
  const collection = (features: readonly unknown[]) =>
    fichier(JSON.stringify({ type: 'FeatureCollection', features }), 'geojson');

  it('garde le contour, en tire un point pour la commune qui n’en a pas, et ne change plus rien', async () => {
    await banc.regarder(
      `update territoire.communes set longitude = null, latitude = null where code = '01001'`,
    );
    const chemin = collection([feature('01001', { type: 'Polygon', coordinates: carre })]);
    expect(await importerContours(moyens(), chemin)).toMatchObject({ crees: 1, rejetes: 0 });
    expect(await point('01001')).toMatchObject({
      longitude: 4.95,
      latitude: 46.15,
    });
    expect(await importerContours(moyens(), chemin)).toMatchObject({ inchanges: 1 });
  });

  it('accepte plusieurs polygones et d’autres noms de propriété', async () => {
    const chemin = fichier(
      JSON.stringify({
        features: [
          {
            properties: { INSEE_COM: '01002' },
            geometry: { type: 'MultiPolygon', coordinates: [carre, carre] },
          },
        ],
      }),
      'geojson',
    );
    expect(await importerContours(moyens(), chemin)).toMatchObject({ crees: 1 });
  });

  it('dit ce qui ne va pas dans chaque contour, et garde les bons', async () => {
    const rapport = await importerContours(
      moyens(),
      collection([
        feature('01004', { type: 'Point', coordinates: [4.9, 46.1] }),
        feature('01004', { type: 'Polygon', coordinates: [[[900000, 6500000]]] }),
        feature('01004', { type: 'Polygon', coordinates: 'x' }),
        feature('01004', null),
        feature('', { type: 'Polygon', coordinates: carre }),
        feature('99999', { type: 'Polygon', coordinates: carre }),
        'x',
        feature('01004', { type: 'Polygon', coordinates: carre }),
      ]),
    );
    expect(rapport).toMatchObject({ crees: 1, rejetes: 6 });
    expect(rapport.rejets[0]?.raison).toContain('Polygon');
  });
});
