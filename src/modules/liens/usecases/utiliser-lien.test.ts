import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger, reussi } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import type { LienAEmettre } from '../domain/lien.ts';
import { emettreLien, revoquerLiens } from './emettre-lien.ts';
import { trouverLien, utiliserLien } from './utiliser-lien.ts';

const OBJET = '01930000-0000-7000-8000-000000000001';
const LIEN: LienAEmettre = {
  genre: 'essai.accepter',
  objet: OBJET,
  porteur: 'Garance Corliret',
  compte: null,
  usageUnique: true,
  heures: 24,
};
const plusTard = (heures: number) => new Date(LUNDI_9H12.getTime() + heures * 3_600_000);

const emettre = defineUseCase({
  nom: 'essai.emettre',
  saisie: z.strictObject({ usageUnique: z.boolean() }),
  droit: 'public',
  executer: async (ctx, { usageUnique }) =>
    reussi(effets(await emettreLien(ctx, { ...LIEN, usageUnique }))),
});
const revoquer = defineUseCase({
  nom: 'essai.revoquer',
  saisie: z.strictObject({ genre: z.string() }),
  droit: 'public',
  executer: async (ctx, { genre }) =>
    reussi(effets(await revoquerLiens(ctx, { genre, objet: OBJET }))),
});
const agir = defineUseCase({
  nom: 'essai.agir',
  saisie: z.strictObject({ jeton: z.string(), genre: z.string(), lire: z.boolean() }),
  droit: 'public',
  executer: async (ctx, { jeton, genre, lire }) => {
    const lien = await trouverLien(ctx, { jeton, genre });
    return reussi(effets(lien !== null && (lire || (await utiliserLien(ctx, lien)))));
  },
});

let banc: Awaited<ReturnType<typeof dresserBanc>>;
let ici: CptsCourante;
let ailleurs: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('ici');
  ailleurs = await banc.creerCpts('ailleurs');
});

const tirer = async (usageUnique = true) =>
  exiger(await emettre(banc.appel(ici), { usageUnique })).jeton;
const tenter = async (
  jeton: string,
  { lire = false, genre = LIEN.genre, cpts = ici, heures = 0 } = {},
) => exiger(await agir(banc.appel(cpts, { maintenant: plusTard(heures) }), { jeton, genre, lire }));

describe('un lien signé', () => {
  it('s’ouvre autant qu’on veut, et ne sert qu’une fois', async () => {
    const jeton = await tirer();
    for (let fois = 0; fois < 3; fois++) expect(await tenter(jeton, { lire: true })).toBe(true);
    expect(await tenter(jeton)).toBe(true);
    expect(await tenter(jeton)).toBe(false);
    expect(await tenter(jeton, { lire: true })).toBe(false);
  });

  it('sert plusieurs fois quand rien ne l’interdit', async () => {
    const jeton = await tirer(false);
    expect([await tenter(jeton), await tenter(jeton)]).toEqual([true, true]);
  });

  it('ne sert qu’à une personne sur cent qui l’emploient ensemble', async () => {
    const jeton = await tirer();
    const reussites = await Promise.all(Array.from({ length: 100 }, () => tenter(jeton)));
    expect(reussites.filter(Boolean)).toHaveLength(1);
  });

  it('n’ouvre ni une autre action, ni une autre CPTS, ni après son terme', async () => {
    const jeton = await tirer();
    expect(await tenter(jeton, { genre: 'essai.decliner' })).toBe(false);
    expect(await tenter(jeton, { cpts: ailleurs })).toBe(false);
    expect(await tenter(jeton, { heures: 24 })).toBe(false);
    expect(await tenter(`${jeton.slice(0, -1)}_`)).toBe(false);
    expect(await tenter(jeton, { heures: 23.9 })).toBe(true);
  });

  it('révoqué, n’ouvre plus rien ; les autres actions du même objet restent', async () => {
    const jeton = await tirer();
    expect(exiger(await revoquer(banc.appel(ici), { genre: 'essai.autre' }))).toBe(0);
    expect(await tenter(jeton, { lire: true })).toBe(true);
    expect(exiger(await revoquer(banc.appel(ici), { genre: LIEN.genre }))).toBeGreaterThan(0);
    expect(await tenter(jeton)).toBe(false);
  });

  it('ne laisse dans la base que l’empreinte de son jeton', async () => {
    const jeton = await tirer();
    const lignes = await banc.regarder('select to_jsonb(l)::text as texte from liens.liens l');
    expect(lignes.some(({ texte }) => String(texte).includes(jeton))).toBe(false);
  });
});
