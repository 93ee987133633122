import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { drawToken, hashToken } from '#platform/crypto/secret-token.ts';
import { type Appel, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { insertLien, revokeLiens } from '../data/liens.repository.ts';
import { reglagesDe } from '../data/reglages.query.ts';

/** A new token for one request: 256 bits of chance, of which the database keeps a hash alone. */
export async function tirerLien(ctx: Ctx, demande: string): Promise<string> {
  const { lienJours } = await reglagesDe(ctx.tx, ctx.cpts);
  const jeton = drawToken();
  await insertLien(ctx.tx, ctx.cpts, {
    id: ctx.ids(),
    demandeId: demande,
    empreinte: hashToken(jeton),
    creeLe: ctx.maintenant,
    expireLe: new Date(ctx.maintenant.getTime() + lienJours * 86_400_000),
  });
  return jeton;
}

type Inconnue = { readonly motif: 'demande-inconnue' };

const delivrer = defineUseCase({
  nom: 'snp.delivrer-lien',
  saisie: z.strictObject({ demande: zIdentifiant<'DemandeId'>() }),
  droit: 'snp.demande.toutes',
  executer: async (
    ctx,
    { demande },
  ): Promise<Result<Effets<{ readonly jeton: string }>, Inconnue>> => {
    if (!(await loadDemande(ctx.tx, ctx.cpts, demande)))
      return refuse({ motif: 'demande-inconnue' });
    const jeton = await tirerLien(ctx, demande);
    const trace = { action: 'snp.lien-delivre', objet: demande, personne: demande };
    return reussi(effets({ jeton }, { trace }));
  },
});

/** Gives the regulation a link to read out, or to send again. Asked twice, it gives two. */
export function delivrerLien(appel: Appel, brut: unknown) {
  return delivrer(sansCle(appel), brut);
}

/** The answer to a double submit is kept as it was given: a token must not be in it. */
export function sansCle({ idempotence: _cle, ...appel }: Appel): Appel {
  return appel;
}

/** Makes every link of a request useless at once. */
export const revoquerLiens = defineUseCase({
  nom: 'snp.revoquer-liens',
  saisie: z.strictObject({ demande: zIdentifiant<'DemandeId'>() }),
  droit: 'snp.demande.toutes',
  executer: async (ctx, { demande }) => {
    const revoques = await revokeLiens(ctx.tx, ctx.cpts, { demande, le: ctx.maintenant });
    const trace = { action: 'snp.liens-revoques', objet: demande, personne: demande };
    return reussi(effets({ revoques }, { trace }));
  },
});
