import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { assertionOptions, creationOptions } from '#platform/crypto/passkey.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { etapeVivante } from '../data/etapes.query.ts';
import { insertDefi } from '../data/etapes.repository.ts';
import { clesDe } from '../data/facteurs.repository.ts';
import { compterTentatives, insertTentative } from '../data/tentatives.repository.ts';
import { FENETRE_MS } from '../domain/essais.ts';
import { DEFI_MINUTES } from '../domain/facteur.ts';
import { porteurDe, type RefusDePorteur } from './porteur.ts';
import { soiMeme } from './soi-meme.ts';

/** Challenges one source may ask for in a quarter of an hour, when nobody knows who asks. */
const DEFIS_PAR_SOURCE = 60;

export const zQui = z.discriminatedUnion('qui', [
  /** Whoever holds a key for this host: the sign-in page. */
  z.strictObject({ qui: z.literal('quiconque') }),
  /** Who gave a password. */
  z.strictObject({ qui: z.literal('etape'), etape: z.string() }),
  /** Who is signed in. */
  z.strictObject({ qui: z.literal('moi') }),
]);

export type Qui = z.output<typeof zQui>;
export type RefusDefi = RefusDePorteur | { readonly motif: 'trop-d-essais' };

/** Draws what a passkey of these people must sign; answered once, within five minutes. */
export const demanderDefi = defineUseCase({
  nom: 'comptes.demander-defi',
  saisie: z.strictObject({ de: zQui, origine: z.url(), source: z.string() }),
  droit: 'public',
  executer: async (ctx, { de, origine, source }) => {
    if (de.qui === 'quiconque' && !(await peutDemander(ctx, source)))
      return refuse<RefusDefi>({ motif: 'trop-d-essais' });
    const vise = await compteVise(ctx, de);
    if (!vise.ok) return vise;
    const compte = vise.valeur;
    const options = await assertionOptions({ origine }, compte ? await clesDe(ctx.tx, compte) : []);
    await garder(ctx, { defi: options.challenge, genre: 'entree', compte });
    return reussi(effets(options));
  },
});

/** Draws what a new passkey must sign: at a first sign-in (`etape`), or for somebody signed in. */
export const demanderDefiDAjout = defineUseCase({
  nom: 'comptes.demander-defi-d-ajout',
  saisie: z.strictObject({ etape: z.string().nullable(), origine: z.url() }),
  droit: 'public',
  executer: async (ctx, { etape, origine }) => {
    const porteur = await porteurDe(ctx, etape);
    if (!porteur.ok) return porteur;
    const { id, courriel, prenom, nom } = porteur.valeur.compte;
    const personne = { id, courriel, nom: `${prenom} ${nom}` };
    const options = await creationOptions({ origine }, personne, await clesDe(ctx.tx, id));
    await garder(ctx, { defi: options.challenge, genre: 'ajout', compte: id });
    return reussi(effets(options));
  },
});

/** Whose key must answer; null when any may. */
export async function compteVise(
  ctx: Ctx,
  de: Qui,
): Promise<Result<string | null, { readonly motif: 'etape-close' }>> {
  if (de.qui === 'quiconque') return reussi(null);
  if (de.qui === 'moi') return reussi((await soiMeme(ctx)).id);
  const etape = await etapeVivante(ctx.tx, hashToken(de.etape), ctx.maintenant);
  return etape?.genre === 'facteur' ? reussi(etape.compte) : refuse({ motif: 'etape-close' });
}

async function garder(ctx: Ctx, defi: Parameters<typeof insertDefi>[1]): Promise<void> {
  const expireLe = new Date(ctx.maintenant.getTime() + DEFI_MINUTES * 60_000);
  await insertDefi(ctx.tx, defi, expireLe);
}

async function peutDemander(ctx: Ctx, source: string): Promise<boolean> {
  const cle = `defi ${source}`;
  const depuis = new Date(ctx.maintenant.getTime() - FENETRE_MS);
  const { nombre } = await compterTentatives(ctx.tx, cle, depuis);
  await insertTentative(ctx.tx, ctx.ids, { essai: ctx.ids(), cles: [cle], le: ctx.maintenant });
  return nombre < DEFIS_PAR_SOURCE;
}
