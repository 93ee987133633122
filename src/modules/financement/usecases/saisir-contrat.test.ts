import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { lireFinancement } from './lire-financement.ts';
import { annulerVersement, noterVersement } from './noter-versement.ts';
import { daterMission, fixerMontant, reprendreBareme, saisirContrat } from './saisir-contrat.ts';
import {
  ajouterIndicateur,
  direCrise,
  direValeur,
  retirerIndicateur,
} from './tenir-indicateurs.ts';

let banc: Banc;
let cpts: CptsCourante;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  cpts = await banc.creerCpts(`financement-${rang++}`);
});

const CONTRAT = {
  regime: 'avenant-2-2021',
  taille: '3',
  signeLe: '2025-03-01',
  annees: '5',
  prorata: 'jours',
  premierVersement: 'entier',
};
const ici = (autres = {}) => banc.appel(cpts, autres);
const lire = async () => exiger(await lireFinancement(ici(), {}));
const ecrit = async (table: string) =>
  (await banc.regarder(`select * from financement.${table} where cpts_id = $1`, [cpts.id])).length;

async function nanterre() {
  exiger(await saisirContrat(ici(), CONTRAT));
  exiger(await reprendreBareme(ici(), {}));
  for (const mission of [
    'acces-aux-soins',
    'parcours-pluriprofessionnels',
    'prevention',
    'crise-sanitaire-grave',
    'qualite-pertinence',
    'accompagnement-professionnels',
  ])
    exiger(await daterMission(ici(), { mission, demarreLe: '2025-03-01' }));
}

const INDICATEUR = {
  annee: '1',
  mission: 'prevention',
  libelle: 'Dépistage du sein',
  unite: '%',
  sens: 'croissant',
  source: 'remis',
  mode: 'paliers',
  paliers: '69,70 : 1 000\n72,40 : 2 500\n75 : 3 500',
};

