import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { chainedSha256, sha256 } from '#platform/crypto/digest.ts';
import { inTenant, openDatabase } from '#platform/db/database.ts';
import { migrate, readMigrations } from '#platform/db/migrate.ts';
import { createRoles } from '#platform/db/roles.ts';
import { dresserBanc } from '../../../app/testing/banc.ts';
import { entreesDeLaChaine } from '../data/chaine.query.ts';
import { suivre } from '../domain/chaine.ts';

const CPTS = '0190f3a0-0000-7000-8000-00000000abcd';
/** Written by the version that kept the chain with the accounts. */
const TRACES_D_AVANT = `select socle.fixer('${CPTS}', '{}');
  select count(comptes.tracer('${CPTS}', timestamptz '2026-11-20 08:00:00.123+00' + i * interval '1 minute', null,
    'Régulation « é"\\', 'regulateur', 'snp.demande-lue', 'objet', case i % 2 when 0 then 'p' || i end,
    jsonb_build_object('lignes', i, 'aa', null, 'z', 1.50)))
  from generate_series(1, 40) i`;
const TRACES_D_APRES = `select socle.fixer('${CPTS}', '{}');
  select count(tracabilite.tracer('${CPTS}', now(), null, 'Régulation', 'regulateur', 'snp.demandes-listees', null, null,
    array[gen_random_uuid()], '{}')) from generate_series(1, 10) i`;

it('reste vérifiable quand la base d’avant est mise à jour, et se poursuit', async () => {
  await dresserBanc();
  const adminUrl = inject('adminUrl');
  const base = `avant_${crypto.randomUUID().replaceAll('-', '')}`;
  const urls = await createRoles(adminUrl, { database: base, secrets: inject('secrets') });
  const migrations = readMigrations('db/migrations');
  await migrate(
    urls.owner,
    migrations.filter(({ name }) => name < '0032'),
  );
  await executer(urls.owner, TRACES_D_AVANT);
  await migrate(urls.owner, migrations);
  await executer(urls.owner, TRACES_D_APRES);
  const db = openDatabase(urls.app);
  const entrees = await inTenant(db, { cpts: CPTS, mandats: [] }, (tx) =>
    entreesDeLaChaine(tx, CPTS, { apres: 0, jusque: 1000, limite: 1000 }),
  );
  await db.close();
  await executer(adminUrl, `drop database ${base} with (force)`);
  expect(entrees.map(({ version }) => version)).toEqual([
    ...Array.from({ length: 40 }, () => 1),
    ...Array.from({ length: 10 }, () => 2),
  ]);
  const depuis = { rang: 0, empreinte: sha256(CPTS) };
  const moyens = { cpts: CPTS, enchainer: chainedSha256 };
  expect(suivre(depuis, entrees, moyens)).toMatchObject({ rupture: null, jusque: { rang: 50 } });
  // An old entry names nobody in a list: to say that it did is to change it.
  const retouchees = entrees.map((e) => (e.rang === 12 ? { ...e, personnes: `["${CPTS}"]` } : e));
  expect(suivre(depuis, retouchees, moyens).rupture).toMatchObject({ rang: 12, nature: 'alteree' });
});

async function executer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
