import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../app/testing/banc.ts';
import { checkTenancy, inTenant } from './database.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

describe('le cloisonnement', () => {
  it('reconnaît le témoin au démarrage', async () => {
    await expect(checkTenancy(banc.db)).resolves.toBeUndefined();
  });

  it('ne rend aucune ligne sans CPTS fixée, sur aucune table cloisonnée', async () => {
    const tables = await banc.regarder(
      `select n.nspname || '.' || c.relname as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relispartition and exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname = 'cpts_id' and not a.attisdropped)`,
    );
    expect(tables.length).toBeGreaterThan(5);
    const nues = await banc.regarder(
      `select n.nspname || '.' || c.relname as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and not c.relispartition and not (c.relrowsecurity and c.relforcerowsecurity)
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'cpts_id' and not a.attisdropped)`,
    );
    expect(nues).toEqual([]);
    const temoins = await inTenant(banc.db, { cpts: null, mandats: [] }, (tx) =>
      tx.selectFrom('socle.temoins').selectAll().execute(),
    );
    expect(temoins).toEqual([]);
  });

  it('refuse d’écrire dans une autre CPTS', async () => {
    const ici = await banc.creerCpts('ici');
    const ailleurs = await banc.creerCpts('ailleurs');
    const ecrire = inTenant(banc.db, { cpts: ici.id, mandats: [] }, (tx) =>
      tx
        .insertInto('socle.messages')
        .values({
          cpts_id: ailleurs.id,
          id: crypto.randomUUID(),
          canal: 'sms',
          destinataire: Buffer.of(1),
          corps: Buffer.of(1),
          cree_le: new Date(),
        })
        .execute(),
    );
    await expect(ecrire).rejects.toThrow(/row-level security/);
    expect(await banc.regarder('select * from socle.messages')).toEqual([]);
  });

  it('ne laisse pas le rôle de l’application s’élever', async () => {
    for (const tentative of [
      'set role maillage_owner',
      'alter role maillage_app bypassrls',
      'alter table socle.messages disable row level security',
      'drop policy cloison on socle.messages',
      'update journal.faits set quantite = 2',
      'delete from tracabilite.traces',
    ])
      await expect(sql.raw(tentative).execute(banc.db.kysely), tentative).rejects.toThrow(
        /permission denied|must be owner/,
      );
    const roles = await banc.regarder(
      "select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = 'maillage_app'",
    );
    expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
    const biens = await banc.regarder(
      "select relname from pg_class where relowner = 'maillage_app'::regrole",
    );
    expect(biens).toEqual([]);
  });
});
