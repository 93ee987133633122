import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, poserAdherent, type Scene } from '../testing/builders.ts';
import { rappelerCotisations } from './rappeler-cotisations.ts';
import {
  annulerPaiement,
  appelerCotisations,
  payerCotisation,
  reglerCotisations,
} from './tenir-cotisations.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `cotisations-${rang++}`);
});

const tresorerie = (quand?: string) =>
  banc.appel(scene.cpts, {
    role: 'tresorier',
    ...(quand ? { maintenant: new Date(quand) } : {}),
  });
const systeme = (quand: string) =>
  banc.appel(scene.cpts, { role: 'systeme', maintenant: new Date(quand) });
const APPEL = { annee: 2026, echeance: '2026-12-15' };
const PAYE = { payeLe: '2026-11-20', moyen: 'cheque', reference: '0012' };

async function adherents(n: number): Promise<void> {
  for (let i = 0; i < n; i++)
    await poserAdherent(banc, scene, {
      prenom: 'Adhérente',
      nom: `Numéro ${String(i).padStart(2, '0')}`,
      courriel: `a${i}@exemple.invalid`,
    });
}
async function appelees(n: number): Promise<readonly string[]> {
  await adherents(n);
  exiger(await reglerCotisations(tresorerie(), { annee: 2026, individuel: '15' }));
  exiger(await appelerCotisations(tresorerie(), APPEL));
  const lignes = await banc.regarder(
    'select id from asso.cotisations where cpts_id = $1 order by id',
    [scene.cpts.id],
  );
  return lignes.map(({ id }) => String(id));
}
const recus = async () =>
  (
    await banc.regarder(
      'select recu_annee as a, recu_numero as n from asso.paiements where cpts_id = $1 order by 1, 2',
      [scene.cpts.id],
    )
  ).map(({ a, n }) => `${a}-${n}`);
const encaisse = async () =>
  await banc.regarder(
    "select sum(quantite)::int as n, sum(centimes)::int as centimes from journal.faits where cpts_id = $1 and genre = 'asso.cotisation-payee'",
    [scene.cpts.id],
  );

describe('Une cotisation', () => {
  it('ne s’appelle pas tant que personne n’a dit son montant, ni pour un jour passé, ni deux fois', async () => {
    await adherents(2);
    const refus = async (dits: object) => {
      const appel = await appelerCotisations(tresorerie(), { ...APPEL, ...dits });
      return appel.ok ? 'appelée' : appel.refus.motif;
    };
    expect(await refus({})).toBe('bareme-manquant');
    exiger(await reglerCotisations(tresorerie(), { annee: 2026, individuel: '0' }));
    expect(await refus({})).toBe('personne-a-appeler');
    exiger(await reglerCotisations(tresorerie(), { annee: 2026, individuel: '15,50' }));
    expect(await refus({ echeance: '2026-11-22' })).toBe('echeance-passee');
    const ensemble = await Promise.all(
      Array.from({ length: 10 }, () => appelerCotisations(tresorerie(), APPEL)),
    );
    const total = ensemble.reduce((n, un) => n + (un.ok ? un.valeur.appelees : 0), 0);
    expect(total).toBe(2);
    expect(await refus({})).toBe('personne-a-appeler');
  });

  it('de cent paiements ensemble, numérote sans trou ni double, et chacune une fois', async () => {
    const ids = await appelees(20);
    const essais = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        payerCotisation(tresorerie(), { ...PAYE, cotisation: ids[i % ids.length] }),
      ),
    );
    expect(essais.filter(({ ok }) => ok)).toHaveLength(20);
    for (const essai of essais) if (!essai.ok) expect(essai.refus.motif).toBe('deja-payee');
    expect(await recus()).toEqual(Array.from({ length: 20 }, (_, i) => `2026-${i + 1}`));
    expect(await encaisse()).toEqual([{ n: 20, centimes: 30_000 }]);
  });

  it('notée par erreur s’annule, garde son numéro, et se paie à nouveau sous le suivant', async () => {
    const [cotisation] = await appelees(1);
    expect(
      await payerCotisation(tresorerie(), { ...PAYE, cotisation, payeLe: '2026-11-24' }),
    ).toMatchObject({ refus: { motif: 'paiement-a-venir' } });
    expect(await recus()).toEqual([]);
    const { id: paiement } = exiger(await payerCotisation(tresorerie(), { ...PAYE, cotisation }));
    expect(await annulerPaiement(tresorerie(), { paiement, motif: '' })).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    const motif = 'Chèque sans provision';
    exiger(await annulerPaiement(tresorerie(), { paiement, motif }));
    expect(await annulerPaiement(tresorerie(), { paiement, motif })).toMatchObject({
      refus: { motif: 'deja-annule' },
    });
    expect(await encaisse()).toEqual([{ n: 0, centimes: 0 }]);
    exiger(await payerCotisation(tresorerie('2027-01-04T10:00:00Z'), { ...PAYE, cotisation }));
    expect(await recus()).toEqual(['2026-1', '2027-1']);
  });

  it('impayée se rappelle quatre fois, jamais la nuit, plus une fois payée', async () => {
    const [une = '', autre = ''] = await appelees(2);
    const jour = async (quand: string) => exiger(await rappelerCotisations(systeme(quand), {}));
    const messages = async (quand: string) => (await jour(quand)).messages;
    expect(await messages('2026-11-29T10:00:00Z')).toBe(0);
    expect(await messages('2026-11-30T06:30:00Z')).toBe(0);
    const passages = await Promise.all(
      Array.from({ length: 10 }, () => messages('2026-11-30T09:00:00Z')),
    );
    expect(passages.reduce((a, b) => a + b, 0)).toBe(2);
    expect(await messages('2026-12-01T09:00:00Z')).toBe(0);
    exiger(await payerCotisation(tresorerie(), { ...PAYE, cotisation: une }));
    expect(await messages('2026-12-08T09:00:00Z')).toBe(1);
    expect(await messages('2026-12-15T09:00:00Z')).toBe(1);
    expect(await messages('2026-12-30T09:00:00Z')).toBe(1);
    expect(await messages('2027-01-05T09:00:00Z')).toBe(0);
    const [n] = await banc.regarder(
      'select array_agg(jalon order by jalon) as jalons from asso.rappels where cotisation_id = $1',
      [autre],
    );
    expect(n?.['jalons']).toEqual([-15, -7, 0, 15]);
  });
});
