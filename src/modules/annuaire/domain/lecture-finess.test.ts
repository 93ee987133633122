import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFiness, lireGeolocalisation, lireStructure } from './csv-finess.ts';
import { lirePmej } from './finess-plus.ts';
import { depuisLambert93 } from './lambert93.ts';
import { champsCsv } from './ligne-csv.ts';
import { communeFiness, couperAcheminement } from './structure-finess.ts';

describe('une ligne de CSV', () => {
  it('rend les champs qu’on y a mis, guillemets et séparateurs compris', () => {
    const champ = fc.string({ unit: fc.constantFrom(...'aé ;,"'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(champ, { minLength: 1 }), (champs) => {
        const ligne = champs.map((c) => `"${c.replaceAll('"', '""')}"`).join(';');
        expect(champsCsv(ligne, ';')).toEqual(champs);
      }),
    );
  });
});

describe('un fichier FINESS', () => {
  const historique =
    'structureet;920000122;750712184;AGEPS;AGENCE FICTIVE;;;13;R;LAVOISIER;;;050;92;HAUTS-DE-SEINE;92014 NANTERRE CEDEX;0199000001;;101;Centre Hospitalier;;;;;;;;;2020-01-01;2020-01-01;2026-11-21;';

  it('sans en-tête se reconnaît à sa première ligne', () => {
    const format = formatFiness('finess;etalab;111;2026-11-21');
    if (!format.ok) throw new Error('non reconnu');
    const lue = lireStructure(champsCsv(historique, ';'), format.valeur);
    expect(lue).toMatchObject({
      ok: true,
      valeur: {
        finess: '920000122',
        nom: 'AGENCE FICTIVE',
        enseigne: 'AGEPS',
        categorie: '101',
        adresse: '13 R LAVOISIER',
        codePostal: '92014',
        ville: 'NANTERRE CEDEX',
        commune: '92050',
        longitude: null,
      },
    });
  });

  it('avec en-tête, à la virgule ou au point-virgule, se lit par ses colonnes', () => {
    for (const s of [',', ';']) {
      const format = formatFiness(
        ['RAISON_SOCIALE', 'FINESS_ET', 'CP_VILLE', 'lat', 'lng'].join(s),
      );
      if (!format.ok) throw new Error('non reconnu');
      const lue = lireStructure(['MSP', '20004213', '01000 BOURG', '46.2', '5.2'], format.valeur);
      expect(lue).toMatchObject({
        ok: true,
        valeur: { finess: '020004213', longitude: 5.2, codePostal: '01000' },
      });
    }
  });

  it('nomme ce qui manque, et ne prend pas n’importe quoi pour du FINESS', () => {
    expect(formatFiness('nofinesset;ville')).toEqual({
      ok: false,
      refus: { motif: 'colonnes-manquantes', colonnes: ['rs'] },
    });
    expect(formatFiness('a;b;c')).toEqual({ ok: false, refus: { motif: 'fichier-inconnu' } });
  });

  it('écrit l’outre-mer et la Corse à sa façon', () => {
    expect(communeFiness('9D', '411')).toBe('97411');
    expect(communeFiness('2A', '004')).toBe('2A004');
    expect(communeFiness('92', '')).toBe('');
    expect(couperAcheminement('92211 ST CLOUD CEDEX')).toEqual({
      codePostal: '92211',
      ville: 'ST CLOUD CEDEX',
    });
  });

  it('place en degrés ce qui est en Lambert 93', () => {
    // The false origin: 3° east, 46° 30' north.
    const { longitude, latitude } = depuisLambert93(700_000, 6_600_000);
    expect(longitude).toBeCloseTo(3, 6);
    expect(latitude).toBeCloseTo(46.5, 5);
    expect(
      lireGeolocalisation([
        'geolocalisation',
        '920000122',
        '640000',
        '6867000',
        '1,ATLASANTE,85,IGN,BD_ADRESSE,V2.2,LAMBERT_93',
      ])?.position.latitude,
    ).toBeCloseTo(48.9, 1);
    expect(
      lireGeolocalisation(['geolocalisation', '970100001', '640000', '1867000', 'UTM_N20']),
    ).toBeNull();
  });
});

describe('un élément de FINESS+', () => {
  const ege = {
    informationsGeneralesEGE: { numFinessEge: '920000122', nomEgeLong: 'MSP FICTIVE ' },
    etatObjet: 'A',
  };

  it('se lit sous ses deux écritures', () => {
    const plat = {
      informationsGeneralesPMEJ: { numFinessPm: '920000999' },
      ege: [{ ...ege, categorieentiteGeographiqueExercice: '603' }],
    };
    const code = {
      informationsGeneralesPmej: { num_finess_pm: '920000999' },
      ege: [
        {
          ...ege,
          categorieEntiteGeographiqueExercice: { code: '603', system: 'x' },
          etatObjet: { code: 'A' },
        },
      ],
    };
    const lus = [plat, code].map((objet) => lirePmej(JSON.stringify(objet)));
    expect(lus[0]).toEqual(lus[1]);
    expect(lus[0]).toMatchObject({
      valeur: [
        {
          valeur: {
            finess: '920000122',
            finessJuridique: '920000999',
            nom: 'MSP FICTIVE',
            categorie: '603',
          },
        },
      ],
    });
  });

  it('laisse ce qui est fermé, dit ce qui est illisible', () => {
    expect(lirePmej(JSON.stringify({ ege: [{ ...ege, etatObjet: 'I' }] }))).toEqual({
      ok: true,
      valeur: [],
    });
    expect(lirePmej('{"ege": [')).toEqual({ ok: false, refus: 'objet-illisible' });
    expect(lirePmej('{"ege": [{}]}')).toEqual({
      ok: true,
      valeur: [{ ok: false, refus: 'identifiant' }],
    });
  });

  it('ne tombe sur aucun JSON', () => {
    fc.assert(fc.property(fc.json(), (texte) => lirePmej(texte).ok));
  });
});
