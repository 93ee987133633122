import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { communesDeLaCpts, secteurDe, trajetsDepuis } from '#modules/territoire';
import { revendicationsDe } from '../data/chevauchements.query.ts';
import { populationsRetenues, reglagesDe } from '../data/fiche-cpts.query.ts';
import { etatDuPartage } from '../domain/chevauchement.ts';
import { COMMUNES_DE_COMBRAILLE, chargerDesCommunes } from '../testing/communes.ts';
import { definirCommunes } from './definir-communes.ts';
import { definirSecteurs } from './definir-secteurs.ts';
import { noterAccord } from './noter-accord.ts';
import { noterTrajet, oublierTrajet } from './noter-trajet.ts';
import { reglerCpts } from './regler-cpts.ts';
import { retenirPopulation, retirerPopulation } from './retenir-population.ts';

let banc: Banc;
let ici: Awaited<ReturnType<Banc['creerCpts']>>;
let voisine: typeof ici;
let rang = 0;

beforeAll(async () => {
  banc = await dresserBanc();
  await chargerDesCommunes(banc.db, [...COMMUNES_DE_COMBRAILLE, '63113', '75056']);
});
beforeEach(async () => {
  rang += 1;
  ici = await banc.creerCpts(`ici-${rang}`);
  voisine = await banc.creerCpts(`voisine-${rang}`);
  await definirCommunes(banc.appel(ici), { communes: ['63165', '63283', '63175'] });
});

const codes = async () =>
  (await banc.lire(ici, (tx) => communesDeLaCpts(tx, ici.id))).map((c) => c.code).sort();

describe('Communes du territoire', () => {
  it('ajoute, retire, et garde le secteur de celles qui restent', async () => {
    await definirSecteurs(banc.appel(ici), {
      secteurs: [{ lettre: 'A', nom: 'Ouest' }],
      affectations: [{ commune: '63165', lettre: 'A' }],
    });
    const fait = await definirCommunes(banc.appel(ici), { communes: ['63165', '63048'] });
    expect(fait).toMatchObject({
      valeur: { ajoutees: ['63048'], retirees: expect.arrayContaining(['63175', '63283']) },
    });
    expect(await codes()).toEqual(['63048', '63165']);
    const secteur = await banc.lire(ici, (tx) => secteurDe(tx, ici.id, '63165'));
    expect(secteur?.lettre).toBe('A');
  });

  it('refuse une commune inconnue et ne touche à rien', async () => {
    const refusee = await definirCommunes(banc.appel(ici), { communes: ['63165', '75056'] });
    expect(refusee).toEqual({
      ok: false,
      refus: { motif: 'communes-inconnues', codes: ['75056'] },
    });
    expect(await codes()).toEqual(['63165', '63175', '63283']);
  });

  it('ne se vide pas, et ne se change pas sans droit', async () => {
    expect(await definirCommunes(banc.appel(ici), { communes: [] })).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    expect(
      await definirCommunes(banc.appel(ici, { role: 'professionnel' }), { communes: ['63048'] }),
    ).toMatchObject({ refus: { motif: 'droit-manquant' } });
    expect(await codes()).toHaveLength(3);
  });
});

describe('Chevauchements', () => {
  const vu = async (cpts: typeof ici) =>
    (await banc.lire(cpts, (tx) => revendicationsDe(tx, cpts.id)))
      .filter((r) => r.autre.nom.endsWith(`-${rang}`))
      .map((r) => [r.commune, etatDuPartage(r)]);

  it('se montrent aux deux CPTS, jusqu’à ce que chacune note l’accord', async () => {
    await definirCommunes(banc.appel(voisine), { communes: ['63283', '63048'] });
    expect(await vu(ici)).toEqual([['63283', 'conflit']]);
    expect(await vu(voisine)).toEqual([['63283', 'conflit']]);
    await noterAccord(banc.appel(ici), { commune: '63283', accord: 'Réunion du 3 mars 2026' });
    expect(await vu(ici)).toEqual([['63283', 'a-confirmer-la-bas']]);
    expect(await vu(voisine)).toEqual([['63283', 'a-confirmer-ici']]);
    await noterAccord(banc.appel(voisine), { commune: '63283', accord: 'Bourg partagé' });
    expect(await vu(ici)).toEqual([['63283', 'accord']]);
    await noterAccord(banc.appel(voisine), { commune: '63283', accord: '' });
    expect(await vu(ici)).toEqual([['63283', 'a-confirmer-la-bas']]);
  });

  it('ne laissent personne écrire chez l’autre', async () => {
    await definirCommunes(banc.appel(voisine), { communes: ['63048'] });
    expect(await noterAccord(banc.appel(ici), { commune: '63048', accord: 'x' })).toMatchObject({
      refus: { motif: 'commune-hors-territoire' },
    });
  });
});