describe('Le contrat', () => {
  it('de taille 3 se préremplit du barème, et vaut 487 500 € avec une crise reconnue', async () => {
    await nanterre();
    exiger(
      await direCrise(ici(), {
        annee: '1',
        etat: 'reconnue',
        le: '2025-09-02',
        piece: 'Courrier de l’ARS',
      }),
    );
    const [un, deux] = (await lire())?.annees ?? [];
    expect(un?.bilan.fixe.connu).toBe(29_750_000);
    expect(un?.bilan.maximum.connu).toBe(19_000_000);
    expect(deux?.bilan.fixe.connu).toBe(27_500_000);
    expect(un?.bilan.acquis).toEqual({ connu: 6_750_000, inconnus: 5 });
  });

  it('de taille 1 laisse à saisir ce qu’aucune source ne donne', async () => {
    exiger(await saisirContrat(ici(), { ...CONTRAT, taille: '1' }));
    expect(exiger(await reprendreBareme(ici(), {})).repris).toBe(4);
    exiger(await daterMission(ici(), { mission: 'prevention', demarreLe: '2025-03-01' }));
    const ligne = (await lire())?.annees[0]?.bilan.lignes.find((l) => l.poste === 'prevention');
    expect(ligne).toMatchObject({ fixe: null, maximum: null });
    expect(await reprendreBareme(ici(), {})).toMatchObject({
      refus: { motif: 'rien-a-reprendre' },
    });
  });

  it('saisi à la main l’emporte sur le barème, et un montant vidé redevient inconnu', async () => {
    await nanterre();
    const sien = { poste: 'fonctionnement', part: 'fixe', montant: '60 000', piece: 'Article 5' };
    exiger(await fixerMontant(ici(), sien));
    expect((await lire())?.annees[0]?.bilan.lignes[0]?.fixe).toBe(6_000_000);
    exiger(await fixerMontant(ici(), { ...sien, montant: '' }));
    expect((await lire())?.annees[0]?.bilan.lignes[0]?.fixe).toBeNull();
  });

  it('corrigé de date emmène ses montants, et cent saisies à la fois n’en font qu’un', async () => {
    await nanterre();
    exiger(await saisirContrat(ici(), { ...CONTRAT, signeLe: '2025-02-01' }));
    expect((await lire())?.annees[0]?.bilan.lignes[0]?.fixe).toBe(7_500_000);
    const contredit = await saisirContrat(ici(), { ...CONTRAT, signeLe: '2025-04-01' });
    expect(contredit).toMatchObject({ refus: { motif: 'contrat-deja-vecu' } });
    const autre = await banc.creerCpts(`financement-course-${rang}`);
    await Promise.all(Array.from({ length: 100 }, () => saisirContrat(banc.appel(autre), CONTRAT)));
    const contrats = await banc.regarder('select id from financement.contrats where cpts_id = $1', [
      autre.id,
    ]);
    expect(contrats).toHaveLength(1);
  });

  it('refuse ce qui ne tient pas, et n’en écrit rien', async () => {
    const sans = await fixerMontant(ici(), { poste: 'prevention', part: 'fixe', montant: '1' });
    expect(sans).toMatchObject({ refus: { motif: 'contrat-absent' } });
    exiger(await saisirContrat(ici(), CONTRAT));
    const refus = [
      await fixerMontant(ici(), { poste: 'fonctionnement', part: 'variable', montant: '1' }),
      await fixerMontant(ici(), { poste: 'prevention', part: 'fixe', montant: '-1' }),
      await fixerMontant(ici(), { poste: 'prevention', part: 'fixe', montant: '36252187900034' }),
      await fixerMontant(ici(), {
        poste: 'prevention',
        part: 'fixe',
        montant: '1',
        aPartirDu: '2025-02-28',
      }),
      await daterMission(ici(), { mission: 'prevention', demarreLe: '2030-03-01' }),
      await saisirContrat(ici({ role: 'secretaire' }), CONTRAT),
      await saisirContrat(ici(), { ...CONTRAT, taille: '5' }),
    ].map((r) => (r.ok ? 'fait' : r.refus.motif));
    expect(refus).toEqual([
      'part-etrangere',
      'saisie-invalide',
      'saisie-invalide',
      'avant-la-signature',
      'apres-la-fin',
      'droit-manquant',
      'saisie-invalide',
    ]);
    expect([await ecrit('montants'), await ecrit('demarrages')]).toEqual([0, 0]);
  });
});

