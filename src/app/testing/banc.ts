import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Role } from '#kernel/role.ts';
import type { Acteur, Appel, CptsCourante } from '#platform/call.ts';
import { readKeyring } from '#platform/crypto/keyring.ts';
import { type Coffre, openVault } from '#platform/crypto/vault.ts';
import { type Database, inTenant, openDatabase, type Tx } from '#platform/db/database.ts';
import { type RoleUrls, urlsOf } from '#platform/db/roles.ts';
import { acteurSysteme } from '../acteurs.ts';
import { droitsDe } from '../droits.ts';
import { assembleSocle } from '../socle.ts';
import { MODELE } from './modele.ts';

/** A database of one's own, and everything a use case needs. */
export type Banc = {
  readonly db: Database;
  /** How many times a test acted or looked without the web face: what that face remembers may be out of date. */
  readonly gestes: () => number;
  readonly urls: RoleUrls;
  readonly coffre: Coffre;
  /** A call by somebody who holds this role in this CPTS, on 23 November 2026 at 9:12 in Paris unless told. */
  readonly appel: (cpts: CptsCourante | null, par?: Partial<Par>) => Appel;
  readonly creerCpts: (slug: string, fuseau?: string) => Promise<CptsCourante>;
  /** Reads as the application would, within the tenant. */
  readonly lire: <T>(cpts: CptsCourante | null, work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Looks at the stored rows as the owner, all tenants together. */
  readonly regarder: (
    sql: string,
    values?: readonly unknown[],
  ) => Promise<readonly Record<string, unknown>[]>;
};

type Par = {
  readonly role: Role | 'systeme' | 'public';
  readonly id: string | null;
  readonly nom: string;
  readonly professionnel: string | null;
  readonly delegations: Acteur['delegations'];
  readonly confirmeLe: Date | null;
  readonly maintenant: Date;
  readonly idempotence: { readonly cle: string; readonly empreinte: string };
};

/** The key of every test: worth nothing. */
export const CLE_DE_TEST = Buffer.alloc(32, 7).toString('base64url');

export const LUNDI_9H12 = new Date('2026-11-23T08:12:00Z');

/** Clones the template for this test file and drops the clone at the end. */
export async function dresserBanc(): Promise<Banc> {
  const adminUrl = inject('adminUrl');
  const name = `banc_${crypto.randomUUID().replaceAll('-', '')}`;
  await admin(adminUrl, `create database ${name} template ${MODELE} owner maillage_owner`);
  const urls = urlsOf(adminUrl, name, inject('secrets'));
  const db = openDatabase(urls.app, { connections: 20 });
  const owner = new pg.Pool({ connectionString: urls.owner, max: 2 });
  owner.on('error', () => {});
  afterAll(async () => {
    await db.close();
    await owner.end();
    await admin(adminUrl, `drop database ${name} with (force)`);
  });
  const coffre = openVault(readKeyring(CLE_DE_TEST));
  const socle = assembleSocle(db, coffre);
  let gestes = 0;
  return {
    db,
    gestes: () => gestes,
    urls,
    coffre,
    appel: (cpts, par = {}) => {
      gestes++;
      return {
        socle,
        cpts,
        mandats: [],
        maintenant: par.maintenant ?? LUNDI_9H12,
        acteur: acteurDe(par),
        ...(par.idempotence ? { idempotence: par.idempotence } : {}),
      };
    },
    creerCpts: async (slug, fuseau = 'Europe/Paris') => {
      gestes++;
      const id = socle.ids(LUNDI_9H12);
      await owner.query(
        'insert into territoire.cpts (id, slug, nom, fuseau, cree_le) values ($1, $2, $3, $4, $5)',
        [id, slug, `CPTS ${slug}`, fuseau, LUNDI_9H12],
      );
      return { id, slug, nom: `CPTS ${slug}`, fuseau };
    },
    lire: (cpts, work) =>
      inTenant(db, { cpts: cpts?.id ?? null, mandats: [], sante: true, dossiers: 'tous' }, work),
    regarder: async (sql, values = []) => {
      gestes++;
      return (await owner.query(sql, [...values])).rows;
    },
  };
}

function acteurDe({
  role = 'coordinateur',
  id = null,
  nom = 'Capucine Aubreval',
  professionnel = null,
  delegations = [],
  confirmeLe = LUNDI_9H12,
}: Partial<Par>): Acteur {
  if (role === 'systeme') return acteurSysteme(nom);
  const roles = role === 'public' ? [] : [role];
  return {
    genre: role === 'public' ? 'public' : 'compte',
    id,
    nom,
    roles,
    droits: droitsDe(roles),
    professionnel,
    delegations,
    confirmeLe,
  };
}

async function admin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // The template must have no session while it is cloned; another file may be cloning it.
    for (let attempt = 0; ; attempt++) {
      try {
        await client.query(statement);
        return;
      } catch (error) {
        if (attempt > 50 || !(error instanceof Error && 'code' in error && error.code === '55006'))
          throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  } finally {
    await client.end();
  }
}
