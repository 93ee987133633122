import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { ouvrir } from '../data/imports.repository.ts';

/** Records an import that starts; refused while another one runs. */
export const ouvrirImport = defineUseCase({
  nom: 'annuaire.ouvrir-import',
  droit: 'annuaire.importer',
  saisie: z.strictObject({
    genre: z.enum(['rpps', 'finess', 'communes', 'contours']),
    perimetre: z.string().nullable(),
    fichiers: z.array(z.string()),
    octets: z.number().int(),
  }),
  executer: async (ctx, saisie) => {
    const id = ctx.ids();
    const ouvert = await ouvrir(ctx.tx, {
      id,
      ...saisie,
      par: ctx.acteur.nom,
      commenceLe: ctx.maintenant,
    });
    return ouvert ? reussi(effets(id)) : refuse({ motif: 'import-en-cours' });
  },
});
