// Door of the questionnaires: the questions in force, and what answers lead to. No answer of anybody is kept here.
export { questionnairesEnVigueur, questionnairesParIds } from './data/versions.query.ts';
export {
  type Evaluation,
  evaluer,
  type Question,
  type Questionnaire,
  REPONSES,
  type Reponse,
} from './domain/questionnaire.ts';
