import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { chercherCommunes, reconnaitreCommune } from '#modules/territoire';
import { defineUseCase, effets } from '#platform/use-case.ts';

export type { CommuneReconnue } from '#modules/territoire';

/** Communes whose name begins like what was typed, and the one that it leads to if it does. Public: where people live is no secret. */
export const trouverCommunes = defineUseCase({
  nom: 'mt.trouver-communes',
  saisie: z.strictObject({ q: z.string().max(80) }),
  droit: 'public',
  executer: async ({ tx, cpts }, { q }) => {
    const communes = await chercherCommunes(tx, q, { cpts, limite: 8 });
    return reussi(
      effets({
        communes: communes.map(({ code, nom, departement }) => ({
          code,
          nom,
          precision: departement,
        })),
        reconnue: reconnaitreCommune(q, communes),
      }),
    );
  },
});
