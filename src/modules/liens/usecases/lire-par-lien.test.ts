import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger, refuse, reussi } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { emettreLien } from './emettre-lien.ts';
import { lireParLien } from './lire-par-lien.ts';

const genre = 'essai.agenda';
const emettre = defineUseCase({
  nom: 'essai.donner-agenda',
  saisie: z.strictObject({}),
  droit: 'public',
  executer: async (ctx) =>
    reussi(
      effets(
        await emettreLien(ctx, {
          genre,
          objet: '01930000-0000-7000-8000-000000000002',
          porteur: 'Un agenda',
          compte: null,
          usageUnique: false,
          heures: 2000,
        }),
      ),
    ),
});
const lire = defineUseCase({
  nom: 'essai.lire-agenda',
  saisie: z.strictObject({ jeton: z.string() }),
  droit: 'public',
  executer: async (ctx, { jeton }) => {
    const lu = await lireParLien(ctx, { jeton, genres: ['essai.autre', genre] });
    return lu.ok ? reussi(effets(lu.valeur.premiereDuJour)) : refuse(lu.refus);
  },
});

let banc: Awaited<ReturnType<typeof dresserBanc>>;
let ici: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('demo-ici');
});
const a = (secondes: number) => ({
  ...banc.appel(ici),
  maintenant: new Date(LUNDI_9H12.getTime() + secondes * 1000),
});

describe('Un lien que des programmes relisent', () => {
  it('compte chaque lecture, et dit la première de chaque jour de la CPTS', async () => {
    const { jeton } = exiger(await emettre(a(0), {}));
    const premieres = [];
    for (const heures of [0, 1, 14, 15, 39])
      premieres.push(exiger(await lire(a(heures * 3600), { jeton })));
    // Read at 9:12, 10:12, 23:12, then after midnight, then the day after.
    expect(premieres).toEqual([true, false, false, true, true]);
    const [lien] = await banc.regarder('select lectures::int as n from liens.liens');
    expect(lien?.['n']).toBe(5);
  });

  it('refuse au-delà de sa cadence, même lu cent fois à la fois, puis reprend', async () => {
    const { jeton } = exiger(await emettre(a(0), {}));
    const lues = await Promise.all(Array.from({ length: 100 }, () => lire(a(10), { jeton })));
    expect(lues.filter(({ ok }) => ok)).toHaveLength(60);
    expect(await lire(a(110), { jeton })).toEqual({
      ok: false,
      refus: { motif: 'trop-souvent', secondes: 200 },
    });
    expect(await lire(a(310), { jeton })).toMatchObject({ ok: true });
    expect(await lire(a(0), { jeton: 'inconnu' })).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
  });
});
