import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { questionnairesEnVigueur } from '../data/versions.query.ts';
import { PROTOCOLE, poserQuestionnaire } from '../testing/builders.ts';
import { publierQuestionnaire, retirerQuestionnaire } from './publier-questionnaire.ts';

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('questionnaires');
});

const enVigueur = () => banc.lire(cpts, (tx) => questionnairesEnVigueur(tx, cpts.id));
const publier = (autres = {}) =>
  publierQuestionnaire(banc.appel(cpts), { ...PROTOCOLE, ...autres });

describe('Un questionnaire', () => {
  it('n’est en vigueur qu’en une version, les autres restent', async () => {
    expect(await enVigueur()).toEqual([]);
    await poserQuestionnaire(banc, cpts);
    const id = await poserQuestionnaire(banc, cpts, { reference: 'Avenant d’essai' });
    const [seul, ...autres] = await enVigueur();
    expect(autres).toEqual([]);
    expect(seul).toMatchObject({ id, numero: 2, reference: 'Avenant d’essai' });
    expect(seul?.questions).toEqual([
      { id: 'q1', texte: 'Première question d’essai ?', ecarte: 'oui' },
      { id: 'q2', texte: 'Deuxième question d’essai ?', ecarte: 'non' },
      { id: 'q3', texte: 'Question pour information ?', ecarte: null },
    ]);
    expect(await banc.regarder('select 1 from questionnaires.versions')).toHaveLength(2);
  });

  it('publié par plusieurs à la fois, n’a toujours qu’une version en vigueur', async () => {
    const publies = await Promise.all(Array.from({ length: 12 }, () => publier()));
    expect(publies.some(({ ok }) => ok)).toBe(true);
    for (const publie of publies)
      if (!publie.ok) expect(publie.refus.motif).toBe('publie-ailleurs');
    expect(await enVigueur()).toHaveLength(1);
  });

  it('retiré, ne propose plus sa filière', async () => {
    const [seul] = await enVigueur();
    const retrait = { questionnaire: seul?.id };
    exiger(await retirerQuestionnaire(banc.appel(cpts), retrait));
    expect(await enVigueur()).toEqual([]);
    expect(await retirerQuestionnaire(banc.appel(cpts), retrait)).toMatchObject({
      refus: { motif: 'questionnaire-inconnu' },
    });
  });

  it.each([
    [{ documentLe: '2026-12-24' }, 'document-a-venir'],
    [{ questions: [] }, 'questionnaire-sans-question'],
    [{ questions: [{ texte: 'Sans effet ?', ecarte: '' }] }, 'questionnaire-sans-question'],
    [{ reference: ' ' }, 'saisie-invalide'],
    [{ filiere: 'autre' }, 'saisie-invalide'],
  ])('refuse %j', async (autres, motif) => {
    expect(await publier(autres)).toMatchObject({ refus: { motif } });
    expect(await enVigueur()).toEqual([]);
  });
});
