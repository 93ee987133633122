import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { publierQuestionnaire, retirerQuestionnaire } from '../usecases/publier-questionnaire.ts';

/** A made-up protocol, whose questions mean nothing: real ones come from the document a CPTS signed. */
export const PROTOCOLE = {
  filiere: 'entorse-cheville',
  reference: 'Protocole d’essai, CPTS et kinésithérapeutes',
  documentLe: '2026-06-01',
  sinon: 'Adresser au médecin traitant.',
  questions: [
    { texte: 'Première question d’essai ?', ecarte: 'oui' },
    { texte: 'Deuxième question d’essai ?', ecarte: 'non' },
    { texte: '', ecarte: '' },
    { texte: 'Question pour information ?', ecarte: '' },
  ],
} as const;

/** Puts a made-up protocol in force; the id of its version. */
export async function poserQuestionnaire(
  banc: Banc,
  cpts: CptsCourante,
  autres: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return exiger(await publierQuestionnaire(banc.appel(cpts), { ...PROTOCOLE, ...autres })).id;
}

/** Takes a version out of force. */
export async function retirer(
  banc: Banc,
  cpts: CptsCourante,
  questionnaire: string,
): Promise<void> {
  exiger(await retirerQuestionnaire(banc.appel(cpts), { questionnaire }));
}
