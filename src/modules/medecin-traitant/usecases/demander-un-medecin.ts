import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import type { RefusDeDemande } from '../domain/refus.ts';
import { ouvrirDemande } from './ouvrir-demande.ts';
import { zOuiNon, zPersonne, zTexteOuNull } from './saisies.ts';

type Notee = { readonly id: string | null };

/**
 * A person, or somebody close to them, asks from the public page, without account. They agree to be called back.
 * Whoever asks a second time is answered the same: nobody learns from here who is on the list.
 */
export const demanderUnMedecin = defineUseCase({
  nom: 'mt.demander-un-medecin',
  saisie: z
    .strictObject({
      ...zPersonne,
      pour: z.enum(['moi', 'proche'], { error: 'Dites pour qui vous demandez.' }),
      demandeur: zTexteOuNull(160),
      accordContact: zOuiNon,
    })
    .refine(({ telephone, courriel, adresse }) => telephone || courriel || adresse, {
      path: ['telephone'],
      error: 'Donnez un numéro où vous rappeler, un courriel, ou une adresse.',
    })
    .refine(({ accordContact }) => accordContact, {
      path: ['accordContact'],
      error: 'Sans votre accord pour vous rappeler, nous ne pouvons pas chercher de médecin.',
    }),
  droit: 'public',
  executer: async (ctx, { pour, ...saisie }): Promise<Result<Effets<Notee>, RefusDeDemande>> => {
    const origine = pour === 'moi' ? 'patient' : 'proche';
    const ouverte = await ouvrirDemande(ctx, { ...saisie, origine });
    if (ouverte.ok) return ouverte;
    return ouverte.refus.motif === 'demande-en-cours'
      ? reussi(effets({ id: null }))
      : refuse(ouverte.refus);
  },
});
