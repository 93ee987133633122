import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../app/testing/banc.ts';
import type { CptsCourante } from '../call.ts';
import { NotRun } from './burst.ts';
import type { Tx } from './database.ts';

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('rafales');
});

const ecrire = (tx: Tx, texte: string) =>
  sql`insert into socle.messages (cpts_id, id, canal, destinataire, corps, cree_le)
    values (${cpts.id}, ${crypto.randomUUID()}, 'sms', ${texte}, ${texte}, now())`.execute(tx);
const diviser = (tx: Tx, par: number) =>
  sql<{ n: number }>`select 1 / ${par}::int as n`.execute(tx);
const ecrits = async () => (await banc.regarder('select 1 from socle.messages')).length;

describe('une rafale', () => {
  it('ne joue pas ce qui suit un échec, garde les réponses d’avant, et n’écrit rien', async () => {
    for (let fois = 0; fois < 3; fois++) {
      const fins: PromiseSettledResult<unknown>[] = [];
      const perdue = banc.lire(cpts, async (tx) => {
        const parties = [diviser(tx, 1), ecrire(tx, 'a'), diviser(tx, 0), ecrire(tx, 'b')];
        fins.push(...(await Promise.allSettled(parties)));
      });
      await expect(perdue).rejects.toThrow('the transaction had failed');
      expect(fins.map(({ status }) => status)).toEqual([
        'fulfilled',
        'fulfilled',
        'rejected',
        'rejected',
      ]);
      const [, , echec, suite] = fins;
      expect(echec).toMatchObject({ reason: { code: '22012' } });
      expect(suite).toMatchObject({ reason: { cause: { code: '22012' } } });
      expect(suite?.status === 'rejected' && suite.reason).toBeInstanceOf(NotRun);
    }
    expect(await ecrits()).toBe(0);
  });

  it('dit la cause d’un échec, même à qui n’attendait que la suite', async () => {
    const suite = banc.lire(cpts, async (tx) => {
      const perdue = diviser(tx, 0);
      perdue.catch(() => {});
      await ecrire(tx, 'c');
    });
    await expect(suite).rejects.toMatchObject({ code: '22012' });
    const oubliee = banc.lire(cpts, async (tx) => {
      diviser(tx, 0).catch(() => {});
    });
    await expect(oubliee).rejects.toMatchObject({ code: '22012' });
    expect(await ecrits()).toBe(0);
  });

  it('refuse la suite d’une transaction dont un échec fut rattrapé', async () => {
    const suite = banc.lire(cpts, async (tx) => {
      await diviser(tx, 0).catch(() => {});
      await ecrire(tx, 'd');
    });
    await expect(suite).rejects.toMatchObject({ code: '25P02' });
    const rien = banc.lire(cpts, async (tx) => {
      await diviser(tx, 0).catch(() => {});
    });
    await expect(rien).rejects.toThrow('the transaction had failed');
    expect(await ecrits()).toBe(0);
  });

  it('ne retient pas comme préparée une requête qui n’a pas pu l’être', async () => {
    for (let fois = 0; fois < 4; fois++) {
      const absente = banc.lire(cpts, (tx) => sql`select * from socle.absente`.execute(tx));
      await expect(absente).rejects.toMatchObject({ code: '42P01' });
    }
  });

  it('coupe une connexion où COPY est demandé, et sert les suivantes', async () => {
    const copie = banc.lire(cpts, (tx) => sql`copy socle.messages from stdin`.execute(tx));
    await expect(copie).rejects.toThrow();
    const rows = await banc.lire(cpts, async (tx) => (await diviser(tx, 1)).rows);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('rend une faute, et non une chute, quand la base coupe la connexion', async () => {
    const coupee = banc.lire(cpts, (tx) =>
      Promise.all([
        sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx),
        ecrire(tx, 'e'),
      ]),
    );
    await expect(coupee).rejects.toThrow();
    const rows = await banc.lire(cpts, async (tx) => (await diviser(tx, 1)).rows);
    expect(rows).toEqual([{ n: 1 }]);
    expect(await ecrits()).toBe(0);
  });

  it('ne laisse rien passer hors du locataire quand celui-ci n’a pas pu être fixé', async () => {
    const suite = banc.lire({ ...cpts, id: 'pas-un-uuid' }, (tx) => ecrire(tx, 'f'));
    await expect(suite).rejects.toThrow('a tenant is named by a UUID');
    expect(await ecrits()).toBe(0);
  });
});
