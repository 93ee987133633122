import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { aUneCleDeLuhn } from '#kernel/luhn.ts';
import { BaseDejaHabitee, chargerDemonstration } from '../../../db/seed/charger-demonstration.ts';

const MAINTENANT = new Date('2026-11-23T09:12:00Z');
let banc: Banc;

beforeAll(async () => {
  banc = await dresserBanc();
  await chargerDemonstration({ urls: banc.urls, maintenant: MAINTENANT, dire: () => {} });
}, 60_000);

const liste = async (sql: string) =>
  (await banc.regarder(sql)).map((row) => String(Object.values(row)[0]));

describe('La démonstration', () => {
  it('ouvre deux CPTS marquées comme telles, sur de vraies communes coupées en trois secteurs', async () => {
    const cpts = await banc.regarder(
      `select c.slug, c.nom, c.demonstration, count(*)::int as communes, count(distinct k.secteur_id)::int as secteurs
       from territoire.cpts c join territoire.couvertures k on k.cpts_id = c.id group by c.id order by c.slug`,
    );
    expect(cpts).toEqual([
      {
        slug: 'demo-combrailles',
        nom: 'Combrailles & Volcans',
        demonstration: true,
        communes: 40,
        secteurs: 3,
      },
      {
        slug: 'demo-hauts-de-seine',
        nom: 'Boucle nord des Hauts-de-Seine',
        demonstration: true,
        communes: 5,
        secteurs: 3,
      },
    ]);
  });

  it('n’emploie que des numéros et des adresses qui ne sont à personne', async () => {
    const rpps = await liste('select rpps from annuaire.professionnels');
    expect(rpps.length).toBeGreaterThan(200);
    expect(rpps.filter((n) => !/^999909\d{5}$/.test(n) || !aUneCleDeLuhn(n))).toEqual([]);
    const finess = await liste('select finess from annuaire.structures where finess is not null');
    expect(finess.filter((n) => !/^9999\d{5}$/.test(n))).toEqual([]);
    const telephones = await liste(
      `select telephone from annuaire.structures union all
       select telephone from annuaire.fiches where telephone is not null union all
       select telephone from territoire.cpts`,
    );
    expect(telephones.filter((t) => !/^\+33(19900|46571)\d{4}$/.test(t))).toEqual([]);
    const courriels = await liste(
      `select courriel from annuaire.fiches where courriel is not null union all
       select mssante from annuaire.fiches where mssante is not null union all
       select courriel from comptes.comptes`,
    );
    expect(
      courriels.filter((c) => !/@(.+\.)?(exemple\.invalid|demo\.maillage\.fr)$/.test(c)),
    ).toEqual([]);
  });

  it('laisse inconnu ce qui ne l’est pas', async () => {
    const [inconnus] = await banc.regarder(
      `select count(*) filter (where f.professionnel_id is null)::int as "sansFiche",
         count(*) filter (where f.professionnel_id is not null and f.membre is null)::int as "membreInconnu",
         count(*) filter (where f.professionnel_id is not null and f.nouveaux_patients is null)::int as "patientsInconnu"
       from annuaire.professionnels p left join annuaire.fiches f on f.professionnel_id = p.id`,
    );
    expect(inconnus).toEqual({
      sansFiche: expect.any(Number),
      membreInconnu: expect.any(Number),
      patientsInconnu: expect.any(Number),
    });
    expect(Object.values(inconnus ?? {}).every((n) => Number(n) > 5)).toBe(true);
  });

  it('ouvre dix comptes, dont une coordinatrice des deux CPTS qui administre l’installation', async () => {
    const roles = await banc.regarder(
      `select split_part(a.courriel, '@', 1) as compte, count(*)::int as mandats,
         count(m.professionnel_id)::int as professionnels
       from comptes.comptes a join comptes.mandats m on m.compte_id = a.id group by 1 order by 1`,
    );
    expect(roles.map((r) => r['compte'])).toEqual([
      'ars',
      'coordination',
      'cpam',
      'hopital',
      'infirmiere',
      'medecin',
      'pharmacie',
      'presidence',
      'regulation',
      'tresorerie',
    ]);
    expect(roles.find((r) => r['compte'] === 'coordination')).toMatchObject({ mandats: 3 });
    expect(roles.find((r) => r['compte'] === 'regulation')).toMatchObject({ mandats: 2 });
    expect(roles.find((r) => r['compte'] === 'medecin')).toMatchObject({ professionnels: 1 });
  });

  it('refuse une base qui a déjà une CPTS', async () => {
    await expect(
      chargerDemonstration({ urls: banc.urls, maintenant: MAINTENANT, dire: () => {} }),
    ).rejects.toThrow(BaseDejaHabitee);
  });

  it('reprend ce qu’un chargement interrompu a laissé', async () => {
    await banc.regarder(
      "update territoire.cpts set slug = slug || '-en-preparation' where slug = 'demo-hauts-de-seine'",
    );
    await banc.regarder(
      "update territoire.cpts set slug = slug || '-en-preparation' where slug = 'demo-combrailles'",
    );
    await chargerDemonstration({ urls: banc.urls, maintenant: MAINTENANT, dire: () => {} });
    expect(await liste('select slug from territoire.cpts order by slug')).toEqual([
      'demo-combrailles',
      'demo-hauts-de-seine',
    ]);
    const orphelins = await liste(
      `select m.role from comptes.mandats m left join territoire.cpts c on c.id = m.cpts_id
       where c.id is null and m.role <> 'administrateur'`,
    );
    expect(orphelins).toEqual([]);
  });
});
