import { z } from 'zod';
import { FILIERES } from '#kernel/filiere.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zTexte, zTexteFacultatif, zUuid } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { publishVersion, retireVersion } from '../data/versions.repository.ts';
import { QUESTIONS_MAX, type Question } from '../domain/questionnaire.ts';
import type { RefusDePublier, RefusDeRetirer } from '../domain/refus.ts';

const zQuestion = z.strictObject({
  texte: zTexteFacultatif(300),
  ecarte: z.enum(['oui', 'non', '']).transform((mot) => (mot === '' ? null : mot)),
});

/** Puts the questions of a signed document in force for a path; those before it are kept, and no longer admit anybody. */
export const publierQuestionnaire = defineUseCase({
  nom: 'questionnaires.publier',
  saisie: z.strictObject({
    filiere: z.enum(FILIERES, { error: 'Choisissez la filière.' }),
    reference: zTexte(200),
    documentLe: zDateCivile,
    sinon: zTexteFacultatif(500).transform((texte) => texte || null),
    questions: z.array(zQuestion).max(QUESTIONS_MAX),
  }),
  droit: 'questionnaires.version.publier',
  executer: async (
    ctx,
    saisie,
  ): Promise<Result<Effets<{ readonly id: string; readonly numero: number }>, RefusDePublier>> => {
    const { tx, cpts, maintenant: le, fuseau, acteur } = ctx;
    if (saisie.documentLe > dateCivileDe(le, fuseau)) return refuse({ motif: 'document-a-venir' });
    const questions = saisie.questions
      .filter(({ texte }) => texte)
      .map(({ texte, ecarte }, rang): Question => ({ id: `q${rang + 1}`, texte, ecarte }));
    // Questions of which none rules out would admit everybody: they are no eligibility.
    if (!questions.some(({ ecarte }) => ecarte !== null))
      return refuse({ motif: 'questionnaire-sans-question' });
    const id = ctx.ids();
    const version = { ...saisie, questions, id, le, parNom: acteur.nom };
    const numero = await publishVersion(tx, cpts, version);
    if (numero === null) return refuse({ motif: 'publie-ailleurs' });
    const detail = { filiere: saisie.filiere, numero };
    const trace = { action: 'questionnaires.version-publiee', objet: id, detail };
    return reussi(effets({ id, numero }, { trace }));
  },
});

/** Takes the questions of a path out of force: the path is no longer offered. */
export const retirerQuestionnaire = defineUseCase({
  nom: 'questionnaires.retirer',
  saisie: z.strictObject({ questionnaire: zUuid }),
  droit: 'questionnaires.version.publier',
  executer: async (
    { tx, cpts, maintenant: le },
    { questionnaire: id },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeRetirer>> => {
    if (!(await retireVersion(tx, cpts, { id, le })))
      return refuse({ motif: 'questionnaire-inconnu' });
    const trace = { action: 'questionnaires.version-retiree', objet: id };
    return reussi(effets({ id }, { trace }));
  },
});
