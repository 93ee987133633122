import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zFacultatif, zTexte, zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { lockDepart } from '../data/departs.query.ts';
import { lockLevier, removeLevier, saveLevier } from '../data/leviers.repository.ts';
import { GENRES_DE_LEVIER } from '../domain/depart.ts';
import { faitsDeLaCapacite } from '../domain/faits-de-depart.ts';
import type { RefusDeDepart } from '../domain/refus.ts';
import { ouNull } from './saisies.ts';
import { TENIR_DEPART } from './tenir-depart.ts';

type Tenu = { readonly levier: string };
type Issue = Result<Effets<Tenu>, RefusDeDepart>;

/** Writes what answers a departure, and how many patients people say it can take; `levier`: what is said anew. */
export const noterLevier = defineUseCase({
  nom: 'mt.noter-levier',
  saisie: z.strictObject({
    depart: zUuid,
    levier: zFacultatif(zUuid),
    genre: z.enum(GENRES_DE_LEVIER, { error: 'Choisissez dans la liste.' }),
    nom: zTexte(160, 'Dites qui, ou quoi.'),
    capacite: ouNull(zEntier({ min: 0, max: 100_000 })),
    desLe: ouNull(zDateCivile),
  }),
  droit: TENIR_DEPART,
  executer: async (ctx, { depart, levier, ...dit }): Promise<Issue> => {
    const ouvert = await enCours(ctx, depart);
    if (!ouvert.ok) return ouvert;
    const avant = levier ? await lockLevier(ctx.tx, ctx.cpts, { depart, id: levier }) : null;
    if (levier && !avant) return refuse({ motif: 'levier-inconnu' });
    const id = levier ?? ctx.ids();
    const note = { ...dit, id, departId: depart, le: ctx.maintenant, parNom: ctx.acteur.nom };
    await saveLevier(ctx.tx, ctx.cpts, note);
    const faits = faitsDeLaCapacite(depart, avant?.capacite ?? null, dit.capacite);
    const trace = { action: 'mt.levier-note', objet: depart };
    return reussi(effets({ levier: id }, { faits, trace }));
  },
});

/** What no longer answers a departure: its capacity leaves the plan. */
export const retirerLevier = defineUseCase({
  nom: 'mt.retirer-levier',
  saisie: z.strictObject({ depart: zUuid, levier: zUuid }),
  droit: TENIR_DEPART,
  executer: async (ctx, { depart, levier: id }): Promise<Issue> => {
    const ouvert = await enCours(ctx, depart);
    if (!ouvert.ok) return ouvert;
    const avant = await lockLevier(ctx.tx, ctx.cpts, { depart, id });
    if (!(avant && (await removeLevier(ctx.tx, ctx.cpts, { id, le: ctx.maintenant }))))
      return refuse({ motif: 'levier-inconnu' });
    const faits = faitsDeLaCapacite(depart, avant.capacite, null);
    const trace = { action: 'mt.levier-retire', objet: depart };
    return reussi(effets({ levier: id }, { faits, trace }));
  },
});

async function enCours({ tx, cpts }: Ctx, id: string): Promise<Result<null, RefusDeDepart>> {
  const depart = await lockDepart(tx, cpts, id);
  if (!depart) return refuse({ motif: 'depart-inconnu' });
  return depart.closLe ? refuse({ motif: 'depart-clos' }) : reussi(null);
}
