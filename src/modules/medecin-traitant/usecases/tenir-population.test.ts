import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { planterScene, poserVerifiee, type Scene } from '../testing/builders.ts';
import { lireChiffres } from './lire-chiffres.ts';
import { consulterReleve, lirePopulations } from './lire-populations.ts';
import { listerFaits } from './lister-faits.ts';
import { corrigerReleve, noterReleve, retirerReleve } from './tenir-population.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `populations-${rang++}`);
});

const coordination = () => banc.appel(scene.cpts);
const JUIN = {
  organisme: 'cpam',
  lieu: 'Puy-de-Dôme',
  au: '2026-06-30',
  remisPar: 'Service médical',
  remisLe: '2026-07-04',
  document: 'Requête locale 12',
  couverte: '23 480',
  avec: '21 120',
  sans: '2 360',
  ald: '4100',
  aldSans: '212',
  ageAuDela: '70',
  age: '3900',
};
const SEPTEMBRE = {
  ...JUIN,
  au: '2026-09-30',
  remisLe: '2026-10-05',
  avec: '21 310',
  sans: '2 170',
};

async function noter(autres: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return exiger(await noterReleve(coordination(), { ...JUIN, ...autres })).releve;
}
const lire = async (role?: 'tresorier' | 'ars', depuis?: string) =>
  exiger(
    await lirePopulations(banc.appel(scene.cpts, role ? { role } : {}), depuis ? { depuis } : {}),
  );
const compter = async () =>
  (
    await banc.regarder(
      `select (select count(*)::int from mt.populations where cpts_id = $1) as versions,
        (select coalesce(sum(quantite), 0)::int from journal.faits
         where cpts_id = $1 and genre = 'mt.population.releve') as faits`,
      [scene.cpts.id],
    )
  )[0];

describe('Un relevé de population', () => {
  it('se lit tel que le document le dit, l’inconnu restant inconnu, et va au journal une fois', async () => {
    const releve = await noter();
    const { releves, ensemble, comparaison } = await lire();
    expect(releves[0]).toMatchObject({
      releve,
      emetteur: 'CPAM Puy-de-Dôme',
      vus: { couverte: 23_480, sans: 2360, aldSans: 212, ageSans: null, c2s: null },
    });
    expect(ensemble).toEqual({ ok: false, parce: 'seule' });
    expect(comparaison).toBeNull();
    expect(await compter()).toEqual({ versions: 1, faits: 1 });
  });

  it('ne s’écrit ni à venir, ni deux fois pour une période, ni en se contredisant, ni par qui ne le tient pas', async () => {
    await noter();
    const essayer = async (autres: Readonly<Record<string, unknown>>) => {
      const fait = await noterReleve(coordination(), { ...SEPTEMBRE, ...autres });
      return fait.ok ? 'ok' : 'champs' in fait.refus ? fait.refus.champs : fait.refus.motif;
    };
    expect(await essayer({ au: '2026-11-30' })).toBe('releve-a-venir');
    expect(await essayer({ au: '2026-06-30', lieu: 'puy de dome' })).toBe('releve-deja-la');
    expect(await essayer({ organisme: 'autre', lieu: '' })).toBe('emetteur-a-preciser');
    expect(await essayer({ aldSans: '4101', sans: '2 400' })).toMatchObject({
      aldSans: expect.stringContaining('plus que le nombre'),
    });
    expect(await essayer({ sans: '2 400' })).toMatchObject({
      avec: expect.stringContaining('plus que la population couverte'),
    });
    expect(await essayer({ ageAuDela: '' })).toHaveProperty('ageAuDela');
    expect(await essayer({ du: '2026-10-01' })).toHaveProperty('du');
    expect(await essayer({ couverte: '12,5' })).toHaveProperty('couverte');
    const tresorier = banc.appel(scene.cpts, { role: 'tresorier' });
    expect((await noterReleve(tresorier, SEPTEMBRE)).ok).toBe(false);
    expect(await compter()).toEqual({ versions: 1, faits: 1 });
  });

  it('se corrige par une version nouvelle ; de cent corrections à la fois une seule passe', async () => {
    const releve = await noter();
    const motif = 'la CPAM a renvoyé son tableau';
    const corriger = (sans: number) =>
      corrigerReleve(coordination(), { ...JUIN, sans: String(sans), releve, version: 1, motif });
    const issues = await Promise.all(Array.from({ length: 100 }, (_, i) => corriger(2000 + i)));
    expect(issues.filter(({ ok }) => ok)).toHaveLength(1);
    expect(issues.every((issue) => issue.ok || issue.refus.motif === 'releve-deja-corrige')).toBe(
      true,
    );
    const { versions } = exiger(await consulterReleve(coordination(), { releve }));
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(versions.map(({ motif: dit }) => dit)).toEqual([motif, null]);
    expect((await lire()).releves).toHaveLength(1);
    expect(await compter()).toEqual({ versions: 2, faits: 1 });
  });

  it('se retire avec sa raison, sans rien perdre, et revient si on le corrige', async () => {
    const releve = await noter();
    const motif = 'autre territoire';
    expect((await retirerReleve(coordination(), { releve, version: 1, motif: ' ' })).ok).toBe(
      false,
    );
    exiger(await retirerReleve(coordination(), { releve, version: 1, motif }));
    expect((await lire()).releves).toEqual([]);
    expect(await compter()).toEqual({ versions: 2, faits: 0 });
    const encore = await retirerReleve(coordination(), { releve, version: 2, motif });
    expect(encore.ok ? 'ok' : encore.refus.motif).toBe('releve-retire');
    exiger(await corrigerReleve(coordination(), { ...JUIN, releve, version: 2, motif: 'erreur' }));
    expect((await lire()).releves).toHaveLength(1);
    expect(await compter()).toEqual({ versions: 3, faits: 1 });
  });

  it('d’une CPTS n’existe pas pour une autre', async () => {
    const releve = await noter();
    const ailleurs = banc.appel((await planterScene(banc, `populations-${rang++}`)).cpts);
    const motif = 'x';
    expect((await consulterReleve(ailleurs, { releve })).ok).toBe(false);
    const issue = await corrigerReleve(ailleurs, { ...JUIN, releve, version: 1, motif });
    expect(issue.ok ? 'ok' : issue.refus.motif).toBe('releve-inconnu');
  });
});

