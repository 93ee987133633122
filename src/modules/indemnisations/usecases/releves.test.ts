import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, poserPresence, REGLE, type Scene } from '../testing/builders.ts';
import { adopterRegle, finirRegle, retirerRegle } from './adopter-regle.ts';
import {
  approuverReleve,
  approuverReleves,
  clorePeriode,
  ouvrirPeriode,
} from './approuver-releves.ts';
import { lireReleves } from './lire-releves.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

let scene: Scene;
let rang = 0;
async function planter(): Promise<void> {
  rang += 1;
  scene = await planterScene(banc, `releves-${rang}`);
}
const tresorerie = (professionnel: string | null = null) =>
  banc.appel(scene.cpts, { role: 'tresorier', nom: 'Anselme Vaudrebois', professionnel });
const lire = async (periode = scene.periode) =>
  exiger(await lireReleves(tresorerie(), { periode }));
const dejaEcrits = async () =>
  await banc.regarder('select count(*)::int as n from indemnisations.releves where cpts_id = $1', [
    scene.cpts.id,
  ]);
const ecrites = async () =>
  await banc.regarder(
    'select cle, centimes, report from indemnisations.lignes where cpts_id = $1 order by jour, centimes',
    [scene.cpts.id],
  );

describe('un relevé', () => {
  beforeAll(planter);

  it('se compte du journal : chaque ligne dit d’où elle vient et pourquoi', async () => {
    const [medecin] = scene.personnes;
    await poserPresence(banc, scene.cpts, { personne: medecin, minutes: 90, reunion: 'r1' });
    const { aApprouver } = await lire();
    expect(aApprouver).toMatchObject([
      {
        nom: 'Mme Inès Corvaste',
        obstacles: [],
        totaux: { centimes: 7500 },
        lignes: [{ lien: 'reunions/r1', regleLibelle: 'Réunion de groupe', centimes: 7500 }],
      },
    ]);
  });

  it('ne paie rien pour une assemblée générale, telle qu’une séance la consigne', async () => {
    const [, , pharmacien] = scene.personnes;
    const lien = 'reunions/ag';
    await poserPresence(banc, scene.cpts, { personne: pharmacien, reunion: 'ag' });
    await banc.regarder(
      `insert into journal.faits (cpts_id, id, genre, mission, instant, jour, acteur_nom, professions, quantite, minutes,
         detail, lien, source)
       select cpts_id, gen_random_uuid(), 'reunions.reunion', 'vie-associative', instant, jour, acteur_nom, '{}', 1, 120,
         'assemblee-generale', lien, source from journal.faits where cpts_id = $1 and lien = $2`,
      [scene.cpts.id, lien],
    );
    const { aApprouver } = await lire();
    const releve = aApprouver.find(({ personne }) => personne === pharmacien);
    expect(releve).toMatchObject({
      obstacles: [{ est: 'rien-a-payer' }],
      lignes: [{ etat: 'non-payee', centimes: 0 }],
    });
  });

  it('ne s’approuve que tel qu’il est montré, et une seule fois même à cent', async () => {
    const [personne] = scene.personnes;
    const dit = { periode: scene.periode, personne };
    expect(await approuverReleve(tresorerie(), { ...dit, vu: '7499' })).toMatchObject({
      refus: { motif: 'releve-change' },
    });
    expect(await dejaEcrits()).toEqual([{ n: 0 }]);
    const faits = await Promise.all(
      Array.from({ length: 100 }, () => approuverReleve(tresorerie(), { ...dit, vu: '7500' })),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
    expect(faits.find(({ ok }) => !ok)).toMatchObject({ refus: { motif: 'deja-approuve' } });
    expect(await ecrites()).toMatchObject([{ centimes: 7500 }]);
  });

  it('n’est jamais approuvé par qui il paie ; un autre membre du bureau le fait', async () => {
    const [, infirmiere] = scene.personnes;
    await poserPresence(banc, scene.cpts, { personne: infirmiere });
    const dit = { periode: scene.periode, personne: infirmiere, vu: '10000' };
    expect(await approuverReleve(tresorerie(infirmiere), dit)).toMatchObject({
      refus: { motif: 'propre-releve' },
    });
    expect(
      await approuverReleves(tresorerie(infirmiere), { periode: scene.periode }),
    ).toMatchObject({
      refus: { motif: 'rien-a-approuver' },
    });
    const coordination = banc.appel(scene.cpts);
    expect(await approuverReleve(coordination, dit)).toMatchObject({
      refus: { motif: 'droit-manquant' },
    });
    const presidence = banc.appel(scene.cpts, { role: 'president', nom: 'Anselme Vaudrebois' });
    exiger(await approuverReleve(presidence, dit));
  });

  it('dont le taux manque ne s’approuve pas, ni seul ni avec les autres', async () => {
    const [, , pharmacienne] = scene.personnes;
    exiger(
      await adopterRegle(tresorerie(), {
        ...REGLE,
        libelle: 'Officines',
        professions: ['10'],
        montant: '',
      }),
    );
    await poserPresence(banc, scene.cpts, { personne: pharmacienne });
    const dit = { periode: scene.periode, personne: pharmacienne, vu: '0' };
    expect(await approuverReleve(tresorerie(), dit)).toMatchObject({
      refus: { motif: 'releve-bloque', obstacles: [{ est: 'lignes-a-decider', combien: 1 }] },
    });
    expect(await approuverReleves(tresorerie(), { periode: scene.periode })).toMatchObject({
      refus: { motif: 'rien-a-approuver' },
    });
  });
});

describe('une période close', () => {
  beforeAll(planter);

  it('ne change plus : ce qui est corrigé ensuite est repris au relevé suivant', async () => {
    const [personne, autre] = scene.personnes;
    const faux = await poserPresence(banc, scene.cpts, { personne, reunion: 'r9' });
    await poserPresence(banc, scene.cpts, { personne: autre });
    exiger(await approuverReleves(tresorerie(), { periode: scene.periode }));
    exiger(await clorePeriode(tresorerie(), { periode: scene.periode }));
    const avant = await ecrites();
    expect(await approuverReleves(tresorerie(), { periode: scene.periode })).toMatchObject({
      refus: { motif: 'periode-close' },
    });
    await poserPresence(banc, scene.cpts, { personne, reunion: 'r9', corrige: faux });
    await poserPresence(banc, scene.cpts, { personne, reunion: 'r9', minutes: 150 });
    expect(await ecrites()).toEqual(avant);
    const { id: octobre } = exiger(
      await ouvrirPeriode(tresorerie(), { genre: 'mois', jour: '2026-10-20' }),
    );
    const { aApprouver } = await lire(octobre);
    expect(aApprouver).toMatchObject([
      { personne, totaux: { centimes: 2500 }, lignes: [{ report: true }, { report: true }] },
    ]);
    exiger(await approuverReleve(tresorerie(), { periode: octobre, personne, vu: '2500' }));
    const apres = await ecrites();
    expect(apres.map(({ centimes }) => centimes).toSorted()).toEqual(
      [-10_000, 10_000, 10_000, 12_500].toSorted(),
    );
  });

  it('laisse au relevé suivant ce que personne n’a approuvé', async () => {
    const [, , personne] = scene.personnes;
    await poserPresence(banc, scene.cpts, { personne, jour: '2026-09-20' });
    const { aApprouver } = await lire((await periodes())[0]);
    expect(aApprouver).toMatchObject([{ personne, lignes: [{ report: true, centimes: 10_000 }] }]);
  });

  it('ne se clôt pas avant son dernier jour, et deux ne se recouvrent pas', async () => {
    expect(
      await ouvrirPeriode(tresorerie(), { genre: 'trimestre', jour: '2026-09-02' }),
    ).toMatchObject({
      refus: { motif: 'periode-en-double' },
    });
    const { id: periode } = exiger(
      await ouvrirPeriode(tresorerie(), { genre: 'mois', jour: '2026-11-02' }),
    );
    expect(await clorePeriode(tresorerie(), { periode })).toMatchObject({
      refus: { motif: 'periode-en-cours' },
    });
  });
});

const periodes = async () =>
  (
    await banc.regarder(
      'select id from indemnisations.periodes where cpts_id = $1 and close_le is null order by du',
      [scene.cpts.id],
    )
  ).map(({ id }) => String(id));

describe('une règle', () => {
  beforeAll(planter);

  it('ne recouvre pas une autre de même portée ; l’ancienne finit, la nouvelle suit', async () => {
    const suite = { ...REGLE, libelle: 'Réunion', montant: '60', du: '2026-10-01' };
    expect(await adopterRegle(tresorerie(), suite)).toMatchObject({
      refus: { motif: 'regle-en-double' },
    });
    const [regle] = await banc.regarder('select id from indemnisations.regles where cpts_id = $1', [
      scene.cpts.id,
    ]);
    exiger(await finirRegle(tresorerie(), { regle: String(regle?.['id']), au: '2026-09-30' }));
    exiger(await adopterRegle(tresorerie(), suite));
    expect(
      await finirRegle(tresorerie(), { regle: String(regle?.['id']), au: '2026-10-31' }),
    ).toMatchObject({
      refus: { motif: 'regle-en-double' },
    });
  });

  it('qui a payé ne se retire plus', async () => {
    const [personne] = scene.personnes;
    await poserPresence(banc, scene.cpts, { personne });
    exiger(await approuverReleves(tresorerie(), { periode: scene.periode }));
    const regles = await banc.regarder(
      'select id from indemnisations.regles where cpts_id = $1 order by du',
      [scene.cpts.id],
    );
    const [servie, neuve] = regles.map(({ id }) => String(id));
    expect(await retirerRegle(tresorerie(), { regle: servie })).toMatchObject({
      refus: { motif: 'regle-deja-servie' },
    });
    exiger(await retirerRegle(tresorerie(), { regle: neuve }));
  });
});

it('le plafond annuel tient, même quand deux relevés s’approuvent à la fois', async () => {
  await planter();
  const [personne] = scene.personnes;
  // 480 h at 50 €: 24 000 € each month, 48 060 € the ceiling of 2026.
  for (const jour of ['2026-09-15', '2026-10-15', '2026-11-15'])
    await poserPresence(banc, scene.cpts, { personne, jour, minutes: 28_800 });
  const mois = [scene.periode];
  for (const jour of ['2026-10-01', '2026-11-01'])
    mois.push(exiger(await ouvrirPeriode(tresorerie(), { genre: 'mois', jour })).id);
  const faits = await Promise.all(
    mois.map((periode) => approuverReleve(tresorerie(), { periode, personne, vu: '2400000' })),
  );
  expect(faits.filter(({ ok }) => ok)).toHaveLength(2);
  expect(faits.find(({ ok }) => !ok)).toMatchObject({
    refus: {
      obstacles: [{ est: 'plafond-depasse', annee: 2026, plafond: 4_806_000, total: 7_200_000 }],
    },
  });
});
