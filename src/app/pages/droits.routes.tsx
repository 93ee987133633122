import { z } from 'zod';
import { ROLES, zRole } from '#kernel/role.ts';
import { get } from '#platform/http/route.ts';
import type { ModuleMaillage } from '#platform/module.ts';
import { DroitsPage, type GroupeDeDroits } from './droits.page.tsx';

/** The role × action table in plain words, for any member of a CPTS. */
export const droitsRoutes = (modules: readonly ModuleMaillage[]) => [
  get('/app/:slug/comptes/droits', {
    droit: 'connecte',
    saisie: z.object({ slug: z.string(), role: z.string().max(30).optional() }),
    traiter: async (requete) => {
      const { slug, role } = requete.saisie;
      const { acteur } = requete.appel;
      return requete.page(
        <DroitsPage
          base={`/app/${slug}/comptes`}
          groupes={groupesDe(modules)}
          choisi={zRole.safeParse(role).data ?? null}
          miens={ROLES.filter((un) => acteur.roles.includes(un))}
          droits={acteur.droits}
        />,
        { titre: 'Droits', lieu: 'comptes' },
      );
    },
  }),
];

/** What each module lets people do; what the program alone does is nobody's right. */
export function groupesDe(modules: readonly ModuleMaillage[]): readonly GroupeDeDroits[] {
  return modules
    .map(({ nom, libelle, droits, actions }) => ({
      titre: libelle ?? nom,
      actions: Object.entries(droits)
        .filter(([, roles]) => roles.length > 0)
        .map(([action, roles]) => ({ phrase: actions?.[action] ?? action, roles })),
    }))
    .filter(({ actions }) => actions.length > 0);
}
