import type { Chiffres as ColonnesChiffrees } from '#platform/db/encrypted-columns.ts';
import { type Scelle, sealedRow } from '#platform/db/sealed-row.ts';

type Ouverture = Omit<Scelle, 'tx'>;

/** The encrypted texts of one request. */
export const textesDeLaDemande = (ou: Ouverture, id: string) => sealedRow(ou, 'snp.demandes', id);

/** Those of one answer. */
export const textesDeLaReponse = (ou: Ouverture, id: string) => sealedRow(ou, 'snp.reponses', id);

/** The answers to a questionnaire. */
export const textesDeLEligibilite = (ou: Ouverture, id: string) =>
  sealedRow(ou, 'snp.eligibilites', id);

/** The secret address of a feed. */
export const textesDeLAgenda = (ou: Ouverture, id: string) => sealedRow(ou, 'snp.agendas', id);

/** A row whose texts are still as the database keeps them. */
export type Chiffres<T, K extends keyof T> = Omit<T, K | 'illisible'> & {
  readonly [cle in K]: Buffer | null;
};

const champs = (table: string, colonnes: readonly string[]) =>
  Object.fromEntries(colonnes.map((colonne) => [colonne, `${table}.${colonne}`]));

/** What a change of keys writes anew. */
export const CHIFFRES_DES_SOINS: readonly ColonnesChiffrees[] = [
  {
    table: 'snp.demandes',
    parCpts: true,
    colonnes: champs('snp.demandes', [
      'demandeur',
      'description',
      'note',
      'prenom',
      'nom',
      'medecin_traitant_nom',
      'telephone',
      'courriel',
    ]),
  },
  { table: 'snp.agendas', parCpts: true, colonnes: champs('snp.agendas', ['adresse']) },
  { table: 'snp.eligibilites', parCpts: true, colonnes: champs('snp.eligibilites', ['reponses']) },
  { table: 'snp.reponses', parCpts: true, colonnes: champs('snp.reponses', ['precision']) },
];
