import { type Scelle, sealedRow } from '#platform/db/sealed-row.ts';

type Ouverture = Omit<Scelle, 'tx'>;

/** The encrypted texts of one request. */
export const textesDeLaDemande = (ou: Ouverture, id: string) => sealedRow(ou, 'snp.demandes', id);

/** Those of one answer. */
export const textesDeLaReponse = (ou: Ouverture, id: string) => sealedRow(ou, 'snp.reponses', id);

/** A row whose texts are still as the database keeps them. */
export type Chiffres<T, K extends keyof T> = Omit<T, K | 'illisible'> & {
  readonly [cle in K]: Buffer | null;
};
