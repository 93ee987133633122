import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { PERSONNE, planterScene, poserVerifiee, type Scene } from '../testing/builders.ts';
import { declarerMedecin } from './declarer-medecin.ts';
import { demanderUnMedecin } from './demander-un-medecin.ts';
import { fusionnerDemandes } from './fusionner-demandes.ts';
import { consulterDepart, listerDeparts } from './lire-departs.ts';
import { prendreDemande } from './prendre-demande.ts';
import { rattacherAuDepart } from './rattacher-au-depart.ts';
import { annoncerDepart, cloreDepart, modifierDepart, rouvrirDepart } from './tenir-depart.ts';
import { noterLevier, retirerLevier } from './tenir-levier.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `departs-${rang++}`);
});

const coordination = () => banc.appel(scene.cpts);
const medecin = (i: number) => scene.medecins[i] ?? '';
const PLAN = { annonceLe: '2026-09-14', departLe: '2027-03-31' };
const REMIS = { patients: '1 100', patientsSelon: 'remis', patientsSource: 'liste de la CPAM' };

async function annoncer(autres: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const plan = { ...PLAN, ...REMIS, professionnel: medecin(0), ...autres };
  return exiger(await annoncerDepart(coordination(), plan)).depart;
}
const motifDe = (issue: { ok: true } | { ok: false; refus: { motif: string } }) =>
  issue.ok ? 'ok' : issue.refus.motif;
async function faits(): Promise<readonly string[]> {
  const lus = await banc.regarder(
    `select genre, detail, sum(quantite)::int as n, min(source) as source from journal.faits
     where cpts_id = $1 and genre like 'mt.depart.%' group by 1, 2 having sum(quantite) <> 0 order by 1, 2`,
    [scene.cpts.id],
  );
  return lus.map(({ genre, n, source }) => `${genre} ${n} ${source}`);
}
const lire = async (depart: string, role?: 'tresorier') =>
  exiger(await consulterDepart(banc.appel(scene.cpts, role ? { role } : {}), { depart }));

describe('Le départ d’un médecin', () => {
  it('ouvre un seul plan à la fois, même de cent personnes ensemble, et jamais pour qui n’est pas médecin', async () => {
    const plan = { ...PLAN, professionnel: medecin(0) };
    const issues = await Promise.all(
      Array.from({ length: 100 }, () => annoncerDepart(coordination(), plan)),
    );
    expect(issues.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(issues.map(motifDe))).toEqual(new Set(['ok', 'depart-deja-ouvert']));
    const essai = (autres: Readonly<Record<string, unknown>>) =>
      annoncerDepart(coordination(), { ...plan, professionnel: medecin(1), ...autres });
    expect(motifDe(await essai({ professionnel: crypto.randomUUID() }))).toBe('pas-medecin');
    expect(motifDe(await essai({ annonceLe: '2027-01-01' }))).toBe('annonce-a-venir');
    expect(await essai({ patients: '900' })).toMatchObject({
      refus: { champs: { patientsSelon: expect.any(String) } },
    });
    expect(await essai({ patientsSelon: 'remis' })).toMatchObject({
      refus: { champs: { patients: expect.any(String) } },
    });
    const bureau = banc.appel(scene.cpts, { role: 'tresorier' });
    expect(motifDe(await annoncerDepart(bureau, { ...plan, professionnel: medecin(1) }))).toBe(
      'droit-manquant',
    );
    expect(await faits()).toEqual(['mt.depart.annonce 1 declare']);
  });

  it('se complète, se clôt et se rouvre ; le journal dit l’estimation par différence', async () => {
    const depart = await annoncer({ patients: '', patientsSelon: '' });
    expect((await lire(depart)).couverture.sansSolution).toBeNull();
    const corrige = { ...PLAN, ...REMIS, depart };
    exiger(await modifierDepart(coordination(), { ...corrige, version: 1 }));
    expect(motifDe(await modifierDepart(coordination(), { ...corrige, version: 1 }))).toBe(
      'depart-modifie',
    );
    exiger(await modifierDepart(coordination(), { ...corrige, patients: '900', version: 2 }));
    expect(await faits()).toContain('mt.depart.patients 900 transmis');
    exiger(await cloreDepart(coordination(), { depart }));
    expect(motifDe(await modifierDepart(coordination(), { ...corrige, version: 4 }))).toBe(
      'depart-clos',
    );
    const levier = { depart, genre: 'ipa', nom: 'Une IPA' };
    expect(motifDe(await noterLevier(coordination(), levier))).toBe('depart-clos');
    const autre = await annoncer();
    expect(motifDe(await rouvrirDepart(coordination(), { depart }))).toBe('depart-deja-ouvert');
    exiger(await cloreDepart(coordination(), { depart: autre }));
    exiger(await rouvrirDepart(coordination(), { depart }));
  });

  it('dit qui peut prendre ses patients, ce que chacun a dit pouvoir, et ce que personne ne sait', async () => {
    const depart = await annoncer();
    const noter = async (autres: Readonly<Record<string, unknown>>) =>
      exiger(await noterLevier(coordination(), { depart, ...autres })).levier;
    const levier = await noter({ genre: 'successeur', nom: 'Dre Orvane', capacite: '600' });
    await noter({ genre: 'ipa', nom: 'IPA de la maison de santé' });
    await noter({ levier, genre: 'successeur', nom: 'Dre Orvane', capacite: '650' });
    expect((await lire(depart)).couverture).toEqual({
      connue: 650,
      inconnues: 1,
      sansSolution: 450,
    });
    expect(await faits()).toContain('mt.depart.capacite 650 declare');
    exiger(await retirerLevier(coordination(), { depart, levier }));
    expect(motifDe(await retirerLevier(coordination(), { depart, levier }))).toBe('levier-inconnu');
    expect((await faits()).some((fait) => fait.startsWith('mt.depart.capacite'))).toBe(false);
    const ailleurs = banc.appel((await planterScene(banc, `departs-${rang++}`)).cpts);
    expect(motifDe(await consulterDepart(ailleurs, { depart }))).toBe('depart-inconnu');
    expect(motifDe(await retirerLevier(ailleurs, { depart, levier }))).toBe('depart-inconnu');
  });
});

