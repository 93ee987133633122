import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { deposer, ELECTION, electeurs, poserUrne, QUESTION } from '../testing/builders.ts';
import { cloreALHeure, cloreScrutin } from './clore-scrutin.ts';
import { lireVoteParLien } from './voter.ts';

let banc: Banc;
let ici: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  ici = await banc.creerCpts('demo-urnes');
});

const heures = (n: number) => new Date(LUNDI_9H12.getTime() + n * 3_600_000);
const a = (n: number) => banc.appel(ici, { role: 'public', maintenant: heures(n) });
const noms = (n: number) =>
  Array.from({ length: n }, (_, i) => `Votant${String(i).padStart(3, '0')}`);
async function contenu(scrutin: string) {
  const [ligne] = await banc.regarder(
    `select (select cardinality(voix) from scrutins.emargements where scrutin_id = $1) as marques,
       (select cardinality(enveloppes) from scrutins.urnes where scrutin_id = $1) as enveloppes`,
    [scrutin],
  );
  return ligne;
}
const motif = (fait: Awaited<ReturnType<typeof deposer>>) => (fait.ok ? 'voté' : fait.refus.motif);

describe('Un bulletin déposé par lien', () => {
  it('compte une fois, rend un récépissé, et son lien dit ensuite qu’on a voté', async () => {
    const urne = await poserUrne(banc, ici, { liste: electeurs(['Ambre', 'Basile']) });
    const vote = exiger(await deposer(banc, ici, { urne, qui: 0, choix: ['1', '3'] }));
    expect(vote.recepisse).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(vote.restent).toBe(0);
    expect(motif(await deposer(banc, ici, { urne, qui: 0, choix: ['2'] }))).toBe('deja-vote');
    expect(await contenu(urne.scrutin)).toEqual({ marques: 1, enveloppes: 1 });
    const lu = exiger(await lireVoteParLien(a(0), { jeton: urne.jetons[0] }));
    expect(lu.prochaine).toBeNull();
  });

  it('refusé, ne marque personne et n’entre pas dans l’urne', async () => {
    const liste = electeurs(['Ambre', 'Basile']);
    const urne = await poserUrne(banc, ici, { liste, ouvreLe: heures(1).toISOString() });
    const essais = [
      ['pas-encore-ouvert', { qui: 0, choix: ['1'] }],
      ['trop-de-noms', { qui: 0, choix: ['1', '2', '3'], appel: a(2) }],
      ['choix-inconnu', { qui: 0, choix: ['7'], appel: a(2) }],
    ] as const;
    for (const [dit, vote] of essais)
      expect(motif(await deposer(banc, ici, { urne, ...vote })), dit).toBe(dit);
    const autre = { ...urne, voix: urne.voix.toReversed() };
    expect(
      motif(await deposer(banc, ici, { urne: autre, qui: 0, choix: ['1'], appel: a(2) })),
    ).toBe('deja-vote');
    const mort = { ...urne, jetons: ['x'.repeat(43)] };
    expect(motif(await deposer(banc, ici, { urne: mort, qui: 0, choix: ['1'], appel: a(2) }))).toBe(
      'lien-inconnu',
    );
    expect(await contenu(urne.scrutin)).toEqual({ marques: 0, enveloppes: 0 });
  });

  it('d’une autre CPTS, n’existe pas', async () => {
    const urne = await poserUrne(banc, ici, { liste: electeurs(['Ambre']) });
    const ailleurs = await banc.creerCpts('ailleurs');
    expect(motif(await deposer(banc, ailleurs, { urne, qui: 0, choix: ['1'] }))).toBe(
      'lien-inconnu',
    );
  });

  it('sans la clé qui le scelle, n’entre pas, et ne marque personne', async () => {
    const urne = await poserUrne(banc, ici, { liste: electeurs(['Ambre']) });
    await banc.regarder('delete from scrutins.cles where id = $1', [urne.scrutin]);
    expect(motif(await deposer(banc, ici, { urne, qui: 0, choix: ['1'] }))).toBe('cle-absente');
    expect(await contenu(urne.scrutin)).toEqual({ marques: 0, enveloppes: 0 });
  });

  it('pour chaque voix que l’on porte, une fois chacune', async () => {
    const liste = [
      ...electeurs(['Ambre'], [null, 'Basile', 'Clovis']),
      ...electeurs(['Basile', 'Clovis'], []),
    ];
    const urne = await poserUrne(banc, ici, { liste });
    const vote = (rang: number) => deposer(banc, ici, { urne, qui: 0, rang, choix: [] });
    expect(exiger(await vote(0)).restent).toBe(2);
    expect(exiger(await vote(2)).restent).toBe(1);
    expect(motif(await vote(2))).toBe('deja-vote');
    expect(exiger(await vote(1)).restent).toBe(0);
    expect(await contenu(urne.scrutin)).toEqual({ marques: 3, enveloppes: 3 });
  });
});

