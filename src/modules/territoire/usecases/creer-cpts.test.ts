import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { chargerDesCommunes } from '../testing/communes.ts';
import { adresseDe, creerCpts } from './creer-cpts.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
  await chargerDesCommunes(banc.db, [
    '63165',
    '63283',
    '92050',
    '97411',
    '97302',
    '75056',
    '75101',
  ]);
});

const admin = () => banc.appel(null, { role: 'administrateur' });
const combien = async (slug: string) =>
  (
    await banc.regarder(
      `select x.fuseau, x.stade, count(k.commune)::integer as communes,
         (select count(*)::integer from tracabilite.traces t where t.cpts_id = x.id) as traces
       from territoire.cpts x left join territoire.couvertures k on k.cpts_id = x.id
       where x.slug = $1 group by x.id`,
      [slug],
    )
  )[0];

describe('Créer une CPTS', () => {
  it('ouvre une CPTS sur les communes choisies, à son heure, et signe son journal', async () => {
    const creee = await creerCpts(admin(), {
      nom: 'CPTS de la Haute Combraille',
      communes: ['63165', '63283', '63165'],
    });
    expect(creee.ok && creee.valeur).toMatchObject({ slug: 'haute-combraille' });
    expect(await combien('haute-combraille')).toEqual({
      fuseau: 'Europe/Paris',
      stade: 'reflexion',
      communes: 2,
      traces: 1,
    });
  });

  it('fait de qui l’ouvre sa coordination, dès aujourd’hui à l’heure de la CPTS', async () => {
    const [compte] = await banc.regarder(
      `insert into comptes.comptes (id, courriel, nom, prenom, cree_le)
       values (gen_random_uuid(), 'fondatrice@exemple.invalid', 'Brévilloud', 'Mahaut', now()) returning id`,
    );
    const id = String(compte?.['id']);
    const minuit = new Date('2026-11-23T00:30:00Z');
    const par = { role: 'administrateur', id, maintenant: minuit } as const;
    await creerCpts(banc.appel(null, par), { nom: 'Guyane', communes: ['97302'] });
    expect(
      await banc.regarder('select role, du from comptes.mandats where compte_id = $1', [id]),
    ).toEqual([{ role: 'coordinateur', du: '2026-11-22' }]);
  });

  it('vit à l’heure de La Réunion quand ses communes y sont', async () => {
    await creerCpts(admin(), { nom: 'Ouest', communes: ['97411'], stade: 'aci-signe' });
    expect(await combien('ouest')).toMatchObject({ fuseau: 'Indian/Reunion', stade: 'aci-signe' });
  });

  it('refuse une adresse déjà prise sans rien écrire', async () => {
    const saisie = { nom: 'Nanterre', communes: ['92050'] };
    expect((await creerCpts(admin(), saisie)).ok).toBe(true);
    expect(await creerCpts(admin(), { ...saisie, communes: ['63283'] })).toEqual({
      ok: false,
      refus: { motif: 'adresse-deja-prise', slug: 'nanterre' },
    });
    expect(await combien('nanterre')).toMatchObject({ communes: 1 });
  });

  it('refuse une commune que personne ne connaît, et Paris tout entier', async () => {
    expect(
      await creerCpts(admin(), { nom: 'Paris', communes: ['75056', '75101', '63999'] }),
    ).toEqual({ ok: false, refus: { motif: 'communes-inconnues', codes: ['75056', '63999'] } });
    expect(await combien('paris')).toBeUndefined();
  });

  it.each(['coordinateur', 'president', 'public', 'ars'] as const)(
    'n’est pas ouvert au rôle %s',
    async (role) => {
      const refusee = await creerCpts(banc.appel(null, { role }), {
        nom: 'X',
        communes: ['92050'],
      });
      expect(refusee).toMatchObject({ ok: false, refus: { motif: 'droit-manquant' } });
    },
  );

  it('dit quoi corriger dans une saisie fausse', async () => {
    const refusee = await creerCpts(admin(), { nom: ' ', slug: 'Haut de', communes: [] });
    expect(refusee).toMatchObject({
      refus: {
        motif: 'saisie-invalide',
        champs: { nom: expect.any(String), slug: expect.any(String), communes: expect.any(String) },
      },
    });
  });

  it.each([
    ['CPTS des Hauts-de-Bièvre', 'hauts-de-bievre'],
    ['Projet de CPTS à Issy-les-Moulineaux', 'a-issy-les-moulineaux'],
    ['CPTS', 'cpts'],
    ['日本', 'cpts'],
  ])('%s s’écrit %s dans une adresse', (nom, adresse) => {
    expect(adresseDe(nom)).toBe(adresse);
  });
});
