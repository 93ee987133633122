import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../app/testing/banc.ts';
import type { CptsCourante } from './call.ts';
import { defineUseCase, effets } from './use-case.ts';

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('essai');
});

const noter = defineUseCase({
  nom: 'essai.noter',
  saisie: z.strictObject({
    texte: z.string().min(1, 'Écrivez quelque chose.'),
    issue: z.enum(['bien', 'refus', 'panne']),
  }),
  droit: 'journal.lire',
  executer: async (ctx, { texte, issue }) => {
    const id = ctx.ids();
    await ctx.tx
      .insertInto('socle.messages')
      .values({
        cpts_id: ctx.cpts,
        id,
        canal: 'sms',
        destinataire: Buffer.from(texte),
        corps: Buffer.from(texte),
        cree_le: ctx.maintenant,
      })
      .execute();
    if (issue === 'refus') return refuse({ motif: 'pas-aujourd-hui' });
    if (issue === 'panne') throw new Error('panne voulue');
    return reussi(
      effets(
        { id, le: ctx.maintenant },
        {
          faits: [{ genre: 'essai.note', mission: 'acces-aux-soins', minutes: 12 }],
          evenements: [{ genre: 'essai.note', donnees: { id } }],
          trace: { action: 'essai.note', objet: id },
        },
      ),
    );
  },
});

const lire = defineUseCase({
  nom: 'essai.lire',
  saisie: z.strictObject({ diviseur: z.int(), suffit: z.boolean() }),
  droit: 'journal.lire',
  executer: async (ctx, { diviseur, suffit }) =>
    reussi({
      demander: async () => {
        const { rows } = await sql<{ n: number }>`select 12 / ${diviseur}::int as n`.execute(
          ctx.tx,
        );
        return suffit ? (rows[0]?.n ?? null) : null;
      },
      sinon: async (suite) => {
        const { rows } = await sql<{ n: number }>`select ${diviseur}::int as n`.execute(suite.tx);
        return rows[0]?.n ?? 0;
      },
      trace: { action: 'essai.lu' },
    }),
});

const compter = async () => ({
  messages: (await banc.regarder('select 1 from socle.messages')).length,
  faits: (await banc.regarder('select 1 from journal.faits')).length,
  aPlier: (await banc.regarder('select 1 from journal.a_plier')).length,
  evenements: (await banc.regarder('select 1 from socle.evenements')).length,
  traces: (await banc.regarder('select 1 from tracabilite.traces')).length,
});

