import type { Canal } from './creneau.ts';

/** The channel a person books through, from the roles they hold; without any, the patient. */
export function canalSelon(roles: readonly string[]): Canal {
  if (roles.some((role) => REGULATION.has(role))) return 'regulation';
  if (roles.includes('sas') || roles.includes('regulateur-sas')) return 'sas';
  return roles.length > 0 ? 'membres' : 'patient';
}

const REGULATION = new Set(['regulateur', 'coordinateur', 'directeur', 'assistant', 'systeme']);
