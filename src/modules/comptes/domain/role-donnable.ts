import { INSTALLATION, ROLES, type Role } from '#kernel/role.ts';

/** Roles of programs: no person holds them. */
const DE_PROGRAMMES: ReadonlySet<Role> = new Set<Role>(['sas']);

/** Roles that one person may hold, in the order of lists. */
export const ROLES_DE_PERSONNES: readonly Role[] = ROLES.filter((role) => !DE_PROGRAMMES.has(role));

const DANS_UNE_CPTS = ROLES_DE_PERSONNES.filter((role) => role !== 'administrateur');

/**
 * Who gives, prolongs and ends which role; whoever is not named gives none. `administrateur` is held on the whole
 * installation: given from within a CPTS it would open every other one (ASVS 5.0, 8.2: rights are checked by function, object
 * and field; privileged roles come from the host alone). Coordination and direction lead one CPTS with the same rights, hence
 * name each other. A professional names who acts for them, and nobody else: what a delegate sees is what that professional
 * does (R1110-1 CSP: each one sees what their mission needs).
 */
const ROLES_DONNES_PAR: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  administrateur: ROLES_DE_PERSONNES,
  coordinateur: DANS_UNE_CPTS,
  directeur: DANS_UNE_CPTS,
  professionnel: ['delegue'],
};

/** Roles that somebody who holds these may give, end and prolong. */
export function rolesDonnables(roles: readonly string[]): readonly Role[] {
  return ROLES_DE_PERSONNES.filter((donne) =>
    ROLES.some((role) => roles.includes(role) && ROLES_DONNES_PAR[role]?.includes(donne)),
  );
}

/** They name the others: a CPTS, or the installation, is never left without one of them by its own hand. */
export function rolesQuiDirigent(cpts: string): readonly Role[] {
  return cpts === INSTALLATION ? ['administrateur'] : ['coordinateur', 'directeur'];
}

/**
 * Roles an API key may bear: the SAS platform, the software of a regulation centre, of a hospital, and the tools of the CPTS
 * itself. A key signs no mandate and has no second factor: it is nobody's professional, treasurer nor institution.
 */
export const ROLES_DE_CLE = ['sas', 'regulateur', 'hopital', 'coordinateur'] as const;