describe('un cas d’usage', () => {
  it('écrit en une transaction ce qu’il fait, le fait, l’événement et la trace', async () => {
    const avant = await compter();
    const result = await noter(banc.appel(cpts), { texte: 'a', issue: 'bien' });
    expect(result.ok).toBe(true);
    const apres = await compter();
    for (const cle of ['messages', 'faits', 'aPlier', 'evenements', 'traces'] as const)
      expect(apres[cle] - avant[cle], cle).toBe(1);
    const [fait] = await banc.regarder(
      "select jour, minutes, source, acteur_nom from journal.faits where genre = 'essai.note'",
    );
    expect(fait).toMatchObject({
      jour: '2026-11-23',
      minutes: 12,
      source: 'mesure',
      acteur_nom: 'Capucine Aubreval',
    });
  });

  it('n’écrit rien quand il refuse, quand il tombe en panne, quand le droit ou la saisie manque', async () => {
    const avant = await compter();
    expect(await noter(banc.appel(cpts), { texte: 'b', issue: 'refus' })).toEqual({
      ok: false,
      refus: { motif: 'pas-aujourd-hui' },
    });
    await expect(noter(banc.appel(cpts), { texte: 'b', issue: 'panne' })).rejects.toThrow(
      'panne voulue',
    );
    expect(
      await noter(banc.appel(cpts, { role: 'regulateur' }), { texte: 'b', issue: 'bien' }),
    ).toEqual({ ok: false, refus: { motif: 'droit-manquant', droit: 'journal.lire' } });
    expect(await noter(banc.appel(cpts), { texte: '', issue: 'bien', surplus: 1 })).toEqual({
      ok: false,
      refus: {
        motif: 'saisie-invalide',
        champs: { texte: 'Écrivez quelque chose.', surplus: 'Ce champ n’est pas attendu ici.' },
      },
    });
    expect(await compter()).toEqual(avant);
  });

  it('rend la première réponse à qui envoie deux fois la même clé, même en même temps', async () => {
    const avant = await compter();
    const idempotence = { cle: 'cle-de-formulaire', empreinte: 'x' };
    const appels = Array.from({ length: 20 }, () =>
      noter(banc.appel(cpts, { idempotence }), { texte: 'c', issue: 'bien' }),
    );
    const [premiere, ...autres] = await Promise.all(appels);
    expect(premiere).toMatchObject({ ok: true, valeur: { le: expect.any(Date) } });
    expect(autres).toEqual(autres.map(() => premiere));
    const apres = await compter();
    expect(apres.messages - avant.messages).toBe(1);
    expect(apres.faits - avant.faits).toBe(1);
    const autre = await noter(
      banc.appel(cpts, { idempotence: { ...idempotence, empreinte: 'y' } }),
      { texte: 'd', issue: 'bien' },
    );
    expect(autre).toEqual({ ok: false, refus: { motif: 'cle-reutilisee' } });
  });

  it('pose sa dernière question avec la trace, et continue quand elle ne suffit pas', async () => {
    const traces = async () => (await compter()).traces;
    const avant = await traces();
    expect(await lire(banc.appel(cpts), { diviseur: 4, suffit: true })).toEqual(reussi(3));
    expect(await lire(banc.appel(cpts), { diviseur: 4, suffit: false })).toEqual(reussi(4));
    expect(await traces()).toBe(avant + 2);
    await expect(lire(banc.appel(cpts), { diviseur: 0, suffit: true })).rejects.toThrow(/zero/);
    expect(await traces()).toBe(avant + 2);
    for (const suffit of [true, false]) {
      const idempotence = { cle: `lecture-${suffit}`, empreinte: 'x' };
      const saisie = { diviseur: 4, suffit };
      const une = await lire(banc.appel(cpts, { idempotence }), saisie);
      expect(une).toEqual(reussi(suffit ? 3 : 4));
      expect(await lire(banc.appel(cpts, { idempotence }), saisie)).toEqual(une);
    }
    // What only reads is read again, and leaves its trace again.
    expect(await traces()).toBe(avant + 6);
  });

  it('enchaîne les traces d’une CPTS sans trou sous cent écritures simultanées', async () => {
    await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        noter(banc.appel(cpts), { texte: `t${i}`, issue: 'bien' }),
      ),
    );
    const rompues = await banc.regarder(
      `select t.rang from tracabilite.traces t left join tracabilite.traces p on p.cpts_id = t.cpts_id and p.rang = t.rang - 1
       where t.empreinte <> tracabilite.empreinte_de(t.precedente, t.cpts_id, t.rang, t.instant, t.acteur_id, t.acteur_nom,
         t.roles, t.action, t.objet, t.personne, t.personnes, t.detail) or (t.rang > 1 and p.empreinte is distinct from t.precedente)`,
    );
    expect(rompues).toEqual([]);
    const [bornes] = await banc.regarder(
      'select count(*)::int as n, max(rang)::int as dernier from tracabilite.traces',
    );
    expect(bornes?.['n']).toBe(bornes?.['dernier']);
  });

  it('refuse de modifier un fait ou une trace, même au propriétaire', async () => {
    await expect(banc.regarder('update journal.faits set quantite = 9')).rejects.toThrow(
      /append-only/,
    );
    await expect(banc.regarder('delete from tracabilite.traces')).rejects.toThrow(/append-only/);
    await expect(sql`delete from journal.faits`.execute(banc.db.kysely)).rejects.toThrow(
      /permission denied/,
    );
  });
});
