import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { emettreLien, revoquerLiens as revoquerLesLiens } from '#modules/liens';
import { type Appel, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { reglagesDe } from '../data/reglages.query.ts';
import { personneDe } from '../domain/demande.ts';
import { SUIVI } from './ouvrir-lien.ts';

/** A new token for one request, for as long as the settings say. */
export async function tirerLien(ctx: Ctx, demande: string): Promise<string> {
  const { lienJours } = await reglagesDe(ctx.tx, ctx.cpts);
  const { jeton } = await emettreLien(ctx, {
    genre: SUIVI,
    objet: demande,
    porteur: 'La personne qui demande des soins',
    compte: null,
    usageUnique: false,
    heures: lienJours * 24,
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
    { demande: id },
  ): Promise<Result<Effets<{ readonly jeton: string }>, Inconnue>> => {
    const demande = await loadDemande(ctx.tx, ctx.cpts, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    const jeton = await tirerLien(ctx, id);
    const trace = { action: 'snp.lien-delivre', objet: id, personne: personneDe(demande) };
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
  executer: async (
    ctx,
    { demande: id },
  ): Promise<Result<Effets<{ readonly revoques: number }>, Inconnue>> => {
    const demande = await loadDemande(ctx.tx, ctx.cpts, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    const revoques = await revoquerLesLiens(ctx, { genre: SUIVI, objet: id });
    const trace = { action: 'snp.liens-revoques', objet: id, personne: personneDe(demande) };
    return reussi(effets({ revoques }, { trace }));
  },
});
