import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zFacultatif, zFuseau, zTelephone, zTexte } from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { updateReglages } from '../data/cpts.repository.ts';
import { STADES } from '../domain/stade.ts';

/** A number with a comma or a point: '1,4'. */
const zDecimal = (min: number, max: number) =>
  z
    .union([
      z.number(),
      z.string().transform((t) => Number(t.trim().replace(',', '.') || Number.NaN)),
    ])
    .refine((n) => n >= min && n <= max, {
      error: `Donnez un nombre entre ${String(min).replace('.', ',')} et ${max}.`,
    });

/** Replaces the settings of the CPTS: name, stage, size of the contract, zone, colour, roads. */
export const reglerCpts = defineUseCase({
  nom: 'territoire.regler-cpts',
  saisie: z.strictObject({
    nom: zTexte(120),
    fuseau: zFuseau,
    stade: z.enum(STADES, { error: 'Choisissez une étape de la liste.' }),
    stadeDepuis: zFacultatif(zDateCivile),
    tailleContractuelle: zFacultatif(zEntier({ min: 1, max: 4 })),
    couleur: zFacultatif(
      z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, 'Donnez une couleur sous la forme #1f5d50.')
        .toLowerCase(),
    ),
    telephone: zFacultatif(zTelephone),
    facteurRoute: zDecimal(1, 4),
    vitesseKmh: zDecimal(5, 130),
    minutesSurPlace: zEntier({ min: 1, max: 60 }),
  }),
  droit: 'territoire.regler',
  executer: async (ctx, saisie) => {
    const { stadeDepuis, tailleContractuelle, couleur, telephone, ...reste } = saisie;
    await updateReglages(ctx.tx, ctx.cpts, {
      ...reste,
      stadeDepuis: stadeDepuis ?? null,
      tailleContractuelle: tailleContractuelle ?? null,
      couleur: couleur ?? null,
      telephone: telephone ?? null,
    });
    return reussi(
      effets(
        { nom: saisie.nom },
        {
          evenements: [{ genre: 'territoire.cpts-reglee', donnees: { cpts: ctx.cpts } }],
          trace: {
            action: 'territoire.cpts-reglee',
            detail: {
              stade: saisie.stade,
              taille: tailleContractuelle ?? null,
              fuseau: saisie.fuseau,
            },
          },
        },
      ),
    );
  },
});
