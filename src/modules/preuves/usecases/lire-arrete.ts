import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { arreteParId, contenuDArrete } from '../data/arretes.query.ts';
import { differencesEntre } from '../domain/difference.ts';
import type { RefusDArrete } from '../domain/refus.ts';
import type { ArreteLu } from '../domain/vues.ts';
import { lireContenu } from './lire-contenu.ts';
import { zArrete } from './saisies.ts';

/** A frozen year, and what it changed. */
export const lireArrete = defineUseCase({
  nom: 'preuves.lire-arrete',
  saisie: z.strictObject({ arrete: zArrete }),
  droit: 'preuves.dossier.lire',
  executer: async (
    { tx, cpts },
    { arrete: id },
  ): Promise<Result<Effets<ArreteLu>, RefusDArrete>> => {
    const arrete = await arreteParId(tx, cpts, id);
    const texte = await contenuDArrete(tx, cpts, id);
    if (!arrete || texte === null) return refuse({ motif: 'arrete-inconnu' });
    const avant = arrete.remplaceId && (await contenuDArrete(tx, cpts, arrete.remplaceId));
    const contenu = lireContenu(texte);
    const differences = avant ? differencesEntre(lireContenu(avant), contenu) : null;
    return reussi(effets({ arrete, contenu, differences }));
  },
});
