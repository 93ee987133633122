import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  convies,
  planterCorps,
  poserSeance,
  poserSeanceConvoquee,
  RENDEZ,
  type Scene,
} from '../testing/builders.ts';
import { convoquerSeance } from './convoquer-seance.ts';
import { noterPouvoir } from './donner-pouvoir.ts';
import { leverSeance } from './lever-seance.ts';
import { noterPresences } from './noter-presences.ts';
import { preparerSeconde } from './preparer-seance.ts';
import { ecrireProcesVerbal, lireProcesVerbal } from './tenir-proces-verbal.ts';
import { inscrireDecision } from './tenir-registre.ts';
import { dresserCarence, ouvrirSeance } from './tenir-seance.ts';
import { annulerVote, noterVote } from './voter.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterCorps(banc, 'tenir');
});

const SOIR = new Date('2026-12-10T19:05:00Z');
const le = (maintenant: Date) => banc.appel(scene.cpts, { maintenant });
const soir = () => le(SOIR);
const presents = (ids: readonly (string | undefined)[]) =>
  ids.map((participant) => ({ participant, presence: 'sur-place' }));
async function ouverte(ids?: (p: { readonly voix: string }) => boolean): Promise<string> {
  const seance = await poserSeanceConvoquee(banc, scene);
  const tous = await convies(banc, scene.cpts, seance);
  const venus = tous.filter(ids ?? (() => true)).map(({ id }) => id);
  exiger(await noterPresences(soir(), { seance, presents: presents(venus) }));
  exiger(await ouvrirSeance(soir(), { seance }));
  return seance;
}
const VOTE = { question: 'Approuver le rapport moral', genre: 'ordinaire' };
const motif = async (fait: Promise<{ ok: boolean; refus?: { motif: string } }>) => {
  const lu = await fait;
  return lu.ok ? 'fait' : lu.refus?.motif;
};
const numeros = async (instance: string) =>
  (
    await banc.regarder(
      'select numero from seances.decisions where instance_id = $1 order by numero',
      [instance],
    )
  ).map(({ numero }) => Number(numero));

