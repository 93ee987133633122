import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { compter } from '../domain/chiffres.ts';
import { couvrir } from '../domain/couverture-regionale.ts';
import { tailleSuggeree } from '../domain/taille.ts';
import { chargerDesCommunes } from '../testing/communes.ts';
import { COMMUNES_SANS_CPTS, CPTS_DES_HAUTS_DE_SEINE } from '../testing/hauts-de-seine.ts';
import { creerCpts } from '../usecases/creer-cpts.ts';
import { communesAChoisir } from './carte.query.ts';
import { communesDeLEtendue, cptsDeLEtendue, departementsDuPays } from './region.query.ts';

let banc: Banc;
const ICI = { genre: 'departement', code: '92' } as const;
const TOUTES = [...CPTS_DES_HAUTS_DE_SEINE.flatMap((c) => c.communes), ...COMMUNES_SANS_CPTS];

beforeAll(async () => {
  banc = await dresserBanc();
  await chargerDesCommunes(banc.db, [...TOUTES, '91689', '75056', '75101', '75102']);
  for (const { nom, stade, communes } of CPTS_DES_HAUTS_DE_SEINE) {
    const creee = await creerCpts(banc.appel(null, { role: 'administrateur' }), {
      nom,
      stade,
      communes,
    });
    if (!creee.ok) throw new Error(creee.refus.motif);
  }
});

const voir = (lieu: Parameters<typeof communesDeLEtendue>[1] = ICI) =>
  banc.lire(null, async (tx) => {
    const communes = await communesDeLEtendue(tx, lieu);
    const cpts = await cptsDeLEtendue(tx, lieu);
    return { communes, cpts, couverture: couvrir(communes, cpts) };
  });

describe('Hauts-de-Seine', () => {
  it('a ses 36 communes, et les CPTS du tableau à leur étape', async () => {
    const { communes, cpts, couverture } = await voir();
    expect(communes).toHaveLength(36);
    expect(cpts).toHaveLength(18);
    expect(couverture.parStade).toEqual({
      reflexion: 10,
      'lettre-d-intention': 2,
      'projet-valide': 0,
      'aci-signe': 6,
    });
  });

  it('laisse six communes sans aucune CPTS, et compte à part celles qui n’en ont qu’en réflexion', async () => {
    const { couverture, communes } = await voir();
    expect(couverture.blanches.map((c) => c.code).sort()).toEqual(COMMUNES_SANS_CPTS);
    expect(couverture.enReflexion).toHaveLength(15);
    const somme = communes.reduce((n, c) => n + (c.population ?? 0), 0);
    expect(couverture.population).toBe(somme);
    expect(couverture.couverte + couverture.blanche).toBe(somme);
    const blanches = [...couverture.blanches, ...couverture.enReflexion];
    expect(couverture.blanche).toBe(blanches.reduce((n, c) => n + (c.population ?? 0), 0));
  });

  it.each(CPTS_DES_HAUTS_DE_SEINE.filter((c) => c.taille !== null))(
    'donne à $nom la taille du tableau, par sa population et par ses communes',
    async ({ population, taille, communes }) => {
      expect(tailleSuggeree(population ?? 0)).toBe(taille);
      const lues = await banc.lire(null, (tx) => communesAChoisir(tx, communes));
      expect(compter(lues)).toMatchObject({ taille, annees: [2023], departements: ['92'] });
    },
  );

  it('montre une commune revendiquée deux fois', async () => {
    await creerCpts(banc.appel(null, { role: 'administrateur' }), {
      nom: 'Autre Nanterre',
      stade: 'lettre-d-intention',
      communes: ['92050', '91689'],
    });
    const { couverture, cpts } = await voir();
    expect(couverture.partagees.map((c) => c.nom)).toEqual(['Nanterre']);
    expect(cpts.find((c) => c.slug === 'autre-nanterre')).toMatchObject({ communes: 2 });
  });
});

describe('Pays et régions', () => {
  it('somme ce que les CPTS couvrent, sans compter deux fois une commune partagée', async () => {
    const { couverture } = await voir();
    const pays = await banc.lire(null, departementsDuPays);
    const ici = pays.find((d) => d.code === '92');
    expect(ici).toMatchObject({ couverte: couverture.couverte, cpts: 9 });
    expect(ici?.population).toBe(couverture.population);
  });

  it('compte Paris par ses arrondissements, et une CPTS à cheval dans chaque département', async () => {
    const region = await voir({ genre: 'region', code: '11' });
    const codes = region.communes.map((c) => c.code);
    expect(codes).toContain('75101');
    expect(codes).not.toContain('75056');
    const pays = await banc.lire(null, departementsDuPays);
    expect(pays.find((d) => d.code === '91')).toMatchObject({ cpts: 1 });
  });
});
