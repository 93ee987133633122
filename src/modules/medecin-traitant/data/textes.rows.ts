import type { Chiffres as ColonnesChiffrees } from '#platform/db/encrypted-columns.ts';
import { type Scelle, sealedRow } from '#platform/db/sealed-row.ts';
import { type CleDeDemande, clesDeDemande } from '../domain/cle.ts';

type Ouverture = Omit<Scelle, 'tx'>;

/** The encrypted texts of one request. */
export const textesDeLaDemande = (ou: Ouverture, id: string) => sealedRow(ou, 'mt.demandes', id);

/** Those of one attempt to reach its person. */
export const textesDeLaTentative = (ou: Ouverture, id: string) =>
  sealedRow(ou, 'mt.tentatives', id);

/** That of one piece of a list that was sent. */
export const texteDuContenu = (ou: Ouverture, id: string) =>
  sealedRow(ou, 'mt.contenus_d_envoi', id);

/** That of one piece of the letters of a campaign. */
export const texteDuMorceau = (ou: Ouverture, id: string) =>
  sealedRow(ou, 'mt.morceaux_de_tirage', id);

/** A row whose texts are still as the database keeps them. */
export type Chiffres<T, K extends keyof T> = Omit<T, K> & { readonly [cle in K]: Buffer | null };

const CHAMPS_INDEXES: Readonly<Record<CleDeDemande, string>> = {
  index_identite: 'mt.demandes.index-identite',
  index_nom_date: 'mt.demandes.index-nom-date',
  index_telephone: 'mt.demandes.index-telephone',
};

/** The blind index to store; null when there is nothing to find it by. */
export function indexDe({ cpts, coffre }: Ouverture, cle: CleDeDemande, valeur: string | null) {
  return valeur === null ? null : coffre.empreinte(valeur, { cpts, champ: CHAMPS_INDEXES[cle] });
}

/** What to look for: the same value under every key in use. */
export function indexCherches({ cpts, coffre }: Ouverture, cle: CleDeDemande, valeur: string) {
  return coffre.empreintes(valeur, { cpts, champ: CHAMPS_INDEXES[cle] });
}

const champs = (table: string, colonnes: readonly string[]) =>
  Object.fromEntries(colonnes.map((colonne) => [colonne, `${table}.${colonne}`]));

/** What a change of keys writes anew. */
export const CHIFFRES_DU_MEDECIN_TRAITANT: readonly ColonnesChiffrees[] = [
  {
    table: 'mt.demandes',
    parCpts: true,
    colonnes: champs('mt.demandes', [
      'nom',
      'prenom',
      'date_de_naissance',
      'telephone',
      'courriel',
      'adresse',
      'demandeur',
      'precisions',
    ]),
    index: { colonnes: CHAMPS_INDEXES, cles: clesDeDemande },
  },
  { table: 'mt.tentatives', parCpts: true, colonnes: champs('mt.tentatives', ['note']) },
  {
    table: 'mt.morceaux_de_tirage',
    parCpts: true,
    colonnes: champs('mt.morceaux_de_tirage', ['contenu']),
  },
  {
    table: 'mt.contenus_d_envoi',
    parCpts: true,
    colonnes: champs('mt.contenus_d_envoi', ['contenu']),
  },
];
