import { identifiant, type ProfessionnelId, parseUuid } from '#kernel/identifiants.ts';
import { exiger } from '#kernel/result.ts';

/**
 * Id of a person of the national directory, made from the RPPS number: 'RPPS' in ASCII, then the 11 digits
 * in a UUID of version 8 (RFC 9562 § 5.8). The same person has the same id in every installation.
 */
export function idDuRpps(rpps: string): ProfessionnelId {
  return identifiant(exiger(parseUuid(`52505053-0000-8000-8000-0${rpps}`)));
}
