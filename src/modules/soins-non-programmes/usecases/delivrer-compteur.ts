import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { zFacultatif } from '#kernel/zod.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { emettreLien, listerLiens, revoquerLiens } from '#modules/liens';
import { type Appel, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import type { Offrant } from '../domain/offrant.ts';
import type { CompteurTenu } from '../domain/recensement.ts';
import { HEURES_DU_COMPTEUR } from '../domain/recensement.ts';
import type { RefusDOffrant } from '../domain/refus.ts';
import { COMPTEUR } from './compter-par-lien.ts';
import { sansCle } from './delivrer-lien.ts';
import { zRppsConnu } from './saisies.ts';
import { peutAgirPour, trouverOffrant } from './trouver-offrant.ts';

const saisie = z.strictObject({ professionnel: zFacultatif(zRppsConnu) });

/** A new token of the counter of one professional; those given before go on working, on their own phones. */
export async function tirerCompteur(
  ctx: Ctx,
  { professionnelId, nom }: Pick<Offrant, 'professionnelId' | 'nom'>,
): Promise<string> {
  const lien = { genre: COMPTEUR, objet: professionnelId, porteur: nom, compte: null };
  const { jeton } = await emettreLien(ctx, {
    ...lien,
    usageUnique: false,
    heures: HEURES_DU_COMPTEUR,
  });
  return jeton;
}

type CompteurDelivre = { readonly jeton: string; readonly nom: string };

const delivrer = defineUseCase({
  nom: 'snp.delivrer-compteur',
  saisie,
  droit: 'snp.recensement.declarer',
  executer: async (
    ctx,
    { professionnel },
  ): Promise<Result<Effets<CompteurDelivre>, RefusDOffrant>> => {
    const offrant = await trouverOffrant(ctx, professionnel, 'recensement');
    if (!offrant.ok) return offrant;
    const { professionnelId, nom } = offrant.valeur;
    const jeton = await tirerCompteur(ctx, offrant.valeur);
    const trace = { action: 'snp.compteur-delivre', objet: professionnelId };
    return reussi(effets({ jeton, nom }, { trace }));
  },
});

/** Gives the counter of a professional, to be opened once on their phone; its token is told this once. */
export function delivrerCompteur(appel: Appel, brut: unknown) {
  return delivrer(sansCle(appel), brut);
}

/** Stops every counter of a professional at once: a phone was lost, or they left. What was counted stays. */
export const revoquerCompteurs = defineUseCase({
  nom: 'snp.revoquer-compteurs',
  saisie,
  droit: 'snp.recensement.declarer',
  executer: async (
    ctx,
    { professionnel },
  ): Promise<Result<Effets<{ readonly revoques: number }>, RefusDOffrant>> => {
    const offrant = await trouverOffrant(ctx, professionnel, 'recensement');
    if (!offrant.ok) return offrant;
    const objet = offrant.valeur.professionnelId;
    const revoques = await revoquerLiens(ctx, { genre: COMPTEUR, objet });
    const trace = { action: 'snp.compteurs-revoques', objet };
    return reussi(effets({ revoques }, { trace }));
  },
});

/** The counters that still count, by professional: all of them for the coordination, one's own and those delegated otherwise. */
export const listerCompteurs = defineUseCase({
  nom: 'snp.lister-compteurs',
  saisie: z.strictObject({}),
  droit: 'snp.recensement.declarer',
  executer: async (ctx): Promise<Result<Effets<readonly CompteurTenu[]>, never>> => {
    const liens = await listerLiens(ctx, { genre: COMPTEUR });
    const tenus = liens.filter(({ objet }) => peutAgirPour(ctx, objet, 'recensement'));
    const fiches = await professionnelsParIds(ctx.tx, [...new Set(tenus.map((l) => l.objet))]);
    const compteurs = [...Map.groupBy(tenus, ({ objet }) => objet)].map(([id, siens]) => ({
      professionnelId: id,
      rpps: fiches.find((fiche) => fiche.id === id)?.rpps ?? null,
      nom: siens[0]?.porteur ?? '',
      liens: siens.length,
      donneLe: siens[0]?.creeLe ?? ctx.maintenant,
    }));
    return reussi(effets(compteurs.sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))));
  },
});
