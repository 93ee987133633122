/**
 * What a person's situation is, as it is asked. Age is no box to tick: it is counted from the birth date.
 * The first four, with age, are those of the national indicators and of the ACI's public (ALD, over 70, C2S, AME,
 * precariousness); see `bareme.ts`.
 */
export const CRITERES = [
  { code: 'ald', libelle: 'Affection de longue durée (ALD)', court: 'ALD' },
  { code: 'c2s', libelle: 'Complémentaire santé solidaire (C2S)', court: 'C2S' },
  { code: 'ame', libelle: 'Aide médicale de l’État (AME)', court: 'AME' },
  { code: 'precarite', libelle: 'Situation de précarité', court: 'précarité' },
  { code: 'grossesse', libelle: 'Enceinte', court: 'grossesse' },
  { code: 'nourrisson', libelle: 'Bébé', court: 'bébé' },
  { code: 'handicap', libelle: 'Situation de handicap', court: 'handicap' },
  { code: 'perte', libelle: 'Son médecin est parti, ou a cessé', court: 'médecin parti' },
  { code: 'jamais', libelle: 'N’a jamais eu de médecin traitant', court: 'jamais eu' },
  { code: 'immobile', libelle: 'Ne peut pas se déplacer', court: 'à domicile' },
  { code: 'traitement', libelle: 'Traitement à renouveler', court: 'traitement à renouveler' },
] as const;

export type CodeDeCritere = (typeof CRITERES)[number]['code'];
export const CODES_DES_CRITERES = CRITERES.map(({ code }) => code);

/** `age` is weighed like the others. */
export const CRITERES_PESES = [...CODES_DES_CRITERES, 'age'] as const;
export type CriterePese = (typeof CRITERES_PESES)[number];

/** `ALD`; the code itself when it is another one. */
export function motDuCritere(code: string): string {
  return CRITERES.find((critere) => critere.code === code)?.court ?? code;
}