describe('Un indicateur', () => {
  it('vaut ce que disent ses paliers ; la CPAM peut dire autre chose, à côté', async () => {
    await nanterre();
    const { id: indicateur } = exiger(await ajouterIndicateur(ici(), INDICATEUR));
    exiger(await direValeur(ici(), { indicateur, annee: '1', par: 'cpts', valeur: '72,4' }));
    exiger(await direValeur(ici(), { indicateur, annee: '1', par: 'cpam', valeur: '71,9' }));
    const lu = await lire();
    const ligne = lu?.annees[0]?.bilan.lignes.find((l) => l.poste === 'prevention');
    expect(ligne?.acquis).toEqual({ connu: 250_000, inconnus: 0 });
    expect(lu?.valeurs).toHaveLength(2);
  });

  it('retiré d’une année laisse les précédentes comme elles étaient', async () => {
    await nanterre();
    const { id: indicateur } = exiger(await ajouterIndicateur(ici(), INDICATEUR));
    exiger(await direValeur(ici(), { indicateur, annee: '1', par: 'cpts', valeur: '75' }));
    exiger(await retirerIndicateur(ici(), { indicateur, annee: '2' }));
    exiger(await ajouterIndicateur(ici(), { ...INDICATEUR, annee: '3' }));
    const acquis = (await lire())?.annees.map(
      ({ bilan }) => bilan.lignes.find((l) => l.poste === 'prevention')?.acquis,
    );
    expect(acquis?.slice(0, 3)).toEqual([
      { connu: 350_000, inconnus: 0 },
      { connu: 0, inconnus: 1 },
      { connu: 0, inconnus: 1 },
    ]);
    const dite = await direValeur(ici(), { indicateur, annee: '2', par: 'cpts', valeur: '75' });
    expect(dite).toMatchObject({ refus: { motif: 'indicateur-inconnu' } });
  });

  it('garde une valeur par année et par voix, même dite par cent à la fois', async () => {
    await nanterre();
    const { id: indicateur } = exiger(await ajouterIndicateur(ici(), INDICATEUR));
    const dites = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        direValeur(ici(), { indicateur, annee: '1', par: 'cpts', valeur: String(n) }),
      ),
    );
    expect(dites.every((r) => r.ok)).toBe(true);
    expect((await lire())?.valeurs).toHaveLength(1);
    expect(await ecrit('valeurs')).toBe(100);
  });

  it('refuse ce qui ne se calcule pas, et n’en écrit rien', async () => {
    await nanterre();
    const lineaire = { ...INDICATEUR, mode: 'lineaire', cible: '10', maximum: '100', paliers: '' };
    const refus = [
      await ajouterIndicateur(ici(), { ...INDICATEUR, paliers: '' }),
      await ajouterIndicateur(ici(), { ...INDICATEUR, paliers: '1 : 2\nrien' }),
      await ajouterIndicateur(ici(), { ...lineaire, depart: '12' }),
      await ajouterIndicateur(ici(), { ...lineaire, mode: 'binaire', maximum: '' }),
      await direValeur(ici(), { indicateur: crypto.randomUUID(), annee: '1', par: 'cpts' }),
      await direCrise(ici(), { annee: '1', etat: 'reconnue' }),
      await direCrise(ici(), { annee: '9', etat: 'aucune' }),
      await retirerIndicateur(ici(), { indicateur: crypto.randomUUID(), annee: '1' }),
    ].map((r) => (r.ok ? 'fait' : r.refus.motif));
    expect(refus).toEqual([
      'paliers-absents',
      'palier-illisible',
      'indicateur-immobile',
      'indicateur-immobile',
      'indicateur-inconnu',
      'crise-sans-piece',
      'annee-hors-contrat',
      'indicateur-inconnu',
    ]);
    expect([await ecrit('indicateurs'), await ecrit('valeurs'), await ecrit('crises')]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('Un versement', () => {
  const VERSEMENT = {
    annee: '1',
    poste: 'fonctionnement',
    nature: 'entier',
    recuLe: '2025-03-20',
    montant: '75 000',
  };

  it('va au journal au jour de la banque, et son annulation le corrige', async () => {
    await nanterre();
    const { id: versement } = exiger(await noterVersement(ici(), VERSEMENT));
    expect((await lire())?.versements).toMatchObject([{ centimes: 7_500_000 }]);
    exiger(await annulerVersement(ici(), { versement }));
    expect(await annulerVersement(ici(), { versement })).toMatchObject({
      refus: { motif: 'versement-inconnu' },
    });
    const faits = await banc.regarder(
      "select jour, quantite, centimes from journal.faits where cpts_id = $1 and genre = 'financement.versement' order by quantite desc",
      [cpts.id],
    );
    expect(faits).toMatchObject([
      { jour: '2025-03-20', quantite: 1, centimes: 7_500_000 },
      { jour: '2025-03-20', quantite: -1, centimes: -7_500_000 },
    ]);
  });

  it('refuse un jour à venir, un montant nul, une année de trop', async () => {
    await nanterre();
    const refus = [
      await noterVersement(ici(), { ...VERSEMENT, recuLe: '2026-12-01' }),
      await noterVersement(ici(), { ...VERSEMENT, montant: '0' }),
      await noterVersement(ici(), { ...VERSEMENT, annee: '6' }),
    ].map((r) => (r.ok ? 'fait' : r.refus.motif));
    expect(refus).toEqual(['versement-a-venir', 'saisie-invalide', 'annee-hors-contrat']);
    expect(await ecrit('versements')).toBe(0);
  });
});
