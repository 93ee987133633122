import { z } from 'zod';
import { partsDe } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zTexte, zTexteFacultatif } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertContenus } from '../data/contenus.repository.ts';
import { insertEnvoi } from '../data/envois.repository.ts';
import { correspondanceRetenue } from '../data/listes.repository.ts';
import { type ListeEnvoyee, proposerColonnes, recevoirListe } from '../domain/colonnes-de-liste.ts';
import { emetteurDe, ORGANISMES } from '../domain/liste.ts';
import type { RefusDeListe } from '../domain/refus.ts';

export const IMPORTER = 'mt.liste.importer';
/** Lines that are encrypted together, and written in one transaction. */
export const PAR_LOT = 250;

const zRangee = z.strictObject({
  line: z.number().int(),
  values: z.array(z.string()),
  problem: z.literal('guillemet-non-ferme').optional(),
});

/**
 * Keeps a list that was sent, encrypted and without its national numbers, until somebody who saw what it changes imports
 * it. Columns are proposed: as they were settled for this sender, or by their heads.
 */
export const preparerListe = defineUseCase({
  nom: 'mt.preparer-liste',
  saisie: z.strictObject({
    organisme: z.enum(ORGANISMES, { error: 'Dites qui vous a remis cette liste.' }),
    lieu: zTexteFacultatif(60).default(''),
    dateListe: zDateCivile,
    fichier: zTexte(200),
    rangees: z.array(zRangee),
  }),
  droit: IMPORTER,
  executer: async (ctx, saisie): Promise<Result<Effets<{ readonly id: string }>, RefusDeListe>> => {
    const { tx, cpts, maintenant, acteur } = ctx;
    const jour = dateCivileDe(maintenant, ctx.fuseau);
    if (saisie.dateListe > jour) return refuse({ motif: 'liste-a-venir' });
    if (saisie.organisme === 'autre' && saisie.lieu === '')
      return refuse({ motif: 'emetteur-a-preciser' });
    const emetteur = emetteurDe(saisie.organisme, saisie.lieu);
    const connue = await correspondanceRetenue(tx, cpts, emetteur.emetteurCle);
    const liste = recevoirListe(saisie.rangees, connue?.colonnes);
    const id = ctx.ids();
    await insertEnvoi(tx, cpts, {
      ...emetteur,
      id,
      dateListe: saisie.dateListe,
      fichier: saisie.fichier,
      colonnes: proposerColonnes(liste, connue?.colonnes),
      pivot: connue?.pivot ?? partsDe(jour).annee % 100,
      prepareLe: maintenant,
      preparePar: acteur.id,
      prepareParNom: acteur.nom,
    });
    await garder(ctx, id, liste);
    const trace = {
      action: 'mt.liste-preparee',
      objet: id,
      detail: { lignes: liste.rangees.length, numerosRetires: liste.sansNumero.length },
    };
    return reussi(effets({ id }, { trace }));
  },
});

async function garder(
  ctx: Ctx,
  envoi: string,
  { rangees, ...entete }: ListeEnvoyee,
): Promise<void> {
  const morceau = (contenu: unknown) => ({ id: ctx.ids(), texte: JSON.stringify(contenu) });
  await insertContenus(ctx, { envoi, genre: 'entete', morceaux: [morceau(entete)] });
  await insertContenus(ctx, { envoi, genre: 'rangees', morceaux: enLots(rangees).map(morceau) });
}

export function enLots<T>(elements: readonly T[]): readonly (readonly T[])[] {
  const lots = Math.ceil(elements.length / PAR_LOT);
  return Array.from({ length: lots }, (_, i) => elements.slice(i * PAR_LOT, (i + 1) * PAR_LOT));
}
