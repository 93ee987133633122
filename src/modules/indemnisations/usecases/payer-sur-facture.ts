import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { endSurFacture, insertSurFacture } from '../data/factures.repository.ts';
import { reglesDeLaCpts } from '../data/regles.query.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import { nommerPersonnes } from './connaitre-personnes.ts';
import { auteurDe, zPersonne } from './saisies.ts';

type Fait = Promise<Result<Effets<object>, RefusDIndemnisation>>;
const droit = 'indemnisations.regle.tenir';

/** Sets that somebody, or what a rule pays, is paid on invoice: their relevés then wait for it. */
export const payerSurFacture = defineUseCase({
  nom: 'indemnisations.payer-sur-facture',
  saisie: z
    .strictObject({
      personne: zFacultatif(zPersonne).transform((id) => id ?? null),
      regle: zFacultatif(zIdentifiant<'RegleId'>()).transform((id) => id ?? null),
    })
    .refine(({ personne, regle }) => (personne === null) !== (regle === null), {
      path: ['personne'],
      error: 'Choisissez une personne, ou une règle, pas les deux.',
    }),
  droit,
  executer: async (ctx, { personne, regle }): Fait => {
    const { tx, cpts } = ctx;
    if (personne !== null) {
      const connue = (await nommerPersonnes(ctx, [personne])).get(personne);
      if (!connue || connue.profession === null) return refuse({ motif: 'personne-inconnue' });
    } else if (!(await reglesDeLaCpts(tx, cpts)).some(({ id }) => id === regle))
      return refuse({ motif: 'regle-inconnue' });
    const id = ctx.ids();
    if (!(await insertSurFacture(tx, cpts, { id, personne, regle, auteur: auteurDe(ctx) })))
      return refuse({ motif: 'deja-sur-facture' });
    const trace = { action: 'indemnisations.sur-facture-regle', objet: id };
    return reussi(effets({}, { trace }));
  },
});

/** Ends it: relevés that no file holds wait for an invoice no more. */
export const nePlusPayerSurFacture = defineUseCase({
  nom: 'indemnisations.ne-plus-payer-sur-facture',
  saisie: z.strictObject({ reglage: zIdentifiant<'SurFactureId'>() }),
  droit,
  executer: async (ctx, { reglage: id }): Fait => {
    if (!(await endSurFacture(ctx.tx, ctx.cpts, { id, auteur: auteurDe(ctx) })))
      return refuse({ motif: 'reglage-deja-fini' });
    const trace = { action: 'indemnisations.sur-facture-regle', objet: id };
    return reussi(effets({}, { trace }));
  },
});
