import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { insererProfessionnel } from '../testing/builders.ts';
import { professionnelParRpps, professionnelsParIds } from './professionnels.query.ts';
import { chercherProfessionnels } from './recherche.query.ts';

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('val-fictif');
  await banc.regarder(
    `insert into territoire.communes (code, nom, recherche, departement, region)
     values ('92050', 'Nanterre', 'nanterre', '92', '11'), ('92040', 'Issy', 'issy', '92', '11')`,
  );
  await banc.regarder('insert into territoire.couvertures (cpts_id, commune) values ($1, $2)', [
    cpts.id,
    '92050',
  ]);
  await insererProfessionnel(banc, {
    rpps: '99990000103',
    nom: 'MORROLOIS',
    prenom: 'ÉLIANE',
    profession: '60',
    commune: '92050',
  });
  await insererProfessionnel(banc, {
    rpps: '99990000145',
    nom: 'BRIVIRET-FERBRAC',
    prenom: 'ADÈLE',
    savoirFaire: 'SM54',
    commune: '92050',
  });
  await insererProfessionnel(banc, {
    rpps: '99990000160',
    nom: 'NORNALLON',
    prenom: 'FLORIAN',
    commune: '92040',
  });
});

const noms = async (criteres: Parameters<typeof chercherProfessionnels>[2]) =>
  (await banc.lire(cpts, (tx) => chercherProfessionnels(tx, cpts.id, criteres))).map((p) => p.nom);

describe('la recherche dans l’annuaire', () => {
  it('rend les professionnels des communes de la CPTS, par nom', async () => {
    expect(await noms({})).toEqual(['BRIVIRET-FERBRAC', 'MORROLOIS']);
  });

  it('trouve sans accent, dans n’importe quel ordre, par le début ou avec une faute', async () => {
    for (const q of [
      'eliane morrolois',
      'Morrolois',
      'morro',
      'ÉLIANE',
      'moroloi',
      'Éliane Morolois',
    ])
      expect(await noms({ q }), q).toEqual(['MORROLOIS']);
    expect(await noms({ q: 'ferbrac' })).toEqual(['BRIVIRET-FERBRAC']);
    expect(await noms({ q: 'zzzzz' })).toEqual([]);
  });

  it('restreint à une profession, à une spécialité, à des communes, ou s’étend au pays', async () => {
    expect(await noms({ profession: '60' })).toEqual(['MORROLOIS']);
    expect(await noms({ savoirFaires: ['SM54'] })).toEqual(['BRIVIRET-FERBRAC']);
    expect(await noms({ communes: ['92040'] })).toEqual(['NORNALLON']);
    expect(await noms({ q: 'florian' })).toEqual([]);
    expect(await noms({ q: 'florian', partout: true })).toEqual(['NORNALLON']);
  });

  it('ne laisse pas une apostrophe ni un opérateur changer la condition', async () => {
    for (const q of ["d'; drop", '&|!()', "':*", 'a | b'])
      expect(await noms({ q, profession: "60' | 'x" }), q).toEqual([]);
  });
});

describe('la lecture d’une personne', () => {
  it('se fait par RPPS ou par identifiants', async () => {
    const lue = await banc.lire(cpts, (tx) => professionnelParRpps(tx, '99990000103'));
    expect(lue).toMatchObject({ nom: 'MORROLOIS', profession: '60', commune: '92050' });
    const lues = await banc.lire(cpts, (tx) => professionnelsParIds(tx, [lue?.id ?? '']));
    expect(lues).toEqual([lue]);
    expect(await banc.lire(cpts, (tx) => professionnelParRpps(tx, '10000000000'))).toBeNull();
  });
});
