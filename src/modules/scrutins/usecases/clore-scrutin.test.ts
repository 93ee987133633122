import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { deposer, electeurs, poserUrne, type Urne } from '../testing/builders.ts';
import { annulerScrutin } from './annuler-scrutin.ts';
import { cloreScrutin } from './clore-scrutin.ts';
import { lireDepouillement } from './lire-depouillement.ts';

const CHOIX = [['1', '2'], ['1'], ['1', '3'], []];
let banc: Banc;
let ici: CptsCourante;
let urne: Urne;
let recepisses: readonly string[];
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  ici = await banc.creerCpts(`demo-comptes-${rang++}`);
  urne = await poserUrne(banc, ici, {
    liste: electeurs(['Ambre', 'Basile', 'Clovis', 'Delphine', 'Éloi']),
  });
  const votes = [];
  for (const [qui, choix] of CHOIX.entries())
    votes.push(exiger(await deposer(banc, ici, { urne, qui, choix })));
  recepisses = votes.map(({ recepisse }) => recepisse);
});

const clore = async () =>
  exiger(await cloreScrutin(banc.appel(ici), { scrutin: urne.scrutin })).anomalies;
const lire = () =>
  lireDepouillement(banc.appel(ici, { role: 'public' }), { scrutin: urne.scrutin });
const forcer = (sql: string) => banc.regarder(sql, [urne.scrutin]);
const compter = async (table: string, cle = 'scrutin_id') =>
  Number((await forcer(`select count(*) as n from ${table} where ${cle} = $1`))[0]?.['n']);

describe('Un dépouillement', () => {
  it('ne se lit pas avant la clôture, puis se lit de tous, récépissés à part des bulletins', async () => {
    expect(await lire()).toMatchObject({ refus: { motif: 'scrutin-inconnu' } });
    expect(await clore()).toEqual([]);
    const lu = exiger(await lire());
    expect(lu.intact).toBe(true);
    expect(lu.decompte).toEqual({ bulletins: 4, blancs: 1, voix: { 1: 3, 2: 1, 3: 1 } });
    expect(lu.bulletins).toEqual([['1'], ['1', '2'], ['1', '3'], []]);
    expect(lu.recepisses).toEqual([...recepisses].sort());
  });

  it('détruit l’urne et sa clé, et laisse un fait et une trace qui ne disent aucun choix', async () => {
    await clore();
    expect(await compter('scrutins.urnes')).toBe(0);
    expect(await compter('scrutins.cles', 'id')).toBe(0);
    const faits = await banc.regarder(
      "select genre, quantite, detail from journal.faits where cpts_id = $1 and genre like 'scrutins.%'",
      [ici.id],
    );
    expect(faits).toEqual([{ genre: 'scrutins.scrutin-clos', quantite: 4, detail: 'election' }]);
    const traces = await banc.regarder(
      "select action, detail from tracabilite.traces where cpts_id = $1 and action like 'scrutins.%' order by rang",
      [ici.id],
    );
    expect(traces.at(-1)).toMatchObject({ action: 'scrutins.scrutin-clos' });
    expect(traces.filter(({ action }) => action !== 'scrutins.lien-remis')).toHaveLength(2);
  });

  it('est refusé, urne scellée, quand un bulletin manque, est copié ou inventé', async () => {
    const avant = await forcer('select enveloppes from scrutins.urnes where scrutin_id = $1');
    const [vraies] = avant;
    const essais = [
      ['enveloppes[2:]', 'bulletins-differents-des-emargements'],
      ['enveloppes[1:3] || enveloppes[1]', 'recepisse-en-double'],
      ["enveloppes[1:3] || decode(repeat('00', 70), 'hex')", 'enveloppe-illisible'],
      [
        'enveloppes[1:3] || set_byte(enveloppes[4], 20, get_byte(enveloppes[4], 20) # 1)',
        'enveloppe-illisible',
      ],
    ] as const;
    for (const [enveloppes, anomalie] of essais) {
      await forcer(`update scrutins.urnes set enveloppes = ${enveloppes} where scrutin_id = $1`);
      expect(await clore(), enveloppes).toEqual([anomalie]);
      expect(await compter('scrutins.bulletins')).toBe(0);
      expect(await lire()).toMatchObject({ refus: { motif: 'scrutin-inconnu' } });
      await banc.regarder('update scrutins.urnes set enveloppes = $2 where scrutin_id = $1', [
        urne.scrutin,
        vraies?.['enveloppes'],
      ]);
    }
    // Put right, the same box is counted.
    expect(await clore()).toEqual([]);
    expect(exiger(await lire()).intact).toBe(true);
  });

  it('est refusé quand une marque de l’émargement n’est celle de personne', async () => {
    await forcer(
      'update scrutins.emargements set voix = voix[2:] || gen_random_uuid() where scrutin_id = $1',
    );
    expect(await clore()).toEqual(['emargement-inconnu']);
  });

  it('est refusé quand le programme et la base ne comptent pas pareil', async () => {
    await banc.regarder(`create function scrutins.fausser() returns trigger language plpgsql as
      $f$ begin new.choix := array['3']; return new; end $f$`);
    await banc.regarder(
      'create trigger fausser before insert on scrutins.bulletins for each row when (new.rang = 1) execute function scrutins.fausser()',
    );
    try {
      expect(await clore()).toEqual(['comptes-differents']);
      expect(await lire()).toMatchObject({ refus: { motif: 'scrutin-inconnu' } });
    } finally {
      await banc.regarder('drop function scrutins.fausser cascade');
    }
  });

  it('dit qu’il n’est plus intact quand un bulletin ou un récépissé gardé change', async () => {
    await clore();
    await forcer("update scrutins.bulletins set choix = '{2}' where scrutin_id = $1 and rang = 1");
    expect(exiger(await lire()).intact).toBe(false);
    await forcer("update scrutins.bulletins set choix = '{1}' where scrutin_id = $1 and rang = 1");
    expect(exiger(await lire()).intact).toBe(true);
    await forcer(
      `delete from scrutins.recepisses where scrutin_id = $1 and code = '${recepisses[0]}'`,
    );
    expect(exiger(await lire()).intact).toBe(false);
  });

  it('annulé avant d’être compté, ne s’ouvre plus, et ses liens ne mènent à rien', async () => {
    exiger(await annulerScrutin(banc.appel(ici), { scrutin: urne.scrutin }));
    expect(await compter('scrutins.urnes')).toBe(0);
    expect(await deposer(banc, ici, { urne, qui: 4, choix: ['1'] })).toMatchObject({
      refus: { motif: 'lien-inconnu' },
    });
    expect(await cloreScrutin(banc.appel(ici), { scrutin: urne.scrutin })).toMatchObject({
      refus: { motif: 'deja-clos' },
    });
  });
});
