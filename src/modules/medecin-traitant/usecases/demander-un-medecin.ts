import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertDemande } from '../data/demandes.repository.ts';
import { demandeEnCoursDe } from '../data/en-cours.query.ts';
import { adressesDe } from '../domain/annonce.ts';
import { personneDe } from '../domain/demande.ts';
import type { RefusDeDemande } from '../domain/refus.ts';
import { type DemandeRecue, type Ouverture, ouvrirDemande, preparer } from './ouvrir-demande.ts';
import { repondreCampagne } from './repondre-campagne.ts';
import { zOuiNon, zPersonne, zTexteOuNull } from './saisies.ts';

type Notee = { readonly id: string | null };

/**
 * A person, or somebody close to them, asks from the public page, without account. They agree to be called back.
 * Whoever asks a second time is answered, and written to, the same: nobody learns from here who is on the list.
 */
export const demanderUnMedecin = defineUseCase({
  nom: 'mt.demander-un-medecin',
  saisie: z
    .strictObject({
      ...zPersonne,
      pour: z.enum(['moi', 'proche'], { error: 'Dites pour qui vous demandez.' }),
      demandeur: zTexteOuNull(160),
      accordContact: zOuiNon,
      campagne: zTexteOuNull(20),
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
  executer: async (
    ctx,
    { pour, campagne, ...saisie },
  ): Promise<Result<Effets<Notee>, RefusDeDemande>> => {
    const origine = pour === 'moi' ? 'patient' : 'proche';
    const ouverte = await ouvrirDemande(ctx, { ...saisie, origine });
    if (ouverte.ok) return reussi(await attribuer(ctx, ouverte.valeur, campagne));
    return ouverte.refus.motif === 'demande-en-cours'
      ? await redire(ctx, { ...saisie, origine }, campagne)
      : refuse(ouverte.refus);
  },
});

/** A code that is none, or not ours, changes nothing: a request is never refused for it. */
async function attribuer(ctx: Ctx, ouverte: Effets<DemandeRecue>, code: string | null) {
  const reponse = await repondreCampagne(ctx, { demande: ouverte.valeur.id, code });
  return { ...ouverte, faits: [...(ouverte.faits ?? []), ...(reponse ?? [])] };
}

/**
 * Made again. From a telephone or an e-mail that the request knows, its link is sent there anew. From others, what was
 * given is kept beside the request, for the coordination to compare, with a link of its own.
 */
async function redire(
  ctx: Ctx,
  saisie: Ouverture,
  code: string | null,
): Promise<Result<Effets<Notee>, RefusDeDemande>> {
  const connue = await demandeEnCoursDe(ctx, saisie);
  // Ended an instant ago: nothing to be told again.
  if (!connue) return reussi(effets({ id: null }));
  const connues = adressesDe(connue).map(({ destinataire }) => destinataire);
  const demande = adressesDe(saisie).every(({ destinataire }) => connues.includes(destinataire))
    ? connue
    : await ecrireLaRedite(ctx, saisie, connue.id);
  if (!demande) return reussi(effets({ id: null }));
  const trace = { action: 'mt.demande-redite', objet: demande.id, personne: personneDe(demande) };
  const evenements = [{ genre: 'mt.demande-redite', donnees: { demande: demande.id } }];
  const faits = await repondreCampagne(ctx, { demande: connue.id, code });
  return reussi(effets({ id: null }, { trace, evenements, faits: faits ?? [] }));
}

async function ecrireLaRedite(ctx: Ctx, saisie: Ouverture, redite: string) {
  const preparee = await preparer(ctx, saisie, dateCivileDe(ctx.maintenant, ctx.fuseau));
  if (!preparee.ok) return null;
  await insertDemande(ctx, { ...preparee.valeur, redite });
  return preparee.valeur;
}
