import { LIBELLES_DES_ROLES, zRole } from '#kernel/role.ts';
import type { Tx } from '#platform/db/database.ts';
import { cptsPubliques } from '../../modules/territoire/module.ts';

type CptsListee = {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
  readonly demonstration: boolean;
};

/** Communities of the installation, in the order of their names. */
export async function cptsDeLInstallation(tx: Tx): Promise<readonly CptsListee[]> {
  return await cptsPubliques(tx);
}

type RoleTenu = { readonly cpts: string; readonly role: string };

/** Those among them where a mandate is in force, with the roles held there in words. */
export async function mandatsDe(
  tx: Tx,
  tenus: readonly RoleTenu[],
): Promise<readonly (CptsListee & { readonly roles: string })[]> {
  return (await cptsPubliques(tx)).flatMap((cpts) => {
    const roles = tenus
      .filter((tenu) => tenu.cpts === cpts.id)
      .flatMap(({ role }) => zRole.safeParse(role).data ?? [])
      .map((role) => LIBELLES_DES_ROLES[role]);
    return roles.length === 0 ? [] : [{ ...cpts, roles: roles.join(', ') }];
  });
}
