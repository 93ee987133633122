import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexte } from '#kernel/zod.ts';
import { type Ctx, type Effets, effets } from '#platform/use-case.ts';
import { lockCompte } from '../data/comptes.repository.ts';
import { useEtape } from '../data/etapes.repository.ts';
import { compterCodesDeSecours } from '../data/facteurs.query.ts';
import { type FacteurSecret, insertFacteur } from '../data/facteurs.repository.ts';
import { facteurAjoute } from '../domain/courriels.ts';
import { aEcrire } from './ecrire-au-compte.ts';
import { ouvrirSession, type SessionOuverte } from './ouvrir-session.ts';
import type { Porteur } from './porteur.ts';
import { tirerCodes } from './tirer-codes.ts';
import { tracerPartout } from './tracer-partout.ts';
import type { Visiteur } from './visiteur.ts';

/** What its owner calls a factor. */
export const zNomDeFacteur = zTexte(
  60,
  'Donnez un nom à cet appareil : vous le reconnaîtrez ainsi dans votre compte.',
);

export type RefusInscription =
  | { readonly motif: 'facteur-deja-ajoute' }
  | { readonly motif: 'etape-close' };

export type Inscription = {
  /** Recovery codes, drawn with the first factor; null when the account has some. */
  readonly codes: readonly string[] | null;
  /** At a first sign-in, the session that opens now. */
  readonly session: SessionOuverte | null;
};

type Ajout = {
  readonly id: string;
  readonly nom: string;
  readonly secret: FacteurSecret;
  readonly visiteur: Visiteur;
};

/** Keeps a factor that was just proved, and at a first sign-in opens the session. Within the transaction at hand. */
export async function inscrireFacteur(
  ctx: Ctx,
  { compte, etape }: Porteur,
  { id, nom, secret, visiteur }: Ajout,
): Promise<Result<Effets<Inscription>, RefusInscription>> {
  const { tx, maintenant } = ctx;
  await lockCompte(tx, compte.id);
  if (!(await insertFacteur(tx, { id, compte: compte.id, nom, creeLe: maintenant }, secret)))
    return refuse({ motif: 'facteur-deja-ajoute' });
  if (etape && !(await useEtape(tx, etape))) return refuse({ motif: 'etape-close' });
  const restants = await compterCodesDeSecours(tx, compte.id);
  const codes = restants === 0 ? await tirerCodes(ctx, compte.id) : null;
  const detail = { genre: secret.genre };
  await tracerPartout(ctx, compte, { action: 'comptes.facteur-ajoute', detail });
  const session = etape
    ? await ouvrirSession(ctx, { ...visiteur, compte: compte.id, moyen: secret.genre })
    : null;
  const messages = [aEcrire(compte, facteurAjoute(compte.prenom, nom))];
  return reussi(effets({ codes, session }, { messages }));
}
