import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { writeXlsx } from '#platform/documents/xlsx.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { PLAN } from '../domain/plan.ts';
import { COLONNES_DU_BUDGET, ligneDeTableau } from '../domain/tableau-de-budget.ts';
import { planterComptes, tresorerie } from '../testing/builders.ts';
import { lireClasseur } from './lire-classeur.ts';
import { lirePrevisionnel } from './lire-previsionnel.ts';
import {
  changerMontant,
  ecrireLigne,
  importerBudget,
  modifierBudget,
  retirerLigne,
  voterBudget,
} from './tenir-budget.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

describe('le budget', () => {
  const LIGNE = {
    annee: '2026',
    compte: '622',
    mission: 'prevention',
    action: '',
    financeur: 'aci',
    part: 'fixe',
    montant: '3 000',
  };

  it('s’écrit, se vote, et ne change plus que par une version qui dit ce qu’elle change', async () => {
    const cpts = await planterComptes(banc, 'budget');
    const appel = tresorerie(banc, cpts);
    expect(
      await voterBudget(appel, { annee: 2026, voteLe: '2026-01-10', reference: 'AG' }),
    ).toMatchObject({ refus: { motif: 'budget-inconnu' } });
    exiger(await ecrireLigne(appel, LIGNE));
    expect(await ecrireLigne(appel, LIGNE)).toMatchObject({ refus: { motif: 'ligne-en-double' } });
    expect(await ecrireLigne(appel, { ...LIGNE, compte: '512' })).toMatchObject({
      refus: { motif: 'compte-hors-budget' },
    });
    exiger(
      await voterBudget(appel, {
        annee: 2026,
        voteLe: '2026-01-10',
        reference: 'AG du 10 janvier, n° 4',
      }),
    );
    expect(await ecrireLigne(appel, { ...LIGNE, compte: '613' })).toMatchObject({
      refus: { motif: 'budget-vote' },
    });
    await expect(
      banc.regarder('update budget.lignes set centimes = 1 where cpts_id = $1', [cpts.id]),
    ).rejects.toThrow('voté');
    exiger(await modifierBudget(appel, { annee: 2026, objet: 'Un médecin de plus' }));
    expect(await modifierBudget(appel, { annee: 2026, objet: 'Encore' })).toMatchObject({
      refus: { motif: 'budget-en-projet' },
    });
    const [projet] = exiger(await lirePrevisionnel(appel, { annee: 2026 })).versions;
    const ligne = projet?.lignes[0]?.id;
    exiger(await changerMontant(appel, { annee: 2026, ligne, montant: '3 500' }));
    exiger(await ecrireLigne(appel, { ...LIGNE, compte: '613', montant: '100' }));
    const [vu] = exiger(await lirePrevisionnel(appel, { annee: 2026 })).versions;
    expect(vu?.changements.map(({ compte, avant, apres }) => [compte, avant, apres])).toEqual([
      ['613', null, 10_000],
      ['622', 300_000, 350_000],
    ]);
    exiger(await retirerLigne(appel, { annee: 2026, ligne }));
  });

  it('s’importe tout entier, ou pas du tout en disant quoi corriger', async () => {
    const cpts = await planterComptes(banc, 'import');
    const appel = tresorerie(banc, cpts);
    const tete = {
      line: 1,
      values: ['Compte', 'Libellé', 'Mission', 'Action', 'Financeur', 'Part', 'Montant'],
    };
    const bonne = {
      line: 2,
      values: ['613', '', 'Prévention', 'Dépistage', 'ACI', 'Part fixe', '1 250,50'],
    };
    const fausse = { line: 3, values: ['999', '', 'Prévention', '', 'ACI', 'Part fixe', '12'] };
    const enorme = { ...bonne, values: [...bonne.values.slice(0, 6), '90 000 000 000 000'] };
    expect(await importerBudget(appel, { annee: 2026, rows: [tete, enorme] })).toMatchObject({
      refus: { fautes: [{ ligne: 2, phrase: expect.stringContaining('au plus') }] },
    });
    expect(await importerBudget(appel, { annee: 2026, rows: [tete, bonne, fausse] })).toMatchObject(
      {
        refus: {
          motif: 'fichier-a-corriger',
          fautes: [{ ligne: 3, phrase: expect.stringContaining('999') }],
        },
      },
    );
    expect(exiger(await lirePrevisionnel(appel, { annee: 2026 })).versions).toEqual([]);
    expect(exiger(await importerBudget(appel, { annee: 2026, rows: [tete, bonne] })).lignes).toBe(
      1,
    );
    expect(exiger(await importerBudget(appel, { annee: 2026, rows: [tete, bonne] })).lignes).toBe(
      1,
    );
    expect(
      exiger(await lirePrevisionnel(appel, { annee: 2026 })).versions[0]?.lignes,
    ).toMatchObject([{ centimes: 125_050 }]);
  });

  it('téléchargé en classeur, puis renvoyé, est le même', async () => {
    const cpts = await planterComptes(banc, 'classeur');
    const appel = tresorerie(banc, cpts);
    for (const [compte, montant] of [
      ['613', '1 250,55'],
      ['747', '120 000'],
    ])
      exiger(await ecrireLigne(appel, { ...LIGNE, compte, montant }));
    const [avant] = exiger(await lirePrevisionnel(appel, { annee: 2026 })).versions;
    const dossier = await mkdtemp(path.join(tmpdir(), 'budget-'));
    try {
      const fichier = path.join(dossier, 'budget.xlsx');
      const lignes = avant?.lignes ?? [];
      const entete = [...COLONNES_DU_BUDGET];
      const table = [entete, ...lignes.map((l) => [...ligneDeTableau(l, PLAN)])];
      await writeFile(fichier, await writeXlsx('Budget', table));
      const rows = await lireClasseur(fichier);
      exiger(await importerBudget(appel, { annee: 2026, rows }));
    } finally {
      await rm(dossier, { recursive: true });
    }
    const [apres] = exiger(await lirePrevisionnel(appel, { annee: 2026 })).versions;
    const sansId = (v: typeof avant) => v?.lignes.map(({ id: _, ...ligne }) => ligne);
    expect(sansId(apres)).toEqual(sansId(avant));
  });
});
