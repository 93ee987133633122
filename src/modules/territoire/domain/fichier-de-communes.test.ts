import { expect, it } from 'vitest';
import { reconnaitreCommunes } from './fichier-de-communes.ts';

it('reconnaît des coordonnées en colonnes, quels que soient leur ordre, leur nom et leur séparateur', () => {
  const communes = { genre: 'communes', manquantes: [] };
  expect(reconnaitreCommunes('code;nom;longitude;latitude\n01001;x;4;46')).toEqual(communes);
  expect(reconnaitreCommunes('\uFEFF"LAT","LNG","Code INSEE"\r\n')).toEqual(communes);
  expect(reconnaitreCommunes('insee_com\tgeo_point_2d')).toEqual(communes);
});

it('nomme les colonnes qui manquent', () => {
  expect(reconnaitreCommunes('code_insee;nom')?.manquantes).toEqual(['longitude', 'latitude']);
  expect(reconnaitreCommunes('nom;longitude;latitude')?.manquantes).toEqual(['code INSEE']);
});

it('distingue les points des contours dans un fichier JSON', () => {
  const forme = (type: string) =>
    `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"${type}"`;
  expect(reconnaitreCommunes(forme('Point'))?.genre).toBe('communes');
  expect(reconnaitreCommunes(forme('Polygon'))?.genre).toBe('contours');
  expect(reconnaitreCommunes(forme('MultiPolygon'))?.genre).toBe('contours');
  expect(reconnaitreCommunes('[{"code":"01001","centre":{"type":"Point"')?.genre).toBe('communes');
});

it('laisse aux autres imports ce qui n’est pas à lui', () => {
  for (const debut of ['', 'a;b;c', '{"pmej":[', 'Identifiant PP|Nom d’exercice', '%PDF-1.7'])
    expect(reconnaitreCommunes(debut)).toBeNull();
});