describe('Une séance', () => {
  it('sans quorum finit en carence, et la seconde a ses délais et son quorum', async () => {
    const seance = await poserSeanceConvoquee(banc, scene);
    const [a, b, c] = await convies(banc, scene.cpts, seance);
    expect(await motif(ouvrirSeance(le(new Date('2026-12-10T17:30:00Z')), { seance }))).toBe(
      'seance-trop-tot',
    );
    expect(await motif(ouvrirSeance(soir(), { seance }))).toBe('personne-presente');
    // Two people note at once: what one does not say, the other's stays.
    exiger(await noterPresences(soir(), { seance, presents: presents([a?.id, c?.id]) }));
    const partie = [{ participant: c?.id, presence: 'absent' }];
    expect(exiger(await noterPresences(soir(), { seance, presents: partie }))).toEqual({
      presents: 1,
    });
    exiger(await noterPouvoir(soir(), { seance, mandant: b?.id, mandataire: a?.id }));
    const refus = await ouvrirSeance(soir(), { seance });
    expect(refus).toMatchObject({ refus: { motif: 'quorum-manque' } });
    expect(JSON.stringify(refus)).toContain(
      '2 comptés pour 3 nécessaires (plus de la moitié de 5)',
    );
    expect(await motif(preparerSeconde(soir(), { ...RENDEZ, seance }))).toBe('pas-de-carence');
    exiger(await dresserCarence(soir(), { seance }));
    expect(await motif(ouvrirSeance(soir(), { seance }))).toBe('seance-pas-convoquee');
    const lu = exiger(await lireProcesVerbal(soir(), { seance }));
    expect(lu.texte.titre).toBe('Procès-verbal de carence');
    const dites = { ...RENDEZ, seance, jour: '2026-12-20' };
    const { id } = exiger(await preparerSeconde(soir(), dites));
    expect(await motif(preparerSeconde(soir(), dites))).toBe('seconde-deja-prevue');
    expect(await convoquerSeance(soir(), { seance: id })).toMatchObject({
      refus: { motif: 'seconde-trop-tot', premiereDate: 'vendredi 25 décembre 2026' },
    });
    const points = await banc.regarder('select titre from seances.points where seance_id = $1', [
      id,
    ]);
    expect(points).toEqual([{ titre: 'Rapport moral' }]);
  });

  it('vote à main levée dans les voix présentes, avis à part, et inscrit ce qui est adopté', async () => {
    const seance = await ouverte();
    const voter = (dit: object) => noterVote(soir(), { ...VOTE, seance, ...dit });
    expect(await motif(voter({ pour: '6' }))).toBe('voix-en-trop');
    expect(await motif(voter({ pour: '3', avisFavorables: '2' }))).toBe('avis-en-trop');
    expect(await motif(voter({ pour: '3', nonVotants: '1' }))).toBe('voix-manquantes');
    const votes =
      'select pour, non_votants, resultat from seances.votes where seance_id = $1 order by le, id';
    expect(await banc.regarder(votes, [seance])).toEqual([]);
    const adopte = exiger(await voter({ pour: '3', contre: '1', avisFavorables: '1' }));
    const partage = exiger(await voter({ pour: '2', contre: '2', abstentions: '1' }));
    const budget = exiger(await voter({ genre: 'comptes-et-budget', pour: '5' }));
    expect([adopte, partage, budget].map(({ resultat }) => resultat)).toEqual([
      ...['adopte', 'partage', 'non-calcule'],
    ]);
    const inscrire = (dit: object) => inscrireDecision(soir(), { texte: 'Dit', seance, ...dit });
    expect(await motif(inscrire({ vote: partage.id }))).toBe('vote-sans-decision');
    exiger(await inscrire({ vote: adopte.id }));
    expect(await motif(inscrire({ vote: adopte.id }))).toBe('vote-deja-inscrit');
    const annuler = { seance, motif: 'Recompté' };
    expect(await motif(annulerVote(soir(), { ...annuler, vote: adopte.id }))).toBe(
      'vote-deja-inscrit',
    );
    exiger(await annulerVote(soir(), { ...annuler, vote: partage.id }));
    const [ligne] = await banc.regarder(votes, [seance]);
    expect(ligne).toEqual({ pour: 3, non_votants: 1, resultat: 'adopte' });
    const table = 'update seances.decisions set texte = $2 where seance_id = $1';
    await expect(banc.regarder(table, [seance, 'Autre'])).rejects.toThrow(/append-only/);
  });

  it('levée, compte chacun une fois au journal, et ne se rouvre pas', async () => {
    const seance = await ouverte(({ voix }) => voix === 'deliberative');
    exiger(await noterVote(soir(), { ...VOTE, seance, pour: '5' }));
    const fin = { seance, finReelle: '21:30' };
    expect(await motif(leverSeance(soir(), { seance, finReelle: '20:01' }))).toBe(
      'fin-avant-l-ouverture',
    );
    expect(await motif(leverSeance(soir(), { seance, finReelle: '23:59' }))).toBe('fin-a-venir');
    const ensemble = await Promise.all(Array.from({ length: 10 }, () => leverSeance(soir(), fin)));
    expect(ensemble.filter(({ ok }) => ok)).toHaveLength(1);
    const faits = await banc.regarder(
      `select genre, minutes, count(*)::int as n from journal.faits where cpts_id = $1 and genre like 'reunions.%'
       group by 1, 2 order by 1`,
      [scene.cpts.id],
    );
    expect(faits).toEqual([
      { genre: 'reunions.presence', minutes: 90, n: 5 },
      { genre: 'reunions.reunion', minutes: 90, n: 1 },
    ]);
    expect(
      await banc.regarder(
        "select detail from journal.faits where cpts_id = $1 and genre = 'reunions.reunion'",
        [scene.cpts.id],
      ),
    ).toEqual([{ detail: 'assemblee-generale' }]);
    const decisions = await banc.regarder(
      'select texte from seances.decisions where seance_id = $1',
      [seance],
    );
    expect(decisions).toEqual([{ texte: VOTE.question }]);
    const vote = { ...VOTE, seance, pour: '1' };
    expect(await motif(noterVote(soir(), vote))).toBe('seance-pas-ouverte');
    expect(await motif(noterPresences(soir(), { seance, presents: [] }))).toBe('seance-figee');
  });
});

