import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import type { Touche } from '../domain/touche.ts';
import { CORLIRET, planterScene, type Scene, TRESSAGUES } from '../testing/builders.ts';
import { annulerRecensement } from './annuler-recensement.ts';
import { compterParLien, consulterCompteur } from './compter-par-lien.ts';
import { delivrerCompteur, revoquerCompteurs } from './delivrer-compteur.ts';

let banc: Banc;
let scene: Scene;
let jeton: string;

beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});
beforeEach(async () => {
  await banc.regarder('truncate snp.recensements, journal.faits, liens.liens');
  jeton = await compteurDe(CORLIRET);
});

const MAINTENANT = LUNDI_9H12.getTime();
const JOUR = 86_400_000;
const anonyme = () => banc.appel(scene.cpts, { role: 'public' });
const touche = (ilYA = 0, retiree = false): Touche => ({
  id: crypto.randomUUID(),
  le: MAINTENANT - ilYA,
  retiree,
});
const compteurDe = async (professionnel: string) =>
  exiger(await delivrerCompteur(banc.appel(scene.cpts), { professionnel })).jeton;
const envoyer = (touches: readonly Touche[], envoyeLe = MAINTENANT, avec = jeton) =>
  compterParLien(anonyme(), { jeton: avec, envoyeLe, touches });
const faits = () =>
  banc.regarder(
    "select jour, sum(quantite)::int as n, bool_and(source = 'declare') as declares from journal.faits where genre = 'snp.recensement' group by 1 order by 1",
  );

describe('Un compteur sur un téléphone', () => {
  it('compte cent envois simultanés de la même touche une seule fois', async () => {
    const une = touche();
    const recus = await Promise.all(Array.from({ length: 100 }, () => envoyer([une])));
    expect(recus.every(({ ok }) => ok)).toBe(true);
    expect(await faits()).toEqual([{ jour: '2026-11-23', n: 1, declares: true }]);
  });

  it('ne se bloque pas quand deux envois se croisent dans l’ordre inverse', async () => {
    const file = Array.from({ length: 30 }, () => touche());
    const envois = Array.from({ length: 20 }, (_, i) =>
      envoyer(i % 2 ? file : file.toReversed().map((t) => ({ ...t, retiree: i > 16 }))),
    );
    expect((await Promise.all(envois)).every(({ ok }) => ok)).toBe(true);
    expect((await faits()).map(({ n }) => n)).toEqual([0]);
  });

  it('garde à chaque touche son jour, quelle que soit l’horloge du téléphone', async () => {
    const unAnDeRetard = MAINTENANT - 365 * JOUR;
    const hier: Touche = { ...touche(), le: unAnDeRetard - JOUR };
    exiger(await envoyer([hier, { ...touche(), le: unAnDeRetard }], unAnDeRetard));
    expect(await faits()).toEqual([
      { jour: '2026-11-22', n: 1, declares: true },
      { jour: '2026-11-23', n: 1, declares: true },
    ]);
  });

  it('refuse ce qui est trop ancien sans perdre le reste', async () => {
    const vieille = touche(63 * JOUR);
    const limite = touche(62 * JOUR);
    const recues = exiger(await envoyer([vieille, limite]));
    expect(recues.tropAnciennes).toEqual([vieille.id]);
    expect(await faits()).toEqual([{ jour: '2026-09-22', n: 1, declares: true }]);
  });

  it('retire une touche, qu’elle soit arrivée avant, après ou jamais', async () => {
    const [avant, apres, jamais] = [touche(), touche(), touche()];
    exiger(await envoyer([avant]));
    exiger(await envoyer([{ ...avant, retiree: true }]));
    exiger(await envoyer([{ ...apres, retiree: true }]));
    exiger(await envoyer([apres]));
    const fin = exiger(await envoyer([{ ...jamais, retiree: true }]));
    expect(fin).toMatchObject({ aujourdhui: 0, ceMois: 0 });
    expect((await faits()).map(({ n }) => n)).toEqual([0]);
  });

  it('aboutit au même compte quels que soient l’ordre, le découpage et les répétitions des envois', async () => {
    const file = Array.from({ length: 6 }, (_, i) => touche(i * JOUR, i % 3 === 2));
    const attendu = file.filter(({ retiree }) => !retiree).length;
    const envois = fc.array(fc.subarray(file, { minLength: 1 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(envois, async (paquets) => {
        await banc.regarder('truncate snp.recensements, journal.faits');
        // A copy made before the withdrawal may still be on its way.
        const tot = paquets.map((paquet) => paquet.map((t) => ({ ...t, retiree: false })));
        await Promise.all([...tot, ...paquets, file].map((paquet) => envoyer(paquet)));
        const total = (await faits()).reduce((n, fait) => n + Number(fait['n']), 0);
        expect(total).toBe(attendu);
      }),
      { numRuns: 12 },
    );
  });

  it('ne touche pas au compte d’un autre', async () => {
    const une = touche();
    exiger(await envoyer([une]));
    const autre = await compteurDe(TRESSAGUES);
    exiger(await envoyer([{ ...une, retiree: true }], MAINTENANT, autre));
    expect((await faits()).map(({ n }) => n)).toEqual([1]);
    expect(exiger(await consulterCompteur(anonyme(), { jeton: autre }))).toMatchObject({
      aujourdhui: 0,
    });
  });

  it('se retire aussi depuis l’application, une fois', async () => {
    exiger(await envoyer([touche()]));
    const { dernier } = exiger(await consulterCompteur(anonyme(), { jeton }));
    exiger(await annulerRecensement(banc.appel(scene.cpts), { recensement: dernier }));
    expect((await faits()).map(({ n }) => n)).toEqual([0]);
  });
});

describe('Le lien d’un compteur', () => {
  it('s’arrête à la révocation ; un an après aussi ; un autre reste', async () => {
    const second = await compteurDe(CORLIRET);
    const autre = await compteurDe(TRESSAGUES);
    expect(
      exiger(await revoquerCompteurs(banc.appel(scene.cpts), { professionnel: CORLIRET })).revoques,
    ).toBe(2);
    for (const mort of [jeton, second, 'x'.repeat(43)])
      expect(await envoyer([touche()], MAINTENANT, mort)).toMatchObject({
        refus: { motif: 'lien-inconnu' },
      });
    const dansUnAn = new Date(MAINTENANT + 366 * JOUR);
    const tard = banc.appel(scene.cpts, { role: 'public', maintenant: dansUnAn });
    expect(await consulterCompteur(tard, { jeton: autre })).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
    expect(await faits()).toEqual([]);
  });

  it('ne s’obtient pas pour un autre, et ne compte que des touches bien dites', async () => {
    const soi = banc.appel(scene.cpts, {
      role: 'professionnel',
      professionnel: scene.tressagues,
    });
    expect(await delivrerCompteur(soi, { professionnel: CORLIRET })).toMatchObject({
      refus: { motif: 'agenda-d-un-autre' },
    });
    const mal = [[], [{ ...touche(), id: 'un' }], [{ ...touche(), le: -1 }]];
    const trop = Array.from({ length: 201 }, () => touche());
    for (const touches of [...mal, trop])
      expect(await envoyer(touches)).toMatchObject({ refus: { motif: 'saisie-invalide' } });
    expect(await faits()).toEqual([]);
  });

  it('ne laisse son jeton nulle part', async () => {
    exiger(await envoyer([touche()]));
    const [lignes] = await banc.regarder(
      "select count(*)::int as n from liens.liens l where l::text like '%' || $1 || '%'",
      [jeton],
    );
    expect(lignes).toEqual({ n: 0 });
  });
});
