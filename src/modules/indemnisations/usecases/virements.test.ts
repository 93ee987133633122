import { beforeAll, describe, expect, it } from 'vitest';
import { centimes } from '#kernel/centimes.ts';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { eurosSepa } from '../domain/sepa.ts';
import {
  donnerIban,
  donnerIbans,
  IBAN,
  planterScene,
  poserPresence,
  REGLE,
  type Scene,
} from '../testing/builders.ts';
import { elements, fautesDeStructure, lireSepa, textes } from '../testing/lire-sepa.ts';
import { adopterRegle, reglerIndemnisations } from './adopter-regle.ts';
import { approuverReleves } from './approuver-releves.ts';
import { direOuVerser } from './dire-ou-verser.ts';
import { lireVirements } from './lire-virements.ts';
import { noterRetour } from './noter-retour.ts';
import { annulerLot, confirmerLot, creerLot, telechargerLot } from './virer.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  for (const personne of scene.personnes) await poserPresence(banc, scene.cpts, { personne });
  exiger(await approuverReleves(tresorerie(), { periode: scene.periode }));
});
const tresorerie = (maintenant?: Date) =>
  banc.appel(scene.cpts, {
    role: 'tresorier',
    nom: 'Anselme Vaudrebois',
    ...(maintenant ? { maintenant } : {}),
  });
const ORDRE = { version: 'pain.001.001.09', executerLe: '2026-11-25' };
const lots = async () =>
  (
    await banc.regarder(
      'select id from indemnisations.lots where cpts_id = $1 order by cree_le, id',
      [scene.cpts.id],
    )
  ).map(({ id }) => String(id));

