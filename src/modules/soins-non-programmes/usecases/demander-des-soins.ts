import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTelephone } from '#kernel/zod.ts';
import { type Appel, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import type { RefusDeDemande } from '../domain/refus.ts';
import { estUneAlerte } from '../domain/signe-alerte.ts';
import { avecArretSurAlerte } from './consigner-alerte.ts';
import { sansCle, tirerLien } from './delivrer-lien.ts';
import { type DemandeRecue, ouvrirDemande } from './recevoir-demande.ts';
import { zDemande, zSignes } from './saisies-de-demande.ts';

const { note: _note, demandeur: _demandeur, medecinTraitantId: _medecin, ...zDuPatient } = zDemande;

const demander = avecArretSurAlerte(
  defineUseCase({
    nom: 'snp.demander-des-soins',
    saisie: z.strictObject({ ...zDuPatient, telephone: zTelephone, signes: zSignes }),
    droit: 'public',
    executer: async (
      ctx,
      { signes, ...saisie },
    ): Promise<Result<Effets<DemandeRecue>, RefusDeDemande>> => {
      if (estUneAlerte(signes)) return refuse({ motif: 'signe-d-alerte-positif' });
      return await ouvrirDemande(ctx, {
        ...saisie,
        note: null,
        demandeur: null,
        medecinTraitantId: null,
        origine: 'patient',
        signes: 'aucun',
      });
    },
  }),
);

/** The token is no part of the answer kept for a double submit: the database never holds it. */
const remettreLien = defineUseCase({
  nom: 'snp.remettre-lien',
  saisie: z.strictObject({ demande: z.uuid() }),
  droit: 'public',
  executer: async (ctx, { demande }): Promise<Result<Effets<string>, RefusDeDemande>> =>
    reussi(effets(await tirerLien(ctx, demande))),
});

export type DemandeDuPatient = DemandeRecue & { readonly jeton: string };

/**
 * The patient's own request, without account: red flags answered first, a phone to be called back on. Gives the token
 * of the link to follow or cancel it; sent twice, the request is one and each answer has a link that works.
 */
export async function demanderDesSoins(appel: Appel, brut: unknown) {
  const recue = await demander(appel, brut);
  if (!recue.ok) return recue;
  const lien = await remettreLien(sansCle(appel), { demande: recue.valeur.id });
  if (!lien.ok) return lien;
  return reussi({ ...recue.valeur, jeton: lien.valeur } satisfies DemandeDuPatient);
}
