import { z } from 'zod';

/** Roles a person, or an API key, holds in one CPTS; `administrateur` is held on the installation. */
export const ROLES = [
  'administrateur',
  'coordinateur',
  'directeur',
  'assistant',
  'president',
  'tresorier',
  'secretaire',
  'referent',
  'professionnel',
  'delegue',
  'regulateur',
  'hopital',
  'partenaire',
  'ars',
  'cpam',
  'sas',
  'regulateur-sas',
] as const;

export const zRole = z.enum(ROLES);
export type Role = z.infer<typeof zRole>;

/**
 * Roles that may come to read health data, each within its need to know. The bureau, the treasurer, the institutions
 * and the host see counts (R1110-1 CSP): for them the database holds no such row.
 */
const ROLES_DE_SOINS: ReadonlySet<string> = new Set<Role>([
  'coordinateur',
  'directeur',
  'assistant',
  'professionnel',
  'delegue',
  'regulateur',
  'hopital',
  'partenaire',
  'sas',
  'regulateur-sas',
]);

/** True when one of these roles may read health data: it then needs a second factor and shorter sessions. */
export function lisentLaSante(roles: readonly string[]): boolean {
  return roles.some((role) => ROLES_DE_SOINS.has(role));
}

/** Whoever has something to do in the CPTS itself: the SAS gives a role that opens its slots, and nothing else. */
export const ROLES_DE_LA_CPTS: readonly Role[] = ROLES.filter((role) => role !== 'regulateur-sas');

const INSTITUTIONS: ReadonlySet<string> = new Set<Role>(['ars', 'cpam']);

/** True when somebody looks from outside the CPTS alone: counts under 5 are masked for them. */
export function regardentDeLExterieur(roles: readonly string[]): boolean {
  return roles.length > 0 && roles.every((role) => INSTITUTIONS.has(role));
}

/** Roles that handle any patient of their CPTS; others open the records of those whose care team they are of. */
const ROLES_DE_COORDINATION: ReadonlySet<string> = new Set<Role>([
  'coordinateur',
  'directeur',
  'assistant',
  'regulateur',
  'regulateur-sas',
]);

/** True when one of these roles may open any record of a patient, as its task asks. */
export function tiennentLesDossiers(roles: readonly string[]): boolean {
  return roles.some((role) => ROLES_DE_COORDINATION.has(role));
}

/** Roles that keep what patients oppose. The regulation is told whom it may propose, never why. */
const ROLES_DES_OPPOSITIONS: ReadonlySet<string> = new Set<Role>([
  'coordinateur',
  'directeur',
  'assistant',
]);

/** True when one of these roles may know who blocks whom. */
export function tiennentLesOppositions(roles: readonly string[]): boolean {
  return roles.some((role) => ROLES_DES_OPPOSITIONS.has(role));
}

/** As it is said on screen, without gender where the language allows. */
export const LIBELLES_DES_ROLES: Readonly<Record<Role, string>> = {
  administrateur: 'Administration de l’installation',
  coordinateur: 'Coordination',
  directeur: 'Direction',
  assistant: 'Assistance de coordination',
  president: 'Présidence',
  tresorier: 'Trésorerie',
  secretaire: 'Secrétariat de l’association',
  referent: 'Référence de groupe',
  professionnel: 'Professionnel adhérent',
  delegue: 'Secrétariat médical',
  regulateur: 'Régulation',
  hopital: 'Service hospitalier',
  partenaire: 'Partenaire',
  ars: 'ARS',
  cpam: 'CPAM',
  sas: 'Plateforme SAS',
  'regulateur-sas': 'Régulation du SAS',
};

/** Mandates held on the installation itself carry this in place of a CPTS. */
export const INSTALLATION = '00000000-0000-7000-8000-000000000000';
