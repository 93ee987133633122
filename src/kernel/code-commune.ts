import type { Brand } from './brand.ts';
import { type Result, refuse, reussi } from './result.ts';

/** The INSEE code of a commune (not its postcode): '63214', '2A004', '97411'. */
export type CodeCommune = Brand<string, 'CodeCommune'>;

const FORME = /^(?:(?:0[1-9]|2[1-9AB]|[13-8]\d|9[0-5])\d{3}|97[1-8]\d{2}|98[46789]\d{2})$/;

/** True for a well-formed code: a département that exists, then the commune. It does not say that the commune exists. */
export function estCodeCommune(valeur: string): valeur is CodeCommune {
  return FORME.test(valeur);
}

/** Reads an INSEE code; '2a004' is accepted, '1001' (a zero lost in a spreadsheet) is refused. */
export function parseCodeCommune(texte: string): Result<CodeCommune, 'code-commune-malforme'> {
  const propre = texte.trim().toUpperCase();
  return estCodeCommune(propre) ? reussi(propre) : refuse('code-commune-malforme');
}

/** The département or collectivity: '63', '2A', '974'. */
export function departementDe(code: CodeCommune): string {
  return /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
}
