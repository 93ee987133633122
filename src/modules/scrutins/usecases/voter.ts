import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zListe } from '#kernel/zod.ts';
import { trouverLien, zJeton } from '#modules/liens';

import { sealEnvelope } from '#platform/crypto/envelope.ts';
import { drawCode } from '#platform/crypto/recovery-code.ts';
import { type Appel, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  type ElecteurParLien,
  electeurNomme,
  type VoixDElecteur,
} from '../data/electeurs.query.ts';
import { scrutinNomme } from '../data/scrutins.query.ts';
import { cleDe, deposer } from '../data/urne.repository.ts';
import { ecrireContenu, lireBulletin } from '../domain/bulletin.ts';
import { LONGUEUR_DE_RECEPISSE } from '../domain/recepisse.ts';
import type { RefusDeVoter } from '../domain/refus.ts';
import { LIEN_DE_VOTE, phaseDe, type Scrutin } from '../domain/scrutin.ts';
import { zVoix } from './saisies.ts';

export type VoteLu = {
  readonly scrutin: Scrutin;
  readonly electeur: ElecteurParLien;
  /** The voice whose ballot comes next; null when all have voted, or were given to somebody else. */
  readonly prochaine: VoixDElecteur | null;
};

/** What a link of a message asks. Opening it changes nothing, and is written nowhere. */
export const lireVoteParLien = defineUseCase({
  nom: 'scrutins.lire-vote-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton },
  ): Promise<Result<Effets<VoteLu>, { readonly motif: 'lien-inconnu' }>> => {
    const lu = await parLien(ctx, jeton);
    return lu ? reussi(effets(lu)) : refuse({ motif: 'lien-inconnu' });
  },
});

type Vote = { readonly recepisse: string; readonly restent: number };

const deposerBulletin = defineUseCase({
  nom: 'scrutins.voter',
  saisie: z.strictObject({
    jeton: zJeton,
    voix: zVoix,
    choix: zListe(z.string().max(12, { error: 'Choisissez dans la liste.' }), 200),
    blanc: z.boolean(),
  }),
  droit: 'public',
  executer: async (ctx, { jeton, voix, ...dit }): Promise<Result<Effets<Vote>, RefusDeVoter>> => {
    const lu = await parLien(ctx, jeton);
    if (!lu) return refuse({ motif: 'lien-inconnu' });
    const { scrutin, electeur } = lu;
    const phase = phaseDe(scrutin, ctx.maintenant);
    if (phase === 'a-venir') return refuse({ motif: 'pas-encore-ouvert' });
    if (phase !== 'en-cours') return refuse({ motif: 'scrutin-clos' });
    const sienne = electeur.voix.find(({ id }) => id === voix);
    if (!sienne || sienne.votee) return refuse({ motif: 'deja-vote' });
    const bulletin = lireBulletin(scrutin, dit);
    if (!bulletin.ok) return bulletin;
    const cle = await cleDe(ctx, scrutin.id);
    if (cle === null) return refuse({ motif: 'cle-absente' });
    const recepisse = drawCode(LONGUEUR_DE_RECEPISSE);
    const contenu = ecrireContenu(scrutin, { recepisse, bulletin: bulletin.valeur });
    const enveloppe = sealEnvelope(cle, contenu, scrutin.id);
    const depose = await deposer(ctx.tx, ctx.cpts, { scrutin: scrutin.id, voix, enveloppe });
    if (!depose) return refuse({ motif: 'deja-vote' });
    const restent = electeur.voix.filter(({ id, votee }) => id !== voix && !votee).length;
    // No trace, no event, no ledger entry: each would say when, and one of them who.
    return reussi(effets({ recepisse, restent }));
  },
});

/**
 * Puts a ballot in the box for one voice of whoever holds the link, once. The answer, which holds the receipt, is
 * kept under no idempotency key: nothing keeps it but the voter. The roll is what makes a second ballot impossible.
 */
export async function voter(
  { idempotence: _, ...appel }: Appel,
  saisie: unknown,
): ReturnType<typeof deposerBulletin> {
  return await deposerBulletin(appel, saisie);
}

async function parLien(ctx: Ctx, jeton: string): Promise<VoteLu | null> {
  const { tx, cpts } = ctx;
  const lien = await trouverLien(ctx, { jeton, genre: LIEN_DE_VOTE });
  const electeur = lien && (await electeurNomme(tx, cpts, lien.objet));
  const scrutin = electeur && (await scrutinNomme(tx, cpts, electeur.scrutinId));
  if (!(electeur && scrutin)) return null;
  return { scrutin, electeur, prochaine: electeur.voix.find(({ votee }) => !votee) ?? null };
}
