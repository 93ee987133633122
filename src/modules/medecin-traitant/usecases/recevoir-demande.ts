import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { ORIGINES } from '../domain/demande.ts';
import type { CampagneInconnue, RefusDeDemande } from '../domain/refus.ts';
import { type DemandeRecue, ouvrirDemande } from './ouvrir-demande.ts';
import { repondreCampagne } from './repondre-campagne.ts';
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
    campagne: zTexteOuNull(20),
  }),
  droit: 'mt.demande.recevoir',
  executer: async (
    ctx,
    { origine = origineSelon(ctx.acteur.roles), campagne: code, ...saisie },
  ): Promise<Result<Effets<DemandeRecue>, RefusDeDemande | CampagneInconnue>> => {
    const ouverte = await ouvrirDemande(ctx, { ...saisie, origine });
    if (!ouverte.ok) return ouverte;
    const { valeur, faits = [], ...autres } = ouverte.valeur;
    const reponse = await repondreCampagne(ctx, { demande: valeur.id, code });
    if (reponse === null) return refuse({ motif: 'campagne-inconnue' });
    return reussi(effets(valeur, { ...autres, faits: [...faits, ...reponse] }));
  },
});

/** Where a request comes from when nobody said. */
function origineSelon(roles: readonly string[]): (typeof ORIGINES)[number] {
  if (roles.includes('partenaire')) return 'travailleur-social';
  return roles.some((role) => role === 'professionnel' || role === 'delegue')
    ? 'professionnel'
    : 'ligne';
}
