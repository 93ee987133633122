import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { deposer, urneDe } from '../../scrutins/testing/builders.ts';
import { poserInstance } from '../../vie-associative/testing/builders.ts';
import { convies, planterCorps, poserSeanceConvoquee, type Scene } from '../testing/builders.ts';
import { compterVoteSecret } from './compter-vote-secret.ts';
import { noterPouvoir } from './donner-pouvoir.ts';
import { leverSeance } from './lever-seance.ts';
import { nommerLesElus } from './nommer-les-elus.ts';
import { noterPresences } from './noter-presences.ts';
import { ouvrirVoteSecret } from './ouvrir-vote-secret.ts';
import { ouvrirSeance } from './tenir-seance.ts';
import { annulerVote } from './voter.ts';

let banc: Banc;
let scene: Scene;
let seance: string;
let conseil: string;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterCorps(banc, 'secrets');
  const ca = { nom: 'Conseil', genre: 'conseil-d-administration', sieges: '1' };
  conseil = await poserInstance(banc, { cpts: scene.cpts }, ca);
  seance = await poserSeanceConvoquee(banc, scene);
  const tous = await convies(banc, scene.cpts, seance);
  const [a, b] = tous;
  // The last who vote stay home; one of them gave their voice.
  const venus = tous.filter(({ id, voix }) => voix === 'consultative' || id !== b?.id);
  const presents = venus.map(({ id: participant }) => ({ participant, presence: 'sur-place' }));
  exiger(await noterPouvoir(soir(), { seance, mandant: b?.id, mandataire: a?.id }));
  exiger(await noterPresences(soir(), { seance, presents }));
  exiger(await ouvrirSeance(soir(), { seance }));
});

const SOIR = new Date('2026-12-10T19:05:00Z');
const soir = () => banc.appel(scene.cpts, { maintenant: SOIR });
const QUESTION = { question: 'Acheter un local', genre: 'ordinaire' };
const ELECTION = { question: 'Un siège au conseil', sieges: '1', majorite: 'relative' };
const motif = async (fait: Promise<{ ok: boolean; refus?: { motif: string } }>) => {
  const lu = await fait;
  return lu.ok ? 'fait' : lu.refus?.motif;
};
const ouvrir = (dit: object) => ouvrirVoteSecret(soir(), { seance, ...dit });
const compter = (scrutin: string) => compterVoteSecret(soir(), { seance, scrutin });

/** Each voice of the list votes, in turn, what is said. */
async function voter(
  scrutin: string,
  choix: readonly (readonly string[])[],
  depuis = 0,
): Promise<void> {
  const urne = await urneDe(banc, soir(), scrutin);
  const voix = urne.voix.flatMap((siennes, qui) => siennes.map((_, rang) => ({ qui, rang })));
  const appel = () => banc.appel(scene.cpts, { role: 'public', maintenant: SOIR });
  for (const [i, un] of choix.entries()) {
    const { qui = 0, rang = 0 } = voix[i + depuis] ?? {};
    exiger(await deposer(banc, scene.cpts, { urne, qui, rang, choix: un, appel: appel() }));
  }
}
const lignes = async (sql: string) => (await banc.regarder(sql, [seance])).map((l) => ({ ...l }));

