import { LIBELLES_DES_ROLES, zRole } from '#kernel/role.ts';
import { tracesDePersonne } from '#modules/tracabilite';
import type { Ctx } from '#platform/use-case.ts';
import type { Consultation } from '../domain/personne.ts';

/** Who read and wrote about somebody, last first, in words: names and roles, no internal id. */
export async function consultationsDe(ctx: Ctx, patient: string): Promise<readonly Consultation[]> {
  const { tx, cpts, appel } = ctx;
  const pseudonymes = [patient];
  for (const { pseudonymes: autres } of appel.socle.donnees.personnes)
    pseudonymes.push(...((await autres?.(ctx, patient)) ?? []));
  const traces = await tracesDePersonne(tx, cpts, pseudonymes);
  return traces.map(({ instant, acteurNom, roles, action }) => ({
    le: instant,
    par: acteurNom,
    qualite: direRoles(roles),
    quoi: appel.socle.actions[action]?.phrase ?? action,
  }));
}

function direRoles(roles: string): string {
  const dits = roles.split(', ').flatMap((role) => {
    const connu = zRole.safeParse(role);
    return connu.success ? [LIBELLES_DES_ROLES[connu.data]] : [];
  });
  if (dits.length > 0) return dits.join(', ');
  return roles === 'systeme' ? 'le programme' : 'par un lien reçu';
}
