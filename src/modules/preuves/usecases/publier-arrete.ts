import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { arreteParId, arretesPublies } from '../data/arretes.query.ts';
import { deletePublication, savePublication } from '../data/arretes.repository.ts';
import type { Arrete } from '../domain/arrete.ts';
import type { RefusDArrete } from '../domain/refus.ts';
import { zArrete } from './saisies.ts';

/** Lets members read the report of a frozen year, or no more. */
export const publierArrete = defineUseCase({
  nom: 'preuves.publier-arrete',
  saisie: z.strictObject({
    arrete: zArrete,
    publie: z.enum(['oui', 'non'], { error: 'Dites si les membres peuvent lire ce rapport.' }),
  }),
  droit: 'preuves.arrete.figer',
  executer: async (
    { tx, cpts, maintenant: le, acteur },
    { arrete, publie },
  ): Promise<Result<Effets<object>, RefusDArrete>> => {
    if (!(await arreteParId(tx, cpts, arrete))) return refuse({ motif: 'arrete-inconnu' });
    if (publie === 'oui') await savePublication(tx, cpts, { arrete, le, parNom: acteur.nom });
    else await deletePublication(tx, cpts, arrete);
    const action = publie === 'oui' ? 'preuves.arrete-publie' : 'preuves.publication-retiree';
    return reussi(effets({}, { trace: { action, objet: arrete } }));
  },
});

/** Reports that members may read. */
export const lireRapportsPublies = defineUseCase({
  nom: 'preuves.lire-publies',
  saisie: z.strictObject({}),
  droit: 'preuves.publie.lire',
  executer: async ({ tx, cpts }): Promise<Result<Effets<readonly Arrete[]>, never>> =>
    reussi(effets(await arretesPublies(tx, cpts))),
});
