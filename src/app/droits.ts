import { MODULES } from './modules.ts';

/** The single role × action table: action → roles, joined from what each module declares. */
export const TABLE_DES_DROITS: Readonly<Record<string, readonly string[]>> = Object.assign(
  {},
  ...MODULES.map((module) => module.droits),
);

const PAR_ROLE = new Map<string, ReadonlySet<string>>();

/** Actions open to somebody who holds these roles in one CPTS. */
export function droitsDe(roles: readonly string[]): ReadonlySet<string> {
  const cle = [...roles].sort().join(' ');
  const connus = PAR_ROLE.get(cle);
  if (connus) return connus;
  const droits = new Set(
    Object.entries(TABLE_DES_DROITS).flatMap(([action, tenus]) =>
      tenus.some((role) => roles.includes(role)) ? [action] : [],
    ),
  );
  PAR_ROLE.set(cle, droits);
  return droits;
}