describe('Une séance vote à bulletin secret', () => {
  it('une question, par ceux qui sont là et les pouvoirs qu’ils portent ; les statuts décident', async () => {
    expect(await motif(ouvrir({ ...QUESTION, question: '' }))).toBe('saisie-invalide');
    expect(await motif(ouvrir({ question: 'Qui ?', sieges: '1' }))).toBe('candidats-a-dire');
    expect(await motif(ouvrir({ ...QUESTION, candidats: 'Perpétue Sansclef' }))).toBe(
      'question-ou-election',
    );
    expect(await lignes('select id from seances.scrutins where seance_id = $1')).toEqual([]);
    const { id } = exiger(await ouvrir(QUESTION));
    const electeurs = await banc.regarder(
      `select e.represente_par is null as la, (select count(*)::int from scrutins.voix v where v.electeur_id = e.id) as voix
       from scrutins.electeurs e where e.scrutin_id = $1 order by 1, 2`,
      [id],
    );
    // Nobody of the college that is heard; who gave their voice has none left.
    expect(electeurs.map(({ la, voix }) => [la, voix])).toEqual([
      ...[[false, 0], ...[1, 1, 1, 2].map((n) => [true, n])],
    ]);
    expect(await motif(leverSeance(soir(), { seance, finReelle: '20:30' }))).toBe(
      'vote-secret-a-compter',
    );
    await voter(id, [['oui'], ['oui'], ['non'], ['abstention']]);
    const ensemble = await Promise.all(Array.from({ length: 20 }, () => compter(id)));
    expect(ensemble.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await motif(compter(id))).toBe('vote-deja-compte');
    const [vote] = await banc.regarder(
      'select id, pour, contre, abstentions, non_votants, voix, resultat from seances.votes where scrutin_id = $1',
      [id],
    );
    expect(vote).toMatchObject({
      ...{ pour: 2, contre: 1, abstentions: 1, non_votants: 1, voix: 5, resultat: 'adopte' },
    });
    const recompter = { seance, vote: vote?.['id'], motif: 'Recompté' };
    expect(await motif(annulerVote(soir(), recompter))).toBe('vote-secret');
  });

  it('dont le lien est arrêté pour qui sort, et rendu à qui revient', async () => {
    const { id } = exiger(await ouvrir({ ...QUESTION, question: 'Repeindre le local' }));
    await urneDe(banc, soir(), id);
    const tous = await convies(banc, scene.cpts, seance);
    const [sorti] = await banc.regarder(
      `select e.id, e.adhesion_id, e.nom from scrutins.electeurs e where e.scrutin_id = $1 and e.represente_par is null
       order by e.nom desc limit 1`,
      [id],
    );
    const participant = tous.find(({ nom }) => nom === sorti?.['nom'])?.id;
    const noter = async (presence: string) =>
      exiger(await noterPresences(soir(), { seance, presents: [{ participant, presence }] }));
    const arretes = async () =>
      (
        await banc.regarder(
          `select distinct objet from liens.liens where revoque_le is not null
             and objet in (select id from scrutins.electeurs where scrutin_id = $1)`,
          [id],
        )
      ).map(({ objet }) => objet);
    expect(await arretes()).toEqual([]);
    await noter('absent');
    expect(await arretes()).toEqual([sorti?.['id']]);
    await noter('sur-place');
    await voter(id, [['oui'], ['oui'], ['oui'], ['oui'], ['oui']]);
    exiger(await compter(id));
  });

  it('une élection, inscrite au registre, dont l’élue reçoit son mandat une fois', async () => {
    const candidats = 'Aubierge Valmont0\nPerpétue Sansclef';
    const { id } = exiger(await ouvrir({ ...ELECTION, candidats }));
    await voter(id, [['1'], ['1'], ['2']]);
    const mandats = { seance, scrutin: id, instance: conseil, fonction: 'membre' };
    const nommer = (dit: object = {}) =>
      nommerLesElus(soir(), { ...mandats, du: '2026-12-10', ...dit });
    expect(await motif(nommer())).toBe('personne-elue');
    const { dit } = exiger(await compter(id));
    expect(dit).toBe('Élus\u00A0: Aubierge Valmont0 (2\u00A0voix).');
    const registre = await lignes('select texte from seances.decisions where seance_id = $1');
    expect(registre).toEqual([{ texte: `Un siège au conseil. ${dit}` }]);
    expect(await motif(nommer({ instance: crypto.randomUUID() }))).toBe('mandat-refuse');
    const ensemble = await Promise.all(Array.from({ length: 20 }, () => nommer()));
    expect(ensemble.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await motif(nommer())).toBe('mandats-deja-donnes');
    const sieges = await banc.regarder(
      'select nom, adhesion_id is not null as adherente, fonction, decision from asso.mandats where instance_id = $1',
      [conseil],
    );
    expect(sieges).toHaveLength(1);
    expect(sieges[0]).toMatchObject({ nom: 'Aubierge Valmont0', adherente: true });
    // No seat is left: who is elected next is given none, and the page says why.
    const suite = exiger(await ouvrir({ ...ELECTION, candidats: 'Perpétue Sansclef' }));
    await voter(suite.id, [['1']]);
    // Beside the roll, the ballot of one person alone is no secret: nothing is counted, and others may still vote.
    expect(await motif(compter(suite.id))).toBe('un-seul-votant');
    await voter(suite.id, [['1'], ['1']], 1);
    exiger(await compter(suite.id));
    const refus = await nommer({ scrutin: suite.id });
    expect(refus).toMatchObject({ refus: { motif: 'mandat-refuse', raison: 'sieges-pourvus' } });
    exiger(await leverSeance(soir(), { seance, finReelle: '20:30' }));
  });
});
