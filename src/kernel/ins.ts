import type { Brand } from './brand.ts';
import { type Result, refuse, reussi } from './result.ts';

/** Matricule of the national health identity (INS): thirteen characters and a key of two digits. */
export type MatriculeIns = Brand<string, 'MatriculeIns'>;

export type RefusDeMatricule = 'ins-malforme' | 'ins-cle-fausse';

/** OID of each kind of matricule (hl7.fhir.fr.core, FRCorePatientINSProfile). */
export const OID_DES_NATURES = {
  NIR: '1.2.250.1.213.1.4.8',
  NIA: '1.2.250.1.213.1.4.9',
  'NIR-TEST': '1.2.250.1.213.1.4.10',
  'NIR-DEMO': '1.2.250.1.213.1.4.11',
} as const;

export type NatureIns = keyof typeof OID_DES_NATURES;
export const NATURES_INS = ['NIR', 'NIA', 'NIR-TEST', 'NIR-DEMO'] as const satisfies NatureIns[];

/**
 * How far an identity was checked (fr-core-cs-identity-status): provisional, retrieved from the INSi service, validated
 * on a document, or both, which is qualified.
 */
export const STATUTS_D_IDENTITE = ['PROV', 'RECUP', 'VALI', 'QUAL'] as const;
export type StatutDIdentite = (typeof STATUTS_D_IDENTITE)[number];

/** A matricule may be shown, used or sent only with a qualified identity. */
export function matriculeUtilisable(statut: StatutDIdentite): boolean {
  return statut === 'QUAL';
}

/** Sex, year, month, département (2A and 2B too), commune, rank, key; months beyond 12 are those of unknown dates. */
const FORME = /^\d{3}(?:0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)(?:\d\d|2[AB])\d{6}\d{2}$/;

/** True for fifteen characters in their places, with the right key. */
export function estMatriculeIns(valeur: string): valeur is MatriculeIns {
  return FORME.test(valeur) && cleDuMatricule(valeur.slice(0, 13)) === valeur.slice(13);
}

/** Reads a matricule as it is typed, spaces allowed: '2 69 05 49 588 157 80'. */
export function parseMatriculeIns(texte: string): Result<MatriculeIns, RefusDeMatricule> {
  const propre = texte.replace(/[\s.-]/gu, '').toUpperCase();
  if (!FORME.test(propre)) return refuse('ins-malforme');
  return estMatriculeIns(propre) ? reussi(propre) : refuse('ins-cle-fausse');
}

/** Key of thirteen characters: 97 less what is left of their division by 97, 2A counted as 19 and 2B as 18. */
export function cleDuMatricule(treize: string): string {
  const nombre = BigInt(treize.replace('2A', '19').replace('2B', '18'));
  return String(97n - (nombre % 97n)).padStart(2, '0');
}
