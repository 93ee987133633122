import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { messagesEcrits } from '../../../app/testing/clair.ts';
import { creneaux, planterScene, poserSondage, type Scene, sondes } from '../testing/builders.ts';
import { annoncerSondage, relancerAvantCloture } from './annoncer-sondage.ts';
import { creerSondage } from './creer-sondage.ts';
import { cloreSondage, elargirSondage, relancerSondage } from './mener-sondage.ts';
import { oublierSondages } from './oublier.ts';
import { lireSondageParLien, repondreSondage } from './repondre-sondage.ts';

const ADRESSE = 'https://essai.invalid';
let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

const coordination = () => banc.appel(scene.cpts);
const systeme = (maintenant?: Date) =>
  banc.appel(scene.cpts, { role: 'systeme', ...(maintenant ? { maintenant } : {}) });
const public_ = (maintenant?: Date) =>
  banc.appel(scene.cpts, { role: 'public', ...(maintenant ? { maintenant } : {}) });
const annoncer = async (sondage: string) =>
  exiger(await annoncerSondage(systeme(), { sondage, adresse: ADRESSE })).messages;
const dates = async (sondage: string) =>
  (
    await banc.regarder('select id from reunions.creneaux where sondage_id = $1 order by debut', [
      sondage,
    ])
  ).map(({ id }) => String(id));
const dire = (jeton: string, avis: Readonly<Record<string, string>>) =>
  repondreSondage(public_(), {
    jeton,
    reponses: Object.entries(avis).map(([creneau, dit]) => ({ creneau, avis: dit })),
  });

it('un sondage s’oublie avec ses réponses, clos ou laissé ouvert, et la réunion qui en vient reste', async () => {
  const sondage = await poserSondage(banc, scene);
  const ouvert = await poserSondage(banc, scene);
  const [a = ''] = await dates(sondage);
  const { reunion } = exiger(await cloreSondage(coordination(), { sondage, creneau: a }));
  const oublier = (avant: string) =>
    banc.lire(scene.cpts, (tx) => oublierSondages({ tx, cpts: scene.cpts.id }, new Date(avant)));
  expect(await oublier('2026-11-29T12:00:00Z')).toBe(0);
  expect(await oublier('2026-12-01T12:00:00Z')).toBe(2);
  const restent = await banc.regarder(
    'select id from reunions.sondages where id = any ($1) union all select id from reunions.reunions where id = $2',
    [[sondage, ouvert], reunion],
  );
  expect(restent.map(({ id }) => id)).toEqual([reunion]);
});