describe('Secteurs', () => {
  it('se renomment sans changer d’identité, et rendent leurs communes en disparaissant', async () => {
    const affectations = [{ commune: '63165', lettre: 'B' }];
    const secteurs = [
      { lettre: 'A', nom: 'Est' },
      { lettre: 'B', nom: 'Ouest' },
    ];
    await definirSecteurs(banc.appel(ici), { secteurs, affectations });
    const lu = () => banc.lire(ici, (tx) => secteurDe(tx, ici.id, '63165'));
    const avant = await lu();
    await definirSecteurs(banc.appel(ici), {
      secteurs: [{ lettre: 'B', nom: 'Sioulet' }],
    });
    expect(await lu()).toEqual({ ...avant, nom: 'Sioulet' });
    await definirSecteurs(banc.appel(ici), { secteurs: [] });
    expect(await lu()).toBeNull();
    expect(await codes()).toHaveLength(3);
  });

  it('refusent deux fois la même lettre, une lettre sans nom, une commune d’ailleurs', async () => {
    const motif = async (saisie: unknown) => {
      const fait = await definirSecteurs(banc.appel(ici), saisie);
      return fait.ok ? null : fait.refus.motif;
    };
    const A = { lettre: 'A', nom: 'Est' };
    expect(await motif({ secteurs: [A, { ...A, nom: 'Nord' }] })).toBe('lettre-en-double');
    expect(await motif({ secteurs: [A], affectations: [{ commune: '63165', lettre: 'C' }] })).toBe(
      'secteur-sans-nom',
    );
    expect(await motif({ secteurs: [A], affectations: [{ commune: '63113', lettre: 'A' }] })).toBe(
      'commune-hors-territoire',
    );
    const restes = await banc.regarder(
      'select lettre from territoire.secteurs where cpts_id = $1',
      [ici.id],
    );
    expect(restes).toEqual([]);
  });
});

describe('Trajets saisis', () => {
  const minutes = async (de: string, vers: string) =>
    (await banc.lire(ici, (tx) => trajetsDepuis(tx, ici.id, de, [vers]))).get(vers);

  it('remplacent le calcul dans les deux sens, ou dans un seul, puis s’oublient', async () => {
    const calcul = await minutes('63165', '63283');
    await noterTrajet(banc.appel(ici), {
      de: '63165',
      vers: '63283',
      minutes: '41',
      raison: 'Col',
    });
    expect([await minutes('63165', '63283'), await minutes('63283', '63165')]).toEqual([41, 41]);
    await noterTrajet(banc.appel(ici), {
      de: '63283',
      vers: '63165',
      minutes: 30,
      sensUnique: true,
    });
    expect([await minutes('63165', '63283'), await minutes('63283', '63165')]).toEqual([41, 30]);
    await noterTrajet(banc.appel(ici), { de: '63283', vers: '63165', minutes: 25 });
    expect([await minutes('63165', '63283'), await minutes('63283', '63165')]).toEqual([25, 25]);
    await oublierTrajet(banc.appel(ici), { de: '63283', vers: '63165' });
    expect(await minutes('63165', '63283')).toBe(calcul);
  });

  it('refusent une même commune, une commune inconnue, zéro minute', async () => {
    const motif = async (saisie: unknown) => {
      const fait = await noterTrajet(banc.appel(ici), saisie);
      return fait.ok ? null : fait.refus.motif;
    };
    expect(await motif({ de: '63165', vers: '63165', minutes: 4 })).toBe('meme-commune');
    expect(await motif({ de: '63165', vers: '63999', minutes: 4 })).toBe('communes-inconnues');
    expect(await motif({ de: '63165', vers: '63283', minutes: 0 })).toBe('saisie-invalide');
    expect(
      await banc.regarder('select de from territoire.trajets where cpts_id = $1', [ici.id]),
    ).toEqual([]);
  });

  it('valent dans leur CPTS seulement', async () => {
    await noterTrajet(banc.appel(ici), { de: '63165', vers: '63283', minutes: 90 });
    const ailleurs = await banc.lire(voisine, (tx) =>
      trajetsDepuis(tx, voisine.id, '63165', ['63283']),
    );
    expect(ailleurs.get('63283')).toBeLessThan(90);
  });
});

