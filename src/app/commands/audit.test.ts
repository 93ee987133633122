import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { readConfig } from '#platform/config.ts';
import { drawSigningKey } from '#platform/crypto/signature.ts';
import { creerCleApi } from '../../modules/comptes/module.ts';
import { type Banc, CLE_DE_TEST, dresserBanc, LUNDI_9H12 } from '../testing/banc.ts';
import { auditVerify } from './audit.ts';
import { comparerAncre } from './audit-ancre.ts';
import { auditExport } from './audit-export.ts';

const CLE = drawSigningKey();
let banc: Banc;
let cpts: CptsCourante;
let dossier: string;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('ici');
  await tracer(3);
  dossier = mkdtempSync(path.join(tmpdir(), 'maillage-ancre-'));
  return () => rmSync(dossier, { recursive: true });
});
afterEach(() => {
  process.exitCode = undefined;
});

async function tracer(fois: number): Promise<void> {
  for (let i = 0; i < fois; i++)
    exiger(await creerCleApi(banc.appel(cpts), { role: 'sas', libelle: `clé ${i}` }));
}

/** What a command writes on standard output, and how it ends. */
async function lancer(commande: typeof auditVerify, ...args: readonly string[]) {
  const { app, owner, jobs } = banc.urls;
  const sortie = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    process.exitCode = undefined;
    const config = readConfig({
      DATABASE_URL: app,
      DATABASE_OWNER_URL: owner,
      DATABASE_JOBS_URL: jobs,
      MAILLAGE_CLES: CLE_DE_TEST,
      MAILLAGE_CLE_D_ANCRAGE: CLE,
    });
    await commande(config, args);
    return { dit: sortie.mock.calls.flat().join('\n'), fin: process.exitCode };
  } finally {
    sortie.mockRestore();
  }
}

describe('audit verify', () => {
  it('dit, sans ancre, que la fin de la chaîne n’est pas prouvée', async () => {
    const { dit, fin } = await lancer(auditVerify, '--cpts', 'ici');
    expect(dit).toContain('ici : chaîne entière, 3 entrées');
    expect(dit).toContain(
      'Sans ancre, une chaîne entière ne prouve pas qu’il n’en manque pas la fin',
    );
    expect(fin).toBeUndefined();
  });

  it('dit combien d’entrées ont suivi l’ancre, et voit une fin coupée ou une chaîne disparue', async () => {
    const ancre = path.join(dossier, 'ancre.txt');
    await lancer(auditExport, '--anchor', ancre);
    const verifier = async () => await lancer(auditVerify, '--anchor', ancre);
    expect((await verifier()).dit).toContain('l’entrée 3 est la même. Rien n’a suivi.');
    await tracer(2);
    const apres = await verifier();
    expect(apres.dit).toContain('Les 2 entrées qui suivent ne sont prouvées par aucune ancre');
    expect(apres.dit).not.toContain('Sans ancre');
    await banc.creerCpts('neuve');
    expect((await verifier()).dit).toContain('neuve : absente de l’ancre');
    const suivante = path.join(dossier, 'suivante.txt');
    await lancer(auditExport, '--anchor', suivante);
    await couperLaFin();
    // Its hashes follow to the last that is left: only the anchor knows better.
    expect((await lancer(auditVerify, '--cpts', 'ici')).dit).toContain('ici : chaîne entière');
    const coupee = await lancer(auditVerify, '--anchor', suivante);
    expect(coupee.dit).toMatch(/ici : l’ancre .* ne tient pas.*réécrite ou raccourcie/);
    expect(coupee.fin).toBe(1);
  });

  it('nomme une chaîne que l’ancre connaît et qui n’est plus là', async () => {
    const sortie = vi.spyOn(console, 'log').mockImplementation(() => {});
    const disparue = { cpts: crypto.randomUUID(), slug: 'partie', rang: 12, empreinte: 'f' };
    await comparerAncre({ faiteLe: LUNDI_9H12, cle: '', tetes: [disparue] }, [], null);
    expect(sortie.mock.calls.flat().join()).toMatch(/partie : .* 12 entrées, .* n’est plus ici/);
    expect(process.exitCode).toBe(1);
    sortie.mockRestore();
  });
});

/** As whoever holds the database would: the last entries taken away, the head put back, and what past checks had noted. */
async function couperLaFin(): Promise<void> {
  await banc.regarder('alter table tracabilite.traces disable trigger traces_jamais_modifiees');
  await banc.regarder('delete from tracabilite.traces where cpts_id = $1 and rang > 3', [cpts.id]);
  await banc.regarder('delete from tracabilite.verifications where cpts_id = $1', [cpts.id]);
  await banc.regarder(
    `update tracabilite.chaines c set rang = 3, empreinte = t.empreinte from tracabilite.traces t
     where c.cpts_id = $1 and t.cpts_id = $1 and t.rang = 3`,
    [cpts.id],
  );
}