describe('Un sondage de dates', () => {
  it('interroge chacun par son lien, et ouvrir le lien n’écrit rien', async () => {
    const sondage = await poserSondage(banc, scene);
    // Only the guest has an address here; everybody has been asked.
    expect(await annoncer(sondage)).toBe(1);
    expect(await annoncer(sondage)).toBe(0);
    const corps = (await messagesEcrits(banc))[0]?.corps ?? '';
    const jeton = /sondage\/([\w-]{43})/.exec(corps)?.[1] ?? '';
    expect(corps).toContain('3 dates proposées'.replace(' ', '\u00a0'));
    expect(corps).toContain('dimanche 29 novembre 2026');
    for (let fois = 0; fois < 2; fois++)
      expect(exiger(await lireSondageParLien(public_(), { jeton })).invitation).toMatchObject({
        nom: 'Jeanne Arvel',
        reponduLe: null,
        avis: {},
      });
    const [a = '', b = ''] = await dates(sondage);
    exiger(await dire(jeton, { [a]: 'oui', [b]: 'si-besoin' }));
    const lu = exiger(await lireSondageParLien(public_(), { jeton }));
    expect(Object.values(lu.invitation.avis).sort()).toEqual(['non', 'oui', 'si-besoin']);
    expect(lu.creneaux.map(({ oui, siBesoin }) => [oui, siBesoin])).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    exiger(await dire(jeton, { [b]: 'oui' }));
    const apres = exiger(await lireSondageParLien(public_(), { jeton }));
    expect(apres.creneaux.map(({ oui }) => oui)).toEqual([0, 1, 0]);
  });

  it('interroge d’abord les professions concernées, puis les autres', async () => {
    const sondage = await poserSondage(banc, scene, { priorites: ['10'] });
    await annoncer(sondage);
    const interroges = async () =>
      (
        await banc.regarder(
          'select count(*)::int as n from reunions.invitations where sondage_id = $1 and envoyee_le is not null',
          [sondage],
        )
      )[0]?.['n'];
    expect(await interroges()).toBe(2);
    exiger(await elargirSondage(coordination(), { sondage }));
    expect(await elargirSondage(coordination(), { sondage })).toMatchObject({
      refus: { motif: 'deja-elargi' },
    });
    await annoncer(sondage);
    expect(await interroges()).toBe(5);
  });

  it('prévient une fois quand tous ont répondu, même les derniers à la fois', async () => {
    const sondage = await poserSondage(banc, scene);
    await annoncer(sondage);
    const [a = ''] = await dates(sondage);
    const tous = await sondes(banc, scene.cpts, sondage);
    await Promise.all(tous.map(async ({ jeton }) => exiger(await dire(jeton, { [a]: 'oui' }))));
    const evenements = await banc.regarder(
      "select id from socle.evenements where genre = 'reunions.sondage-complet' and donnees->>'sondage' = $1",
      [sondage],
    );
    expect(evenements).toHaveLength(1);
    const [compte] = await banc.regarder('select oui from reunions.creneaux where id = $1', [a]);
    expect(compte?.['oui']).toBe(5);
  });

  it('ne donne pas plus de places qu’un créneau n’en a, quand tous le veulent', async () => {
    const sondage = await poserSondage(banc, scene, { places: '2' });
    await annoncer(sondage);
    const [a = '', b = ''] = await dates(sondage);
    const tous = await sondes(banc, scene.cpts, sondage);
    const faits = await Promise.all(
      tous.map(({ jeton }) => dire(jeton, { [a]: 'oui', [b]: 'si-besoin' })),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(2);
    const refus = faits.flatMap((fait) => (fait.ok ? [] : [fait.refus.motif]));
    expect(new Set(refus)).toEqual(new Set(['creneau-complet']));
    const [reste] = await banc.regarder(
      `select count(*)::int as n from reunions.reponses r join reunions.invitations i on i.id = r.invitation_id
       where i.sondage_id = $1`,
      [sondage],
    );
    expect(reste?.['n']).toBe(6);
  });

  it('relance une fois qui n’a rien dit, deux jours avant la fin', async () => {
    const sondage = await poserSondage(banc, scene);
    await annoncer(sondage);
    const tot = new Date('2026-11-26T10:00:00Z');
    const veille = new Date('2026-11-28T10:00:00Z');
    expect(exiger(await relancerAvantCloture(systeme(tot), { adresse: ADRESSE })).messages).toBe(0);
    const dits = exiger(await relancerAvantCloture(systeme(veille), { adresse: ADRESSE })).messages;
    expect(dits).toBeGreaterThan(0);
    expect(exiger(await relancerAvantCloture(systeme(veille), { adresse: ADRESSE })).messages).toBe(
      0,
    );
  });

  it('se clôt sur une réunion, où qui a dit oui est attendu', async () => {
    const sondage = await poserSondage(banc, scene);
    await annoncer(sondage);
    const [a = ''] = await dates(sondage);
    const tous = await sondes(banc, scene.cpts, sondage);
    exiger(await dire(tous[1]?.jeton ?? '', { [a]: 'oui' }));
    const { reunion } = exiger(await cloreSondage(coordination(), { sondage, creneau: a }));
    const lignes = await banc.regarder(
      'select reponse from reunions.convocations where reunion_id = $1 order by reponse',
      [reunion],
    );
    expect(lignes.map(({ reponse }) => reponse)).toEqual(['distance', null, null, null, null]);
    for (const suite of [
      await cloreSondage(coordination(), { sondage, creneau: a }),
      await relancerSondage(coordination(), { sondage }),
      await dire(tous[0]?.jeton ?? '', { [a]: 'oui' }),
    ])
      expect(suite).toMatchObject({ refus: { motif: 'sondage-clos' } });
  });

  it('n’a qu’une date, de toutes celles qu’on choisit à la fois', async () => {
    const sondage = await poserSondage(banc, scene);
    const choisies = await dates(sondage);
    const faits = await Promise.all(
      [...choisies, ...choisies].map((creneau) =>
        cloreSondage(coordination(), { sondage, creneau }),
      ),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('refuse ce qui ne peut pas se tenir, en disant quelle date', async () => {
    const saisie = {
      titre: 'Séance',
      mission: 'parcours',
      groupe: scene.groupe,
      cloture: '2026-11-29',
    };
    const creer = (autres: Readonly<Record<string, unknown>>) =>
      creerSondage(coordination(), { ...saisie, creneaux: creneaux([1, 3]), ...autres });
    const [un, deux] = creneaux([1, 3]);
    expect(await creer({ cloture: '2026-11-22' })).toMatchObject({
      refus: { motif: 'cloture-passee' },
    });
    expect(await creer({ creneaux: creneaux([1]) })).toMatchObject({
      refus: { motif: 'creneau-a-proposer' },
    });
    expect(await creer({ creneaux: [un, un] })).toMatchObject({
      refus: { motif: 'creneau-en-double', rang: 2 },
    });
    expect(await creer({ creneaux: [un, { ...deux, modalite: 'presence' }] })).toMatchObject({
      refus: { motif: 'lieu-a-dire', rang: 2 },
    });
    expect(await creer({ creneaux: [{ ...un, jour: '2026-11-20' }, deux] })).toMatchObject({
      refus: { motif: 'creneau-passe', rang: 1 },
    });
    const nuit = { ...un, jour: '2027-03-28', debut: '02:30', fin: '04:00' };
    expect(await creer({ creneaux: [un, nuit] })).toMatchObject({
      refus: { motif: 'heure-inexistante', rang: 2 },
    });
    expect(await creer({ groupe: '' })).toMatchObject({ refus: { motif: 'personne-a-choisir' } });
    expect(await creer({ groupe: crypto.randomUUID() })).toMatchObject({
      refus: { motif: 'groupe-inconnu' },
    });
    const [avant] = await banc.regarder(
      "select count(*)::int as n from reunions.sondages where titre = 'Séance'",
    );
    expect(avant?.['n']).toBe(0);
  });

  it('ne s’ouvre ni ne se répond par le lien d’un autre sondage, ni après la fin', async () => {
    const sondage = await poserSondage(banc, scene);
    const autre = await dates(await poserSondage(banc, scene));
    const [premier] = await sondes(banc, scene.cpts, sondage);
    const jeton = premier?.jeton ?? '';
    expect(await dire(jeton, { [autre[0] ?? '']: 'oui' })).toMatchObject({
      refus: { motif: 'creneau-inconnu' },
    });
    const tard = public_(new Date('2026-11-29T23:30:00Z'));
    expect(await repondreSondage(tard, { jeton, reponses: [] })).toMatchObject({
      refus: { motif: 'sondage-clos' },
    });
    expect(await dire('a'.repeat(43), {})).toMatchObject({ refus: { motif: 'lien-inconnu' } });
  });
});
