import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { convies, planterCorps, poserSeanceConvoquee, type Scene } from '../testing/builders.ts';
import { montrerCodeDeSeance, signerSeanceParLien } from './emarger-seance.ts';
import { leverSeance } from './lever-seance.ts';
import { noterPresences } from './noter-presences.ts';
import { lireConvocationParLien } from './repondre-convocation.ts';
import { ouvrirSeance } from './tenir-seance.ts';

/** The assembly is at 20:00 in Paris: one minute before. */
const AVANT = new Date('2026-12-10T18:59:02Z');
let banc: Banc;
let scene: Scene;
let seance: string;
let membres: Awaited<ReturnType<typeof convies>>;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterCorps(banc, `emarger-${rang++}`);
  seance = await poserSeanceConvoquee(banc, scene);
  membres = await convies(banc, scene.cpts, seance);
});

const a = (secondes: number) => new Date(AVANT.getTime() + secondes * 1000);
const coordination = (maintenant = AVANT) => banc.appel(scene.cpts, { maintenant });
const public_ = (maintenant = AVANT) => banc.appel(scene.cpts, { role: 'public', maintenant });
const jetonDe = (n: number) => membres[n]?.jeton ?? '';
const montrer = async (quand = AVANT) =>
  exiger(await montrerCodeDeSeance(coordination(quand), { seance }));
const signer = (n: number, dit: Record<string, string>, quand = AVANT) =>
  signerSeanceParLien(public_(quand), { jeton: jetonDe(n), presence: 'sur-place', ...dit });
const presents = async () =>
  (
    await banc.regarder(
      'select nom from seances.participants where seance_id = $1 and arrivee is not null and depart is null order by nom',
      [seance],
    )
  ).length;

describe('Signer sa présence à une séance par le code affiché', () => {
  it('rend présent, une fois, et se compte comme mesuré quand la séance est levée', async () => {
    const { code, dit } = await montrer();
    expect(dit.replaceAll('\u00a0', '')).toBe(code);
    const issues = await Promise.all(
      Array.from({ length: 100 }, (_, i) => signer(i % 3, { code })),
    );
    const neuves = issues.filter((issue) => !exiger(issue).deja);
    expect(neuves).toHaveLength(3);
    expect(await presents()).toBe(3);
    expect(await montrer(a(1))).toMatchObject({ presents: 3, convoques: 6 });
    // A fourth is noted by hand, then all is as in any session.
    const aLaMain = [{ participant: membres[3]?.id, presence: 'sur-place' }];
    exiger(await noterPresences(coordination(a(60)), { seance, presents: aLaMain }));
    exiger(await ouvrirSeance(coordination(a(120)), { seance }));
    const tard = new Date('2026-12-10T20:30:00Z');
    exiger(await leverSeance(coordination(tard), { seance, finReelle: '21:00' }));
    const moyens = await banc.regarder(
      'select s.moyen, count(*)::int as n from reunions.signatures s where s.cpts_id = $1 group by 1 order by 1',
      [scene.cpts.id],
    );
    expect(moyens).toEqual([
      { moyen: 'code', n: 3 },
      { moyen: 'papier', n: 1 },
    ]);
    expect(await signer(4, { code }, tard)).toMatchObject({ refus: { motif: 'seance-figee' } });
  });

  it('photographié, ne sert plus trente secondes après ; qui a ouvert sa page à temps signe encore, seul', async () => {
    const { code } = await montrer();
    const preuve = exiger(
      await lireConvocationParLien(public_(a(5)), { jeton: jetonDe(0), code }),
    ).preuve;
    expect(preuve).not.toBeNull();
    expect(await signer(1, { code }, a(30))).toMatchObject({ refus: { motif: 'code-perime' } });
    expect(
      exiger(await lireConvocationParLien(public_(a(30)), { jeton: jetonDe(1), code })).preuve,
    ).toBeNull();
    expect(await signer(1, { preuve: preuve ?? '' }, a(60))).toMatchObject({
      refus: { motif: 'code-perime' },
    });
    exiger(await signer(0, { preuve: preuve ?? '' }, a(60)));
    expect(await presents()).toBe(1);
  });

  it('ni plus d’une heure avant, ni par un code d’ailleurs ou sans code, ni à qui n’est pas convoqué', async () => {
    const tot = new Date('2026-12-10T17:00:00Z');
    expect(await montrerCodeDeSeance(coordination(tot), { seance })).toMatchObject({
      refus: { motif: 'seance-trop-tot' },
    });
    const autre = await poserSeanceConvoquee(banc, scene, { titre: 'Une autre' });
    const dAilleurs = exiger(await montrerCodeDeSeance(coordination(), { seance: autre })).code;
    for (const code of [dAilleurs, '', 'ZZZZZZZZ'])
      expect(await signer(0, { code })).toMatchObject({ refus: { motif: 'code-perime' } });
    expect(await presents()).toBe(0);
    expect(
      await signerSeanceParLien(public_(), {
        ...{ jeton: 'x'.repeat(43), code: (await montrer()).code, presence: 'sur-place' },
      }),
    ).toMatchObject({ refus: { motif: 'lien-inconnu' } });
  });

  it('ne refait pas venir qui est reparti : ce que la coordination a noté tient', async () => {
    const { code } = await montrer();
    exiger(await signer(0, { code }));
    const presence = [{ participant: membres[0]?.id, presence: 'absent' }];
    exiger(await noterPresences(coordination(a(6)), { seance, presents: presence }));
    expect(exiger(await signer(0, { code }, a(7)))).toEqual({ deja: true });
    expect(await presents()).toBe(0);
  });
});
