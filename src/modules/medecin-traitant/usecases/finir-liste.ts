import { z } from 'zod';
import { dateCivile } from '#kernel/date-civile.ts';
import { debutDeJour } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import {
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
  type FaitAConsigner,
} from '#platform/use-case.ts';
import { communesDeLaComparaison, type ParCommune } from '../data/comparaison.query.ts';
import { endEnvoi, lockEnvoi } from '../data/envois.repository.ts';
import { type ListeSuivie, listeParId } from '../data/listes.query.ts';
import { saveConsignes } from '../data/listes.repository.ts';
import { type Consignes, ecartsEntre } from '../domain/consignes-de-liste.ts';
import { MISSION } from '../domain/fait.ts';
import type { RefusDeListe } from '../domain/refus.ts';

/**
 * A list is written: the ledger is told who is on it, who is new and who left, by commune. Only the difference with what it
 * was told before; the next list of the same sender is compared again, since the one before it changed.
 */
export const finirListe = defineUseCase({
  nom: 'mt.finir-liste',
  saisie: z.strictObject({ envoi: zUuid }),
  droit: 'mt.liste.ecrire',
  executer: async (
    ctx,
    { envoi: id },
  ): Promise<Result<Effets<{ readonly liste: string | null }>, RefusDeListe>> => {
    const { tx, cpts, maintenant: le } = ctx;
    const envoi = await lockEnvoi(tx, cpts, id);
    if (!envoi) return refuse({ motif: 'envoi-inconnu' });
    const { listeId } = envoi;
    if (listeId === null || !(await endEnvoi(tx, cpts, { id, le })))
      return reussi(effets({ liste: listeId }));
    const liste = await listeParId(tx, cpts, listeId);
    const suivante = liste?.suivante ? await listeParId(tx, cpts, liste.suivante) : null;
    const faits = [
      ...(liste ? await consigner(ctx, liste) : []),
      ...(suivante ? await consigner(ctx, suivante) : []),
    ];
    const trace = { action: 'mt.liste-importee', objet: listeId, detail: { ...envoi.comptes } };
    const evenements = [{ genre: 'mt.liste-importee', donnees: { liste: listeId, envoi: id } }];
    return reussi(effets({ liste: listeId }, { faits, trace, evenements }));
  },
});

async function consigner(ctx: Ctx, liste: ListeSuivie): Promise<readonly FaitAConsigner[]> {
  const { tx, cpts } = ctx;
  const { id, precedente, organisme } = liste;
  const parts = await communesDeLaComparaison(tx, cpts, { liste: id, precedente });
  const consignes = compter(parts, precedente !== null);
  const ecarts = ecartsEntre(liste.consignes, consignes);
  await saveConsignes(tx, cpts, { liste: id, consignes });
  const secteurs = new Map(parts.map(({ commune, secteur }) => [commune, secteur]));
  return ecarts.map((ecart) => ({
    ...ecart,
    mission: MISSION,
    instant: debutDeJour(dateCivile(liste.dateListe), ctx.fuseau),
    secteur: secteurs.get(ecart.commune) ?? null,
    detail: organisme,
    lien: `medecin-traitant/listes/${id}`,
    source: 'transmis',
  }));
}

/** Without a list before, nobody is new and nobody left. */
function compter(parts: readonly ParCommune[], compare: boolean): Consignes {
  const comptes: Record<string, Record<string, number>> = {};
  const ajouter = (genre: string, { commune, n }: ParCommune) => {
    const duGenre = comptes[genre] ?? {};
    comptes[genre] = { ...duGenre, [commune]: (duGenre[commune] ?? 0) + n };
  };
  for (const part of parts) {
    if (part.mouvement !== 'sortie') ajouter('mt.liste.personne', part);
    if (compare && part.mouvement === 'entree') ajouter('mt.liste.entree', part);
    if (compare && part.mouvement === 'sortie') ajouter('mt.liste.sortie', part);
  }
  return comptes;
}
