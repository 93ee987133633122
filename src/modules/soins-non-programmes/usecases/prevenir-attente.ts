import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import {
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import { demandesEnAttente, type EnAttente } from '../data/avis.query.ts';
import { insertAvis } from '../data/avis.repository.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { adresserAuPatient, texteDeCreneauLibre } from '../domain/annonce.ts';
import { canalSelon } from '../domain/canal.ts';
import { personneDe } from '../domain/demande.ts';
import { chercherPropositions } from './chercher-propositions.ts';
import { tirerLien } from './delivrer-lien.ts';

/** One message at most in this time, however many slots free. */
const ENTRE_MESSAGES_MS = 2 * 3_600_000;
const DU_PATIENT = { canal: canalSelon([]), professionnel: null };
const zDemande = zIdentifiant<'DemandeId'>();

/**
 * Tells those who wait that a slot they may book is free: given back, opened again, released by its hour or new. In the order
 * they came; who opens the link first has it. Nobody is told twice of the same slot.
 */
export const prevenirAttente = defineUseCase({
  nom: 'snp.prevenir-attente',
  saisie: z.strictObject({ adresse: z.string() }),
  droit: 'snp.reservation.confirmer',
  executer: async (
    ctx,
    { adresse },
  ): Promise<Result<Effets<{ readonly messages: number }>, never>> => {
    const { maintenant } = ctx;
    const depuis = new Date(maintenant.getTime() - ENTRE_MESSAGES_MS);
    const prevenues = [];
    for (const enAttente of await demandesEnAttente(ctx, { maintenant, depuis })) {
      const prevenue = await prevenir(ctx, enAttente, adresse);
      if (prevenue) prevenues.push(prevenue);
    }
    return reussi(
      effets(
        { messages: prevenues.length },
        {
          messages: prevenues.map(({ message }) => message),
          trace: prevenues.map(({ objet, personne }) => ({
            action: 'snp.attente-prevenue',
            objet,
            personne,
          })),
        },
      ),
    );
  },
});

type Prevenue = {
  readonly objet: string;
  readonly personne: string;
  readonly message: MessageAEnvoyer;
};

async function prevenir(ctx: Ctx, enAttente: EnAttente, adresse: string): Promise<Prevenue | null> {
  const { tx, cpts, maintenant: le, appel } = ctx;
  const demande = await loadDemande(tx, cpts, zDemande.parse(enAttente.demandeId));
  if (!demande) return null;
  const propositions = await chercherPropositions(ctx, demande, DU_PATIENT);
  const nouveaux = propositions
    .map(({ creneauId }) => creneauId)
    .filter((id) => !enAttente.prevenus.includes(id));
  const { id } = demande;
  if (nouveaux.length === 0) return null;
  const slug = appel.cpts?.slug ?? '';
  const lien = `${adresse}/c/${slug}/soins-du-jour/suivi/${await tirerLien(ctx, id)}`;
  const texte = texteDeCreneauLibre({ cpts: appel.cpts?.nom ?? '', lien });
  const message = adresserAuPatient(enAttente, texte);
  if (!message || (await insertAvis(tx, cpts, { demande: id, creneaux: nouveaux, le })) === 0)
    return null;
  return { objet: id, personne: personneDe(demande), message: { ...message, objet: id } };
}
