import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { deleteDuree, upsertDuree } from '../data/durees.repository.ts';

const zCode = z.string().max(80);

/** Jours as typed: empty means kept until somebody decides. */
const zJours = z
  .union([z.literal(''), z.coerce.number()])
  .transform((jours) => (jours === '' ? null : jours))
  .pipe(
    z
      .number()
      .int('Indiquez un nombre entier de jours.')
      .min(1, 'Un jour au moins ; laissez vide pour ne rien effacer.')
      .max(36_500, 'Cent ans au plus.')
      .nullable(),
  );

type Inconnue = { readonly motif: 'duree-inconnue' };

/** The CPTS adopts a duration for one kind of record, and says on what ground. */
export const reglerDuree = defineUseCase({
  nom: 'rgpd.regler-duree',
  saisie: z.strictObject({
    code: zCode,
    jours: zJours,
    source: z
      .string()
      .trim()
      .min(1, 'Dites d’où vient cette durée : délibération, texte, recommandation.')
      .max(400),
  }),
  droit: 'rgpd.duree.regler',
  executer: async (ctx, { code, jours, source }): Promise<Result<Effets<null>, Inconnue>> => {
    if (!ctx.appel.socle.donnees.conservations.some((c) => c.code === code))
      return refuse({ motif: 'duree-inconnue' });
    await upsertDuree(ctx.tx, ctx.cpts, {
      code,
      jours,
      source,
      modifieeLe: ctx.maintenant,
      modifieePar: ctx.acteur.nom,
    });
    const trace = { action: 'rgpd.duree-reglee', objet: code, detail: { jours } };
    return reussi(effets(null, { trace }));
  },
});

/** Returns to the default of the program. */
export const reprendreDuree = defineUseCase({
  nom: 'rgpd.reprendre-duree',
  saisie: z.strictObject({ code: zCode }),
  droit: 'rgpd.duree.regler',
  executer: async (ctx, { code }) => {
    await deleteDuree(ctx.tx, ctx.cpts, code);
    return reussi(effets(null, { trace: { action: 'rgpd.duree-reprise', objet: code } }));
  },
});