describe('un fichier de virements', () => {
  it('ne part pas sans le compte qui paie, ni pour un jour passé', async () => {
    const nue = await planterScene(banc, 'sans-compte');
    await banc.regarder('update indemnisations.reglages set iban = null where cpts_id = $1', [
      nue.cpts.id,
    ]);
    const appel = banc.appel(nue.cpts, { role: 'tresorier' });
    expect(await creerLot(appel, ORDRE)).toMatchObject({ refus: { motif: 'compte-a-regler' } });
    expect(await creerLot(tresorerie(), { ...ORDRE, executerLe: '2026-11-22' })).toMatchObject({
      refus: { motif: 'execution-passee' },
    });
    const champs = {
      titulaire: 'X',
      iban: 'FR15 2004 1010 0505 0001 3M02 606',
      compteDuPlafond: '',
    };
    expect(await reglerIndemnisations(appel, champs)).toMatchObject({
      refus: {
        motif: 'saisie-invalide',
        champs: { iban: expect.stringContaining('faute de frappe') },
      },
    });
  });

  it('dit d’avance qui n’a pas d’IBAN, et le laisse', async () => {
    const [medecin, infirmiere] = scene.personnes;
    expect(await creerLot(tresorerie(), ORDRE)).toMatchObject({ refus: { motif: 'rien-a-virer' } });
    await donnerIban(banc, scene.cpts, medecin);
    exiger(
      await direOuVerser(tresorerie(), {
        personne: infirmiere,
        iban: IBAN,
        employeur: 'Hôpital de Riom',
      }),
    );
    const { payables, retenus } = exiger(await lireVirements(tresorerie(), {}));
    expect(payables).toHaveLength(2);
    expect(retenus).toMatchObject([{ nom: 'Mme Zoé Olbreuil', pourquoi: 'sans-iban' }]);
    // Nothing was paid on these accounts yet, and whoever pays sees who wrote them.
    expect(payables.map(({ nouveau }) => nouveau?.parLaPersonne)).toEqual([false, false]);
  });

  it('est fait une fois, même demandé cent fois, et sa somme est celle des relevés', async () => {
    const faits = await Promise.all(
      Array.from({ length: 100 }, () => creerLot(tresorerie(), ORDRE)),
    );
    expect(faits.filter(({ ok }) => ok)).toMatchObject([{ valeur: { nombre: 2 } }]);
    const [lot = ''] = await lots();
    const { contenu } = exiger(await telechargerLot(tresorerie(), { lot }));
    const document = lireSepa(contenu);
    expect(fautesDeStructure(document)).toEqual([]);
    const paiement = elements(document, 'CstmrCdtTrfInitn', 'PmtInf')[0] ?? document;
    expect(textes(paiement, 'CtrlSum')).toEqual(['200.00']);
    expect(textes(paiement, 'CdtTrfTxInf', 'Cdtr', 'Nm').toSorted()).toEqual([
      'Hopital de Riom',
      'Mme Ines Corvaste',
    ]);
    expect(textes(paiement, 'CdtTrfTxInf', 'RmtInf', 'Ustrd').toSorted()).toEqual([
      'Indemnisations CPTS, septembre 2026',
      'Indemnisations CPTS, septembre 2026, Mme Ysaline Montagut',
    ]);
    expect(exiger(await telechargerLot(tresorerie(), { lot })).contenu).toBe(contenu);
  });

  it('ne laisse aucun IBAN en clair dans la base', async () => {
    const lignes = await banc.regarder(
      `select b.iban::text as un, (select max(contenu::text) from indemnisations.lots) as deux,
         (select max(r.iban::text) from indemnisations.reglages r) as trois
       from indemnisations.beneficiaires b where b.iban is not null`,
    );
    const compact = IBAN.replaceAll(' ', '');
    const enHexa = Buffer.from(compact).toString('hex');
    expect(lignes.length).toBeGreaterThan(0);
    expect(JSON.stringify(lignes)).not.toContain(compact);
    expect(JSON.stringify(lignes)).not.toContain(enHexa);
  });

  it('que la banque n’exécute pas s’annule : ses relevés attendent un autre fichier', async () => {
    const [lot] = await lots();
    exiger(await annulerLot(tresorerie(), { lot, motif: 'Rejeté par la banque' }));
    expect(await telechargerLot(tresorerie(), { lot })).toMatchObject({
      refus: { motif: 'lot-annule' },
    });
    expect(await confirmerLot(tresorerie(), { lot, payeLe: '2026-11-23' })).toMatchObject({
      refus: { motif: 'lot-annule' },
    });
    const autre = exiger(await creerLot(tresorerie(), { ...ORDRE, version: 'pain.001.001.03' }));
    expect(autre.nombre).toBe(2);
  });

  it('se confirme au jour de la banque, une fois : des reçus sans trou, et le journal dit ce qui est versé', async () => {
    const lot = (await lots()).at(-1) ?? '';
    const plusTard = tresorerie(new Date('2026-11-26T09:00:00Z'));
    expect(await confirmerLot(plusTard, { lot, payeLe: '2026-11-30' })).toMatchObject({
      refus: { motif: 'jour-a-venir' },
    });
    expect(await confirmerLot(plusTard, { lot, payeLe: '2026-11-20' })).toMatchObject({
      refus: { motif: 'paye-avant-le-fichier' },
    });
    const faits = await Promise.all(
      Array.from({ length: 10 }, () => confirmerLot(plusTard, { lot, payeLe: '2026-11-25' })),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
    const recus = await banc.regarder(
      'select recu_annee, recu_numero, paye_le from indemnisations.releves where lot_id = $1 order by recu_numero',
      [lot],
    );
    expect(recus).toMatchObject([
      { recu_annee: 2026, recu_numero: 1 },
      { recu_annee: 2026, recu_numero: 2 },
    ]);
    const verses = await banc.regarder(
      "select mission, detail, centimes::int as c from journal.faits where cpts_id = $1 and genre = 'indemnisations.versement'",
      [scene.cpts.id],
    );
    expect(verses).toEqual([
      { mission: 'parcours', detail: 'indemnite', c: 10_000 },
      { mission: 'parcours', detail: 'indemnite', c: 10_000 },
    ]);
    expect(await creerLot(plusTard, { ...ORDRE, executerLe: '2026-11-27' })).toMatchObject({
      refus: { motif: 'rien-a-virer' },
    });
  });

  it('revient pour une seule personne : le journal le retire, le reçu ne vaut plus, il repart ensuite', async () => {
    const [lot = ''] = (await lots()).slice(-1);
    const plusTard = tresorerie(new Date('2026-11-27T09:00:00Z'));
    const [releve] = await banc.regarder(
      'select id, recu_numero from indemnisations.releves where lot_id = $1 order by recu_numero limit 1',
      [lot],
    );
    const dit = { lot, releve: releve?.['id'], le: '2026-11-27', motif: 'Compte clos' };
    expect(await noterRetour(plusTard, { ...dit, le: '2026-11-20' })).toMatchObject({
      refus: { motif: 'revenu-avant-le-paiement' },
    });
    expect(await noterRetour(plusTard, { ...dit, le: '2026-12-27' })).toMatchObject({
      refus: { motif: 'jour-a-venir' },
    });
    const tous = await Promise.all(Array.from({ length: 30 }, () => noterRetour(plusTard, dit)));
    expect(tous.filter(({ ok }) => ok)).toHaveLength(1);
    expect(tous.find(({ ok }) => !ok)).toMatchObject({ refus: { motif: 'virement-deja-revenu' } });
    const reste = await banc.regarder(
      "select sum(centimes)::int as c, count(corrige)::int as reprises from journal.faits where cpts_id = $1 and genre = 'indemnisations.versement'",
      [scene.cpts.id],
    );
    expect(reste).toEqual([{ c: 10_000, reprises: 1 }]);
    const lus = exiger(await lireVirements(plusTard, {}));
    expect(lus.lots.find(({ id }) => id === lot)?.retours).toMatchObject([
      { motif: 'Compte clos', centimes: 10_000, recuNumero: releve?.['recu_numero'] },
    ]);
    // It does not leave again on the account that refused it until somebody says it again.
    expect(lus.retenus).toContainEqual(expect.objectContaining({ pourquoi: 'revenu' }));
    const encore = new Date('2026-11-27T10:00:00Z');
    const { personne } = lus.retenus.find((r) => r.pourquoi === 'revenu') ?? { personne: '' };
    exiger(await direOuVerser(tresorerie(encore), { personne, iban: IBAN, employeur: '' }));
    const { id: suivant } = exiger(
      await creerLot(tresorerie(encore), { ...ORDRE, executerLe: '2026-11-27' }),
    );
    exiger(await confirmerLot(tresorerie(encore), { lot: suivant, payeLe: '2026-11-27' }));
    const recus = await banc.regarder(
      'select recu_numero from indemnisations.releves where lot_id = $1',
      [suivant],
    );
    expect(recus).toEqual([{ recu_numero: 3 }]);
  });
});

it('quatre cents membres et cinq mille présences font un seul fichier, au centime', async () => {
  const { cpts, periode } = await planterScene(banc, 'grand-nombre');
  const appel = banc.appel(cpts, { role: 'tresorier', nom: 'Anselme Vaudrebois' });
  exiger(
    await adopterRegle(appel, {
      ...REGLE,
      libelle: 'Médecins',
      professions: ['10'],
      montant: '61,37',
    }),
  );
  await banc.regarder(
    `insert into annuaire.professionnels (id, rpps, nom, prenom, profession, civilite, mots)
     select gen_random_uuid(), (88880000000 + n)::text, 'ESSAI' || n, 'PAT', '10', 'M', ''::tsvector
     from generate_series(1, 400) n`,
  );
  await banc.regarder(
    `insert into journal.faits (cpts_id, id, genre, mission, instant, jour, acteur_nom, professions, professionnel_id,
       quantite, minutes, detail, lien, source)
     select $1::uuid, gen_random_uuid(), 'reunions.presence', 'parcours', date '2026-09-01' + n % 30 + time '18:00',
       date '2026-09-01' + n % 30, 'Essai', array['10'], p.id, 1, 30 + n * 7 % 91, 'sur-place', 'reunions/' || gen_random_uuid(),
       'mesure'
     from generate_series(1, 5000) n
     join (select id, row_number() over (order by rpps) - 1 as rang from annuaire.professionnels where rpps like '8888%') p
       on p.rang = n % 400`,
    [cpts.id],
  );
  const { approuves } = exiger(await approuverReleves(appel, { periode }));
  expect(approuves).toBe(400);
  await donnerIbans(banc, cpts);
  const { id: lot, nombre } = exiger(await creerLot(appel, ORDRE));
  expect(nombre).toBe(400);
  const document = lireSepa(exiger(await telechargerLot(appel, { lot })).contenu);
  const [sommes] = await banc.regarder(
    `select sum(r.centimes)::bigint as releves, (select sum(l.centimes) from indemnisations.lignes l where l.cpts_id = $1) as lignes,
       (select count(*)::int from indemnisations.lignes l where l.cpts_id = $1) as combien
     from indemnisations.releves r where r.cpts_id = $1`,
    [cpts.id],
  );
  expect(sommes?.['combien']).toBe(5000);
  expect(Number(sommes?.['lignes'])).toBe(Number(sommes?.['releves']));
  expect(textes(document, 'CstmrCdtTrfInitn', 'GrpHdr', 'CtrlSum')).toEqual([
    eurosSepa(centimes(Number(sommes?.['releves']))),
  ]);
});