describe('Les populations', () => {
  it('se comparent par source, et s’additionnent pour une même période seulement', async () => {
    const juin = await noter();
    const septembre = await noter(SEPTEMBRE);
    await noter({ ...JUIN, organisme: 'msa', lieu: 'Auvergne' });
    const vues = await lire();
    expect(vues.ensemble).toEqual({ ok: false, parce: 'periodes' });
    expect(vues.comparaison).toMatchObject({
      avant: { releve: juin },
      apres: { releve: septembre },
      chezNous: { du: '2026-07-01', au: '2026-09-30' },
    });
    await noter({ ...SEPTEMBRE, organisme: 'msa', lieu: 'Auvergne', ald: '' });
    const ensemble = (await lire()).ensemble;
    expect(ensemble).toMatchObject({ ok: true, comptes: { sans: 4340, ald: null } });
  });

  it('disent à côté ce que nous avons fait, par situation, chaque nombre menant à ses faits', async () => {
    await noter();
    await poserVerifiee(banc, scene.cpts);
    await noter({ ...SEPTEMBRE, au: '2026-11-20', remisLe: '2026-11-21' });
    const jour = LUNDI_9H12.toISOString().slice(0, 10);
    const chiffres = exiger(await lireChiffres(coordination(), { pas: 'annee' })).chiffres;
    expect(chiffres.parCritere).toEqual({
      total: { recues: 1, verifiees: 1, prises: 0, declarees: 0 },
      lignes: [
        { critere: 'ald', nombres: { recues: 1, verifiees: 1, prises: 0, declarees: 0 } },
        { critere: 'age', nombres: { recues: 1, verifiees: 1, prises: 0, declarees: 0 } },
      ],
    });
    const ald = { genre: 'mt.demande.justifiee', du: jour, au: jour, critere: 'ald' };
    const parLa = coordination();
    expect(exiger(await listerFaits(parLa, ald)).faits).toHaveLength(1);
    expect(exiger(await listerFaits(parLa, { ...ald, critere: 'c2s' })).faits).toEqual([]);
    // Entries of one situation, hour by hour, would name somebody in a village.
    for (const role of ['tresorier', 'president', 'ars'] as const)
      expect((await listerFaits(banc.appel(scene.cpts, { role }), ald)).ok, role).toBe(false);
  });

  it('ne disent hors de la CPTS ni nombre de 1 à 4, ni ensemble, ni nos comptes du moment', async () => {
    await noter({ aldSans: '3' });
    await noter(SEPTEMBRE);
    const vues = await lire('ars');
    expect(vues.releves.at(-1)?.vus).toMatchObject({ ald: 4100, aldSans: 'peu', ageSans: null });
    expect(vues).toMatchObject({ ensemble: null, comparaison: { chezNous: null } });
    expect((await lire('tresorier')).releves.at(-1)?.vus.aldSans).toBe(3);
  });
});