describe('Un procès-verbal', () => {
  it('s’approuve par un vote de la séance d’après, et ne change plus', async () => {
    const premiere = await ouverte();
    exiger(await leverSeance(soir(), { seance: premiere, finReelle: '21:00' }));
    const dit = { seance: premiere, ouverture: 'La présidence ouvre.', cloture: '' };
    exiger(await ecrireProcesVerbal(soir(), { ...dit, vu: '' }));
    expect(await motif(ecrireProcesVerbal(soir(), { ...dit, vu: '' }))).toBe(
      'proces-verbal-change',
    );
    const suivante = await poserSeance(banc, scene, { jour: '2027-01-14' });
    exiger(await convoquerSeance(le(new Date('2026-12-11T08:00:00Z')), { seance: suivante }));
    const apres = le(new Date('2027-01-14T19:05:00Z'));
    const tous = await convies(banc, scene.cpts, suivante);
    exiger(
      await noterPresences(apres, {
        seance: suivante,
        presents: presents(tous.map(({ id }) => id)),
      }),
    );
    exiger(await ouvrirSeance(apres, { seance: suivante }));
    const vote = { ...VOTE, seance: suivante, procesVerbal: premiere };
    exiger(await noterVote(apres, { ...vote, pour: '1', contre: '4' }));
    expect(
      exiger(await lireProcesVerbal(apres, { seance: premiere })).ecrit?.approuveLe,
    ).toBeNull();
    const { id } = exiger(await noterVote(apres, { ...vote, pour: '5' }));
    const lu = exiger(await lireProcesVerbal(apres, { seance: premiere }));
    expect(lu.ecrit?.empreinte).toMatch(/^[0-9a-f]{64}$/);
    expect(lu.texte.sections[0]?.paragraphes).toContain('La présidence ouvre.');
    expect(await motif(ecrireProcesVerbal(apres, dit))).toBe('proces-verbal-approuve');
    expect(await motif(noterVote(apres, { ...vote, pour: '5' }))).toBe('proces-verbal-inconnu');
    const annuler = { seance: suivante, vote: id, motif: 'x' };
    expect(await motif(annulerVote(apres, annuler))).toBe('proces-verbal-approuve');
    const sql = 'update seances.proces_verbaux set ouverture = $2 where seance_id = $1';
    await expect(banc.regarder(sql, [premiere, 'Autre'])).rejects.toThrow(/ne change plus/);
  });
});

describe('Le registre', () => {
  it('numérote sans trou cent décisions écrites à la fois, et abroge une fois', async () => {
    const seance = await ouverte();
    const [premiere] = await banc.regarder(
      'select id, numero from seances.decisions where instance_id = $1 order by numero',
      [scene.instance],
    );
    const avant = (await numeros(scene.instance)).length;
    const ecrites = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        inscrireDecision(soir(), {
          ...{ seance, texte: `Décision ${i}` },
          // Two would abrogate the same one: the second is refused, and gives its number back.
          ...(i < 2 ? { abroge: String(premiere?.['id']) } : {}),
        }),
      ),
    );
    expect(ecrites.filter(({ ok }) => ok)).toHaveLength(99);
    expect(ecrites.find(({ ok }) => !ok)).toMatchObject({
      refus: { motif: 'decision-deja-abrogee' },
    });
    const apres = await numeros(scene.instance);
    expect(apres).toEqual(Array.from({ length: avant + 99 }, (_, i) => i + 1));
  }, 30_000);
});