describe('Cent bulletins à la fois', () => {
  it('d’une seule personne n’en font qu’un', async () => {
    const urne = await poserUrne(banc, ici, { liste: electeurs(['Ambre', 'Basile']) });
    const votes = await Promise.all(
      Array.from({ length: 100 }, () => deposer(banc, ici, { urne, qui: 0, choix: ['1'] })),
    );
    expect(votes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await contenu(urne.scrutin)).toEqual({ marques: 1, enveloppes: 1 });
  });

  it('de cent personnes en font cent, et le dépouillement les retrouve', async () => {
    const urne = await poserUrne(banc, ici, { liste: electeurs(noms(100)), ...QUESTION });
    const choix = (qui: number) => [['oui', 'non', 'abstention'][qui % 3] ?? ''];
    const votes = await Promise.all(
      urne.jetons.map((_, qui) => deposer(banc, ici, { urne, qui, choix: choix(qui) })),
    );
    expect(new Set(votes.map((v) => exiger(v).recepisse)).size).toBe(100);
    expect(await contenu(urne.scrutin)).toEqual({ marques: 100, enveloppes: 100 });
    expect(
      exiger(await cloreScrutin(banc.appel(ici), { scrutin: urne.scrutin })).anomalies,
    ).toEqual([]);
    const [compte] = await banc.regarder(
      'select compte_de_la_base as base, compte_du_programme as programme from scrutins.depouillements where scrutin_id = $1',
      [urne.scrutin],
    );
    const voix = { oui: 34, non: 33, abstention: 33 };
    expect(compte?.['base']).toEqual({ bulletins: 100, blancs: 0, voix });
    expect(compte?.['programme']).toEqual(compte?.['base']);
  });

  it('pendant que l’on clôt sont comptés, ou refusés : jamais marqués sans être comptés', async () => {
    const urne = await poserUrne(banc, ici, { liste: electeurs(noms(60)) });
    const vote = (qui: number) => deposer(banc, ici, { urne, qui, choix: ['2'] });
    const [clos, ...votes] = await Promise.all([
      vote(0).then(() => cloreScrutin(banc.appel(ici), { scrutin: urne.scrutin })),
      ...urne.jetons.slice(1).map((_, i) => vote(i + 1)),
    ]);
    expect(exiger(clos).anomalies).toEqual([]);
    const comptes = 1 + votes.filter(({ ok }) => ok).length;
    const [fin] = await banc.regarder(
      'select emargements, bulletins from scrutins.depouillements where scrutin_id = $1',
      [urne.scrutin],
    );
    expect(fin).toEqual({ emargements: comptes, bulletins: comptes });
  });
});

describe('Un scrutin à distance', () => {
  const distance = { ...ELECTION, mode: 'distance', fermeLe: heures(24).toISOString() };

  it('se ferme à son heure : aucun bulletin après, et le programme le dépouille seul', async () => {
    const liste = electeurs(['Ambre', 'Basile', 'Clio']);
    const urne = await poserUrne(banc, ici, { liste, ...distance });
    for (const qui of [0, 2])
      exiger(await deposer(banc, ici, { urne, qui, choix: ['1'], appel: a(23) }));
    expect(await cloreScrutin(banc.appel(ici), { scrutin: urne.scrutin })).toMatchObject({
      refus: { motif: 'encore-ouvert' },
    });
    const tard = { urne, qui: 1, choix: ['1'], appel: a(24) };
    expect(motif(await deposer(banc, ici, tard))).toBe('scrutin-clos');
    const programme = (n: number) => banc.appel(ici, { role: 'systeme', maintenant: heures(n) });
    const etat = async () =>
      (
        await banc.regarder('select etat from scrutins.scrutins where id = $1', [urne.scrutin])
      )[0]?.['etat'];
    exiger(await cloreALHeure(programme(23), {}));
    expect(await etat()).toBe('ouvert');
    expect(exiger(await cloreALHeure(programme(24), {})).restent).toBe(false);
    expect(await etat()).toBe('clos');
  });

  it('se clôt avant son heure quand toutes les voix ont voté', async () => {
    const urne = await poserUrne(banc, ici, { liste: electeurs(['Ambre', 'Basile']), ...distance });
    for (const qui of [0, 1]) exiger(await deposer(banc, ici, { urne, qui, choix: ['1'] }));
    exiger(await cloreScrutin(banc.appel(ici), { scrutin: urne.scrutin }));
    expect(await cloreScrutin(banc.appel(ici), { scrutin: urne.scrutin })).toMatchObject({
      refus: { motif: 'deja-clos' },
    });
  });

  it('d’une seule personne reste scellé : à côté de l’émargement, son bulletin ne serait pas secret', async () => {
    const urne = await poserUrne(banc, ici, { liste: electeurs(['Ambre', 'Basile']), ...distance });
    exiger(await deposer(banc, ici, { urne, qui: 0, choix: ['1'], appel: a(23) }));
    exiger(await cloreALHeure(banc.appel(ici, { role: 'systeme', maintenant: heures(24) }), {}));
    const lu = await banc.regarder(
      `select etat, anomalies, (select count(*)::int from scrutins.bulletins b where b.scrutin_id = s.id) as bulletins
       from scrutins.scrutins s where id = $1`,
      [urne.scrutin],
    );
    expect(lu).toEqual([{ etat: 'refuse', anomalies: ['un-seul-votant'], bulletins: 0 }]);
  });
});
