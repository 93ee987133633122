/** Every refusal of the questionnaires. */
export type RefusDePublier = {
  readonly motif: 'document-a-venir' | 'questionnaire-sans-question' | 'publie-ailleurs';
};
export type RefusDeRetirer = { readonly motif: 'questionnaire-inconnu' };
export type RefusDeQuestionnaire = RefusDePublier | RefusDeRetirer;
