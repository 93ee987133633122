import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { chercherCommunes, codesActuels, communesParCodes } from '#modules/territoire';
import { chargerCommunes } from './charger-communes.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
  await chargerCommunes(banc.db, LUNDI_9H12);
});

const noms = async (texte: string) =>
  (await banc.lire(null, (tx) => chercherCommunes(tx, texte))).map((c) => c.nom);

describe('Communes du pays', () => {
  it('charge toutes les communes actuelles et les arrondissements, puis n’y revient plus', async () => {
    const [compte] = await banc.regarder(
      `select count(*) filter (where mere is null) as actuelles, count(mere) as arrondissements,
         count(*) filter (where divisee) as divisees from territoire.communes`,
    );
    expect(compte).toEqual({ actuelles: 34_969, arrondissements: 45, divisees: 3 });
    expect(await chargerCommunes(banc.db, LUNDI_9H12)).toEqual({ chargees: 0 });
  });

  it('connaît la population municipale de 2023, le code postal, la région et l’intercommunalité', async () => {
    const [nanterre] = await banc.regarder(
      `select nom, population, population_annee, departement, region, codes_postaux, ept_nom
       from territoire.communes where code = '92050'`,
    );
    expect(nanterre).toMatchObject({
      nom: 'Nanterre',
      population: 97_783,
      population_annee: 2023,
      departement: '92',
      region: '11',
      codes_postaux: ['92000'],
    });
  });

  it('laisse inconnue une population que personne n’a comptée, et des coordonnées non importées', async () => {
    const lues = await banc.lire(null, (tx) => communesParCodes(tx, ['98412', '29019', '63165']));
    const par = new Map(lues.map((c) => [c.code, c]));
    expect(par.get('98412')?.population).toBeNull();
    expect(par.get('29019')?.lon).toBeNull();
    expect(par.get('63165')).toMatchObject({ nom: 'Giat', lat: expect.closeTo(45.79, 1) });
  });

  it('trouve une commune malgré les accents, les abréviations et une faute de frappe', async () => {
    expect((await noms('giat'))[0]).toBe('Giat');
    expect(await noms('St Gervais d auvergne')).toContain('Saint-Gervais-d’Auvergne');
    expect(await noms('pontomur')).toContain('Pontaumur');
    expect((await noms('nanter'))[0]).toBe('Nanterre');
    expect(await noms('aubusson')).toEqual(['Aubusson', 'Aubusson', 'Aubusson-d’Auvergne']);
    expect((await noms('l abergement cl'))[0]).toBe('L’Abergement-Clémenciat');
  });

  it('trouve par code postal, par code INSEE, et croise code postal et nom', async () => {
    expect(await noms('63620')).toContain('Giat');
    expect(await noms('63165')).toEqual(['Giat']);
    expect(await noms('97400')).toContain('Saint-Denis');
    expect(await noms('2A004')).toEqual(['Ajaccio']);
    expect((await noms('63390 st gervais'))[0]).toBe('Saint-Gervais-d’Auvergne');
  });

  it('propose les arrondissements de Paris, jamais Paris tout entier', async () => {
    expect((await noms('paris 13'))[0]).toBe('Paris 13e Arrondissement');
    expect((await noms('pontaumur 63'))[0]).toBe('Pontaumur');
    expect(await noms('75013')).toEqual(['Paris 13e Arrondissement']);
    expect(await noms('Paris')).not.toContain('Paris');
  });

  it('ne trouve rien à une recherche vide, et lit n’importe quel texte sans panne', async () => {
    expect(await noms('')).toEqual([]);
    expect(await noms("%_';\\")).toEqual([]);
    expect(await noms('日本')).toEqual([]);
    expect(await noms('x'.repeat(5000))).toEqual([]);
  });

  it('suit le code d’une commune déléguée jusqu’à la commune actuelle', async () => {
    const actuels = await banc.lire(null, (tx) =>
      codesActuels(tx, ['01015', '01033', '92050', '00000']),
    );
    expect(actuels.get('01033')).toBe('01033');
    expect(actuels.get('92050')).toBe('92050');
    expect(actuels.has('00000')).toBe(false);
  });
});
