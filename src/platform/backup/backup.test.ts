import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../app/testing/banc.ts';
import { inTenant } from '../db/database.ts';
import { queueMessage } from '../mail/messages.ts';
import { backup } from './backup.ts';
import { RestoreRefused, restore } from './restore.ts';

const dossier = mkdtempSync(path.join(tmpdir(), 'maillage-sauvegarde-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));
const fichier = path.join(dossier, 'sauvegarde');

let source: Banc;
let ecrit: Awaited<ReturnType<typeof backup>>;
beforeAll(async () => {
  source = await dresserBanc();
  const cpts = await source.creerCpts('sauvee');
  const appel = source.appel(cpts);
  await inTenant(source.db, { cpts: cpts.id, mandats: [] }, async (tx) => {
    for (const corps of ['é « » \\ \t \n', 'null', '\\N', '🩺'])
      await queueMessage(
        { tx, cpts: cpts.id, coffre: source.coffre },
        {
          id: appel.socle.ids(appel.maintenant),
          canal: 'sms',
          destinataire: 'x',
          sujet: null,
          corps,
          creeLe: appel.maintenant,
        },
      );
    await appel.socle.consigner(
      {
        tx,
        cpts: cpts.id,
        fuseau: cpts.fuseau,
        acteur: appel.acteur,
        maintenant: appel.maintenant,
        ids: () => appel.socle.ids(appel.maintenant),
      },
      [{ genre: 'essai', mission: 'm', professions: ['10', '60'] }],
    );
  });
  ecrit = await backup(source.urls.owner, fichier);
});

const SOMMES = `select 'messages' as t, md5(string_agg(m::text, '|' order by id)) as somme from socle.messages m
  union all select 'faits', md5(string_agg(f::text, '|' order by id)) from journal.faits f
  union all select 'cpts', md5(string_agg(c::text, '|' order by id)) from territoire.cpts c`;

describe('la sauvegarde', () => {
  it('rend les mêmes données sur une base vide, et refuse une base qui sert', async () => {
    const cible = await dresserBanc();
    const relu = await restore(cible.urls.owner, fichier);
    expect(relu).toEqual(ecrit);
    expect(relu.lignes).toBeGreaterThan(5);
    expect(await cible.regarder(SOMMES)).toEqual(await source.regarder(SOMMES));
    await expect(restore(cible.urls.owner, fichier)).rejects.toBeInstanceOf(RestoreRefused);
  });

  it('ne restaure rien d’un fichier coupé', async () => {
    const cible = await dresserBanc();
    const coupe = path.join(dossier, 'coupe');
    writeFileSync(coupe, readFileSync(fichier).subarray(0, 400));
    await expect(restore(cible.urls.owner, coupe)).rejects.toThrow();
    expect(await cible.regarder('select 1 from territoire.cpts')).toEqual([]);
  });
});