describe('Réglages et population', () => {
  const REGLAGES = {
    nom: 'CPTS de test',
    fuseau: 'Europe/Paris',
    stade: 'aci-signe',
    stadeDepuis: '2021-01-15',
    tailleContractuelle: '2',
    couleur: '#AA3311',
    telephone: '',
    facteurRoute: '1,6',
    vitesseKmh: '40',
    minutesSurPlace: '4',
  };

  it('s’enregistrent comme on les écrit', async () => {
    expect((await reglerCpts(banc.appel(ici), REGLAGES)).ok).toBe(true);
    expect(await banc.lire(ici, (tx) => reglagesDe(tx, ici.id))).toMatchObject({
      nom: 'CPTS de test',
      stade: 'aci-signe',
      stadeDepuis: '2021-01-15',
      tailleContractuelle: 2,
      couleur: '#aa3311',
      telephone: null,
      facteurRoute: 1.6,
    });
  });

  it('refusent une heure, une couleur, une vitesse impossibles, et n’écrivent rien', async () => {
    const refusee = await reglerCpts(banc.appel(ici), {
      ...REGLAGES,
      fuseau: 'Mars/Olympus',
      couleur: 'vert',
      vitesseKmh: '900',
      tailleContractuelle: '5',
    });
    expect(refusee).toMatchObject({
      refus: {
        champs: {
          fuseau: expect.any(String),
          couleur: expect.any(String),
          vitesseKmh: expect.any(String),
          tailleContractuelle: expect.any(String),
        },
      },
    });
    expect((await banc.lire(ici, (tx) => reglagesDe(tx, ici.id)))?.nom).toBe(ici.nom);
  });

  it('gardent la raison d’une population de saison, et permettent de la retirer', async () => {
    const retenue = await retenirPopulation(banc.appel(ici), {
      population: '40000',
      raison: 'Saison d’été',
      du: '2026-07-01',
      au: '2026-08-31',
    });
    const lues = () => banc.lire(ici, (tx) => populationsRetenues(tx, ici.id));
    expect(await lues()).toMatchObject([{ population: 40_000, raison: 'Saison d’été' }]);
    const id = retenue.ok ? retenue.valeur.id : '';
    expect((await retirerPopulation(banc.appel(ici), { id })).ok).toBe(true);
    expect(await lues()).toEqual([]);
    expect(await retirerPopulation(banc.appel(ici), { id })).toMatchObject({
      refus: { motif: 'population-absente' },
    });
  });

  it('refusent une période à l’envers ou une population sans raison', async () => {
    const essai = { population: 40_000, raison: 'Été', du: '2026-07-01', au: '2026-06-30' };
    expect(await retenirPopulation(banc.appel(ici), essai)).toMatchObject({
      refus: { motif: 'fin-avant-debut' },
    });
    expect(
      await retenirPopulation(banc.appel(ici), { ...essai, raison: '', au: '' }),
    ).toMatchObject({ refus: { champs: { raison: expect.any(String) } } });
  });
});
