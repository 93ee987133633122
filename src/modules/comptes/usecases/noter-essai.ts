import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { type CompteConnu, compteDId, compteDuCourriel } from '../data/comptes.repository.ts';
import { provenanceConnue } from '../data/provenances.repository.ts';
import { compterTentatives, insertTentative, serialiser } from '../data/tentatives.repository.ts';
import {
  atteintLeBudget,
  type Compteurs,
  FENETRE_DU_COMPTE_MS,
  FENETRE_MS,
  peutEssayer,
} from '../domain/essais.ts';
import { tracerPartout } from './tracer-partout.ts';

const zSaisie = z.strictObject({
  genre: z.enum(['mot-de-passe', 'second-facteur']),
  /** Address that was typed, or id of the account whose second factor is asked. */
  sujet: z.string().max(1000),
  source: z.string(),
  /** Token of this browser, if it came in before. */
  appareil: z.string().nullable(),
  /** Token of the step the attempt is made on. */
  etape: z.string().nullable().default(null),
});

type Saisie = z.output<typeof zSaisie>;
export type RefusEssai = { readonly motif: 'trop-d-essais' };

/**
 * Counts an attempt before it is judged; whoever succeeds has it forgotten. An unknown address counts like a known one.
 * The owner is told when a budget is reached: by mail, and in the audit when it was the second factor, since whoever
 * tries it knows the password.
 */
export const noterEssai = defineUseCase({
  nom: 'comptes.noter-essai',
  saisie: zSaisie,
  droit: 'public',
  executer: async (ctx, saisie) => {
    const cles = clesDe(saisie);
    await serialiser(ctx.tx, cles.compte);
    await serialiser(ctx.tx, cles.source);
    const compte =
      saisie.genre === 'mot-de-passe'
        ? await compteDuCourriel(ctx.tx, saisie.sujet.trim().toLowerCase())
        : await compteDId(ctx.tx, saisie.sujet);
    const compteurs = await compter(ctx, cles, await estConnue(ctx, saisie, compte));
    if (!peutEssayer(compteurs, ctx.maintenant))
      return refuse<RefusEssai>({ motif: 'trop-d-essais' });
    const essai = ctx.ids();
    const ecrites = [cles.paire, cles.source, cles.compte, ...(cles.etape ? [cles.etape] : [])];
    await insertTentative(ctx.tx, ctx.ids, { essai, cles: ecrites, le: ctx.maintenant });
    if (!atteintLeBudget(compteurs)) return reussi(effets({ essai }));
    const { genre } = saisie;
    if (compte && genre === 'second-facteur')
      await tracerPartout(ctx, compte, { action: 'comptes.second-facteur-force' });
    const donnees = { compte: compte?.id ?? null, genre };
    return reussi(
      effets({ essai }, { evenements: [{ genre: 'comptes.essais-repetes', donnees }] }),
    );
  },
});

type Cles = {
  readonly paire: string;
  readonly source: string;
  readonly compte: string;
  readonly etape: string | null;
};

/** Addresses are hashed: what somebody mistyped is nobody's business. */
function clesDe({ genre, sujet, source, etape }: Saisie): Cles {
  const qui = hashToken(`${genre} ${sujet.trim().toLowerCase()}`).toString('base64url');
  return {
    paire: `${qui} ${source}`,
    source,
    compte: qui,
    etape: etape ? hashToken(etape).toString('base64url') : null,
  };
}

async function compter({ tx, maintenant }: Ctx, cles: Cles, connue: boolean): Promise<Compteurs> {
  const depuis = (duree: number) => new Date(maintenant.getTime() - duree);
  const [paire, source, compte, etape] = await Promise.all([
    compterTentatives(tx, cles.paire, depuis(FENETRE_MS)),
    compterTentatives(tx, cles.source, depuis(FENETRE_MS)),
    compterTentatives(tx, cles.compte, depuis(FENETRE_DU_COMPTE_MS)),
    cles.etape ? compterTentatives(tx, cles.etape, depuis(FENETRE_MS)) : null,
  ]);
  return { paire, source, compte, etape, connue };
}

/** An unknown address is looked for under an id that nobody has: as long as for a known one. */
async function estConnue(
  ctx: Ctx,
  { source, appareil }: Saisie,
  compte: CompteConnu | null,
): Promise<boolean> {
  const empreintes = [source, ...(appareil ? [appareil] : [])].map(hashToken);
  return await provenanceConnue(ctx.tx, compte?.id ?? ctx.ids(), empreintes);
}
