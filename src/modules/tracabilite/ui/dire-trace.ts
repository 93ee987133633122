import type { ActionTracee } from '#kernel/genre-de-trace.ts';
import { LIBELLES_DES_ROLES, zRole } from '#kernel/role.ts';
import type { TraceLue } from '../domain/trace-lue.ts';

export type Actions = Readonly<Record<string, ActionTracee>>;

/** `a ouvert la demande de soins`; an action that an older version left is said by its code. */
export const direAction = (actions: Actions, action: string): string =>
  actions[action]?.phrase ?? action;

/** `Coordination, Régulation`: in what capacity somebody acted. */
export function direRoles({ roles }: Pick<TraceLue, 'roles'>): string {
  if (roles === 'systeme') return 'Programme';
  if (roles === '') return 'Sans compte, par un lien';
  return roles
    .split(', ')
    .map((role) => {
      const connu = zRole.safeParse(role);
      return connu.success ? LIBELLES_DES_ROLES[connu.data] : role;
    })
    .join(', ');
}
