import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc, LUNDI_9H12 } from '#app/testing/banc.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { appliquerDurees } from './appliquer-durees.ts';
import { lireAnalyse } from './lire-analyse.ts';

let banc: Banc;
let ici: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('ici');
});

/** What the nightly walk along the chain keeps. */
const verifier = async (le: Date, rupture: number | null) =>
  await banc.regarder(
    `insert into tracabilite.verifications (cpts_id, id, faite_le, complete, entrees, rang, empreinte, rupture_rang, rupture_nature)
     values ($1, gen_random_uuid(), $2, true, 9, 9, 'ab', $3::int, case when $3::int is null then null else 'alteree' end)`,
    [ici.id, le, rupture],
  );

const constats = async () => exiger(await lireAnalyse(banc.appel(ici), {})).constats;

describe('Lire l’analyse d’impact', () => {
  it('avant la première nuit, ne sait rien de la chaîne ni des durées appliquées', async () => {
    expect(await constats()).toMatchObject({
      aujourdhui: '2026-11-23',
      dernierPassage: null,
      chaine: null,
      installation: { base: 'embarquee', demonstration: false },
    });
  });

  it('lit dans la base elle-même si elle écrit avant de répondre : celle des tests, non', async () => {
    expect((await constats()).ecrituresDurables).toBe(false);
  });

  it('après une nuit, dit quand les durées furent appliquées et la chaîne vérifiée', async () => {
    const systeme = banc.appel(ici, { role: 'systeme' });
    exiger(await appliquerDurees(systeme, {}));
    await verifier(LUNDI_9H12, null);
    expect(await constats()).toMatchObject({
      dernierPassage: '2026-11-23',
      chaine: { verifieeLe: '2026-11-23', rompue: false },
    });
  });

  it('dit une chaîne rompue', async () => {
    await verifier(new Date(LUNDI_9H12.getTime() + 1), 7);
    expect((await constats()).chaine).toMatchObject({ rompue: true });
  });

  it('est fermée à qui ne lit pas le registre', async () => {
    for (const role of ['professionnel', 'regulateur', 'tresorier', 'cpam', 'ars'] as const)
      expect(await lireAnalyse(banc.appel(ici, { role }), {}), role).toMatchObject({
        refus: { motif: 'droit-manquant' },
      });
  });
});
