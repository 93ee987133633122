import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluer, type Question, REPONSES } from './questionnaire.ts';

const question = (id: string, ecarte: Question['ecarte']): Question => ({ id, texte: id, ecarte });

describe('Les réponses à un questionnaire', () => {
  const questions = [question('q1', 'oui'), question('q2', 'non'), question('q3', null)];

  it('admettent quand aucune n’écarte', () => {
    expect(evaluer(questions, { q1: 'non', q2: 'oui', q3: 'ne-sait-pas' })).toEqual({
      ok: true,
      valeur: { issue: 'eligible', ecartent: [] },
    });
  });

  it('écartent par une réponse, ou parce que personne ne sait', () => {
    expect(evaluer(questions, { q1: 'oui', q2: 'ne-sait-pas', q3: 'non' })).toEqual({
      ok: true,
      valeur: { issue: 'non-eligible', ecartent: [questions[0], questions[1]] },
    });
  });

  it('doivent y être toutes, et ne sont jamais devinées', () => {
    expect(evaluer(questions, { q1: 'non' })).toEqual({
      ok: false,
      refus: { motif: 'reponses-incompletes', manquent: ['q2', 'q3'] },
    });
  });

  it('n’admettent que si chaque question qui peut écarter a la réponse contraire', () => {
    const une = fc.tuple(fc.constantFrom('oui', 'non', null), fc.constantFrom(...REPONSES));
    fc.assert(
      fc.property(fc.array(une, { minLength: 1, maxLength: 20 }), (tirees) => {
        const posees = tirees.map(([ecarte], i) => question(`q${i}`, ecarte));
        const reponses = Object.fromEntries(tirees.map(([, reponse], i) => [`q${i}`, reponse]));
        const admis = tirees.every(
          ([ecarte, reponse]) => ecarte === null || reponse === (ecarte === 'oui' ? 'non' : 'oui'),
        );
        const evaluee = evaluer(posees, reponses);
        expect(evaluee.ok && evaluee.valeur.issue).toBe(admis ? 'eligible' : 'non-eligible');
      }),
    );
  });
});
