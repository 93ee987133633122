import { z } from 'zod';
import { normaliser } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Appel } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import type { Recherche } from '#platform/search.ts';
import { lieuxDe } from '../lieux.ts';
import { ChercherPage, type GroupeTrouve } from './chercher.page.tsx';

/** The find box: pages by their names, then what each module offers and the person may see. */
export const chercherRoutes = (recherches: readonly Recherche[]) => [
  get('/app/:slug/chercher', {
    droit: 'connecte',
    saisie: z.object({ slug: z.string(), q: z.string().max(200).default('') }),
    traiter: async (requete) => {
      const { slug } = requete.saisie;
      const q = requete.saisie.q.trim();
      const question = { slug, q, appel: requete.appel };
      const groupes =
        q.length < 2 ? [] : await requete.lire((tx) => trouver(tx, recherches, question));
      return requete.page(
        <ChercherPage q={q} action={`/app/${slug}/chercher`} groupes={groupes} />,
        { titre: 'Chercher' },
      );
    },
  }),
];

type Question = { readonly slug: string; readonly q: string; readonly appel: Appel };

async function trouver(tx: Tx, recherches: readonly Recherche[], { slug, q, appel }: Question) {
  const base = `/app/${slug}`;
  const pages = lieuxDe(slug, '', appel.acteur.droits)
    .filter(({ libelle }) => normaliser(libelle).includes(normaliser(q)))
    .map(({ libelle, href }) => ({ libelle, precision: null, href }));
  const groupes: GroupeTrouve[] = [{ titre: 'Pages', trouves: pages }];
  for (const { titre, droit, chercher } of recherches)
    if (appel.acteur.droits.has(droit))
      groupes.push({ titre, trouves: await chercher(tx, { cpts: appel.cpts?.id ?? '', base, q }) });
  return groupes.filter(({ trouves }) => trouves.length > 0);
}
