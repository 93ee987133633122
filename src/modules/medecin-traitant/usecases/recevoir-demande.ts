import { z } from 'zod';
import { defineUseCase } from '#platform/use-case.ts';
import { ORIGINES } from '../domain/demande.ts';
import { ouvrirDemande } from './ouvrir-demande.ts';
import { zOuiNon, zPersonne, zTexteOuNull } from './saisies.ts';

/**
 * Opens the request of a person whom somebody of the CPTS speaks for: the line, a professional, a pharmacy counter, a
 * social worker. Refused when the same person has one in progress.
 */
export const recevoirDemande = defineUseCase({
  nom: 'mt.recevoir-demande',
  saisie: z.strictObject({
    ...zPersonne,
    origine: z.enum(ORIGINES, { error: 'Dites par où la demande est venue.' }).optional(),
    demandeur: zTexteOuNull(160),
    accordContact: zOuiNon.default(true),
  }),
  droit: 'mt.demande.recevoir',
  executer: async (ctx, { origine, ...saisie }) =>
    await ouvrirDemande(ctx, { ...saisie, origine: origine ?? origineSelon(ctx.acteur.roles) }),
});

/** Where a request comes from when nobody said. */
function origineSelon(roles: readonly string[]): (typeof ORIGINES)[number] {
  if (roles.includes('partenaire')) return 'travailleur-social';
  return roles.some((role) => role === 'professionnel' || role === 'delegue')
    ? 'professionnel'
    : 'ligne';
}
