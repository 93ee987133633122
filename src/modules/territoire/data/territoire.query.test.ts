import { beforeAll, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import {
  chercherCommunes,
  communesDeLaCpts,
  cptsParSlug,
  cptsPubliques,
  emblemeDe,
  secteurDe,
  trajetsDepuis,
} from '#modules/territoire';
import { COMMUNES_DE_COMBRAILLE, chargerDesCommunes } from '../testing/communes.ts';

let banc: Banc;
let cpts: Awaited<ReturnType<Banc['creerCpts']>>;
const SECTEUR = '0198c1a0-0000-7000-8000-000000000001';

beforeAll(async () => {
  banc = await dresserBanc();
  await chargerDesCommunes(banc.db, [...COMMUNES_DE_COMBRAILLE, '63113', '29019']);
  cpts = await banc.creerCpts('combraille');
  await banc.creerCpts('ailleurs');
  await banc.regarder(
    `insert into territoire.secteurs (cpts_id, id, nom, lettre) values ($1, $2, 'Ouest', 'A')`,
    [cpts.id, SECTEUR],
  );
  await banc.regarder(
    `insert into territoire.couvertures (cpts_id, commune, secteur_id)
     select $1, code, case when code = '63165' then $2::uuid end
     from territoire.communes where code <> '63113'`,
    [cpts.id, SECTEUR],
  );
});

it('dit quelle CPTS porte une adresse, et lesquelles existent', async () => {
  expect(await banc.lire(null, (tx) => cptsParSlug(tx, 'combraille'))).toEqual(cpts);
  expect(await banc.lire(null, (tx) => cptsParSlug(tx, 'inconnue'))).toBeNull();
  expect((await banc.lire(null, cptsPubliques)).map((c) => c.slug)).toEqual([
    'ailleurs',
    'combraille',
  ]);
});

it('donne les communes d’une CPTS avec leur secteur, et les points de son emblème', async () => {
  const communes = await banc.lire(cpts, (tx) => communesDeLaCpts(tx, cpts.id));
  expect(communes.map((c) => [c.nom, c.secteur?.lettre ?? null])).toContainEqual(['Giat', 'A']);
  expect(communes).toHaveLength(6);
  expect(await banc.lire(cpts, (tx) => secteurDe(tx, cpts.id, '63165'))).toEqual({
    id: SECTEUR,
    nom: 'Ouest',
    lettre: 'A',
  });
  expect(await banc.lire(cpts, (tx) => secteurDe(tx, cpts.id, '63283'))).toBeNull();
  expect(await banc.lire(cpts, (tx) => emblemeDe(tx, cpts.id))).toHaveLength(5);
});

it('mesure les trajets d’une commune du territoire ou du dehors, sans rien inventer', async () => {
  const depuis = (code: string, vers?: readonly string[]) =>
    banc.lire(cpts, (tx) => trajetsDepuis(tx, cpts.id, code, vers));
  const deGiat = await depuis('63165', ['63113']);
  expect([...deGiat.keys()].sort()).toEqual([...COMMUNES_DE_COMBRAILLE, '63113'].sort());
  expect(deGiat.get('63165')).toBe(5);
  expect((await depuis('63113')).get('63165')).toBe(deGiat.get('63113'));
  expect((await depuis('29019')).size).toBe(1);
});

it('met les communes de la CPTS en tête d’une recherche, ou ne montre qu’elles', async () => {
  const noms = async (seulement: boolean) =>
    (await banc.lire(cpts, (tx) => chercherCommunes(tx, '63', { cpts: cpts.id, seulement }))).map(
      (c) => c.nom,
    );
  expect(await noms(true)).not.toContain('Clermont-Ferrand');
  expect((await noms(false)).at(-1)).toBe('Clermont-Ferrand');
});