describe('Les demandes d’un départ', () => {
  const publique = () => banc.appel(scene.cpts, { role: 'public' });
  const seule = { ...PERSONNE, pour: 'moi', accordContact: 'oui' };

  it('se rattachent de la page publique s’il est public, et comptent une déclaration chez un autre', async () => {
    const depart = await annoncer();
    expect(motifDe(await demanderUnMedecin(publique(), { ...seule, depart }))).toBe(
      'depart-inconnu',
    );
    expect((await lire(depart)).demandes).toEqual([]);
    const public_ = { ...PLAN, ...REMIS, depart, version: 1, publie: 'oui' };
    exiger(await modifierDepart(coordination(), public_));
    const { id } = exiger(await demanderUnMedecin(publique(), { ...seule, depart }));
    const professionnel = medecin(1);
    exiger(await prendreDemande(coordination(), { demande: id, professionnel }));
    exiger(await declarerMedecin(coordination(), { demande: id }));
    expect(await faits()).toEqual([
      'mt.depart.annonce 1 declare',
      'mt.depart.declaration 1 mesure',
      'mt.depart.demande 1 mesure',
      'mt.depart.patients 1100 transmis',
    ]);
    const { suivi, demandes } = await lire(depart);
    expect(suivi[0]?.mois).toBe('2026-09');
    expect(suivi.at(-1)).toMatchObject({ rattacheesDepuis: 1, declareesDepuis: 1, reste: 1099 });
    expect(demandes?.map(({ etat }) => etat)).toEqual(['declaree']);
    const [ligne] = await banc.regarder('select criteres from mt.demandes where id = $1', [id]);
    expect(ligne?.['criteres']).toContain('perte');
  });

  it('ne montrent au bureau que des nombres', async () => {
    const depart = await annoncer();
    const demande = await poserVerifiee(banc, scene.cpts, { depart });
    expect((await lire(depart, 'tresorier')).demandes).toBeNull();
    const bureau = banc.appel(scene.cpts, { role: 'tresorier' });
    const [suivi] = exiger(await listerDeparts(bureau, {}));
    expect(suivi).toMatchObject({ rattachees: 1, declarees: 0, patients: 1100 });
    expect(motifDe(await rattacherAuDepart(bureau, { demande, depart: '' }))).toBe(
      'droit-manquant',
    );
  });

  it('changent de départ, se détachent et se réunissent sans que rien compte deux fois', async () => {
    const [un, deux] = [await annoncer(), await annoncer({ professionnel: medecin(1) })];
    const demande = await poserVerifiee(banc, scene.cpts);
    const compter = async () =>
      exiger(await listerDeparts(coordination(), {}))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ rattachees }) => rattachees);
    const rattacher = (depart: string) => rattacherAuDepart(coordination(), { demande, depart });
    exiger(await rattacher(un));
    exiger(await rattacher(un));
    expect(await compter()).toEqual([1, 0]);
    exiger(await rattacher(deux));
    expect(await compter()).toEqual([0, 1]);
    exiger(await rattacher(''));
    expect(await compter()).toEqual([0, 0]);
    const doublon = await poserVerifiee(banc, scene.cpts, { prenom: 'Honorine Rose', depart: un });
    exiger(await fusionnerDemandes(coordination(), { gardee: demande, doublon }));
    expect(await compter()).toEqual([1, 0]);
    expect((await lire(un)).demandes?.map(({ id }) => id)).toEqual([demande]);
    expect(motifDe(await rattacherAuDepart(coordination(), { demande: doublon, depart: un }))).toBe(
      'demande-fusionnee',
    );
    exiger(await cloreDepart(coordination(), { depart: deux }));
    expect(motifDe(await rattacher(deux))).toBe('depart-clos');
  });
});
