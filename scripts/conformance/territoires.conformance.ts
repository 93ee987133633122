import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../src/app/testing/banc.ts';
import { communesAChoisir } from '../../src/modules/territoire/data/carte.query.ts';
import {
  communesDeLEtendue,
  cptsDeLEtendue,
} from '../../src/modules/territoire/data/region.query.ts';
import { compter } from '../../src/modules/territoire/domain/chiffres.ts';
import { couvrir } from '../../src/modules/territoire/domain/couverture-regionale.ts';
import { tailleSuggeree } from '../../src/modules/territoire/domain/taille.ts';
import { chargerCommunes } from '../../src/modules/territoire/usecases/charger-communes.ts';
import { creerCpts } from '../../src/modules/territoire/usecases/creer-cpts.ts';
import { importerCommunes } from '../../src/modules/territoire/usecases/importer-communes.ts';
import { importerContours } from '../../src/modules/territoire/usecases/importer-contours.ts';

const folder = process.env['MAILLAGE_CONFORMANCE'] ?? '';
const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const zTableau = z.object({
  cpts: z.array(
    z.object({
      nom: z.string(),
      statut: z.string(),
      population: z.number().nullable(),
      taille: z.number().nullable(),
      communes: z.array(z.string()),
    }),
  ),
});
const zTerritoires = z.object({
  communes92SansCPTSDansLeSeed: z.array(z.object({ code: z.string() })),
  territoires: z.array(
    z.object({
      nom: z.string(),
      tailleCalculee: z.number().nullish(),
      populationSeed: z.number().nullish(),
      tailleSeed: z.number().nullish(),
      communes: z.array(z.object({ code: z.string(), population: z.number() })),
      populations: z.object({ municipale2023: z.number() }),
    }),
  ),
});

/** Steps of the table, in the words of the ACI: an initiative that is only known of is in talks. */
const STADES: Readonly<Record<string, string>> = {
  en_fonctionnement: 'aci-signe',
  en_construction: 'lettre-d-intention',
  debut_formalisation: 'reflexion',
  declaration_interet: 'reflexion',
};

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
  await chargerCommunes(banc.db, LUNDI_9H12);
});
const moyens = () => ({ appel: banc.appel(null, { role: 'administrateur' }), dire: () => {} });

describe.runIf(existsSync(join(folder, 'communes-points.csv')))('Coordonnées du pays', () => {
  it('s’importent entières en une fois, et une seconde fois sans rien changer', async () => {
    const chemin = join(folder, 'communes-points.csv');
    const lignes = readFileSync(chemin, 'utf8').trim().split('\n').length - 1;
    const rapport = await importerCommunes(moyens(), chemin);
    expect(rapport.lus).toBe(lignes);
    expect(rapport.rejets.filter((r) => !/fusionnée/.test(r.raison))).toEqual([]);
    expect(rapport.crees + rapport.modifies + rapport.inchanges + rapport.rejetes).toBe(lignes);
    const seconde = await importerCommunes(moyens(), chemin);
    expect(seconde).toMatchObject({ crees: 0, modifies: 0, inchanges: lignes - rapport.rejetes });
  });
});

describe.runIf(existsSync(join(folder, 'contours')))('Contours', () => {
  const fichiers = existsSync(join(folder, 'contours'))
    ? readdirSync(join(folder, 'contours')).filter((f) => /^communes-\d+\.geojson$/.test(f))
    : [];

  it.each(fichiers)('%s s’importe entier', async (fichier) => {
    const chemin = join(folder, 'contours', fichier);
    const rapport = await importerContours(moyens(), chemin);
    expect(rapport.lus).toBeGreaterThan(30);
    expect(rapport.rejets.filter((r) => !/fusionnée/.test(r.raison))).toEqual([]);
    expect(await importerContours(moyens(), chemin)).toMatchObject({ crees: 0, modifies: 0 });
  });

  it('des départements ne sont pas pris pour ceux de communes', async () => {
    const chemin = join(folder, 'contours/departements.geojson');
    const rapport = await importerContours(moyens(), chemin);
    expect(rapport).toMatchObject({ crees: 0, modifies: 0, rejetes: rapport.lus });
  });
});

describe.runIf(existsSync(join(folder, 'territoires-cpts.json')))('CPTS des sources', () => {
  it('ont la population municipale et la taille que leurs communes donnent', async () => {
    const { territoires } = zTerritoires.parse(json('territoires-cpts.json'));
    for (const t of territoires) {
      const codes = t.communes.map((c) => c.code);
      const lues = await banc.lire(null, (tx) => communesAChoisir(tx, codes));
      expect([t.nom, compter(lues).population]).toEqual([t.nom, t.populations.municipale2023]);
      if (t.populationSeed && t.tailleSeed)
        expect([t.nom, tailleSuggeree(t.populationSeed)]).toEqual([t.nom, t.tailleSeed]);
    }
  });
});

describe.runIf(existsSync(join(folder, 'seed-002-hauts-de-seine.json')))('Hauts-de-Seine', () => {
  it('montre ses CPTS à leur étape et les communes que personne ne couvre', async () => {
    const { cpts } = zTableau.parse(json('seed-002-hauts-de-seine.json'));
    for (const { nom, statut, communes } of cpts)
      await creerCpts(moyens().appel, { nom, communes, stade: STADES[statut] });
    const lieu = { genre: 'departement', code: '92' } as const;
    const { communes, lues } = await banc.lire(null, async (tx) => ({
      communes: await communesDeLEtendue(tx, lieu),
      lues: await cptsDeLEtendue(tx, lieu),
    }));
    const couverture = couvrir(communes, lues);
    expect(lues).toHaveLength(cpts.length);
    for (const [stade, combien] of Object.entries(couverture.parStade))
      expect([stade, combien]).toEqual([
        stade,
        cpts.filter((c) => STADES[c.statut] === stade).length,
      ]);
    const couvertes = new Set(cpts.flatMap((c) => c.communes));
    const blanches = communes.filter((c) => !couvertes.has(c.code)).map((c) => c.code);
    expect(couverture.blanches.map((c) => c.code)).toEqual(blanches);
    if (existsSync(join(folder, 'territoires-cpts.json'))) {
      const attendues = zTerritoires.parse(json('territoires-cpts.json'));
      expect(blanches.sort()).toEqual(
        attendues.communes92SansCPTSDansLeSeed.map((c) => c.code).sort(),
      );
    }
  });
});
