/** A record among those that bear one name and one telephone, or one name and one birth date. */
export type Jumeau = {
  readonly id: string;
  /** YYYY-MM-DD; null: the key that opens it is not there. */
  readonly naissance: string | null;
  /** The person blocks somebody in this record, now. */
  readonly protege: boolean;
};

/**
 * The record to tie to somebody who is named, among those found, oldest first: the one where they block somebody, so
 * that it is obeyed, otherwise the oldest. Null when nobody is blocked and birth dates differ: a father and a son may
 * share a name and a telephone.
 */
export function dossierARetenir(trouves: readonly Jumeau[]): string | null {
  const [ancien] = trouves;
  const retenu =
    trouves.find(({ protege }) => protege) ??
    (trouves.every(({ naissance }) => naissance === ancien?.naissance) ? ancien : undefined);
  return retenu?.id ?? null;
}
