import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { deleteContenus, insertContenus } from '../data/contenus.repository.ts';
import { lockEnvoi, startEnvoi } from '../data/envois.repository.ts';
import { openListe, saveCorrespondance } from '../data/listes.repository.ts';
import { champsEnDouble, correspondanceDe, manquesDe } from '../domain/colonnes-de-liste.ts';
import type { EnvoiDeListe } from '../domain/liste.ts';
import type { RefusDeListe } from '../domain/refus.ts';
import { type Etude, etudierEnvoi } from './etudier-envoi.ts';
import { enLots, IMPORTER } from './preparer-liste.ts';

/**
 * « Importer »: the lines are read for good, and handed to the job that writes them to the register. Asked again, it starts
 * nothing twice: an import that stopped goes on from where it was.
 */
export const confierListe = defineUseCase({
  nom: 'mt.confier-liste',
  saisie: z.strictObject({ envoi: zUuid }),
  droit: IMPORTER,
  executer: async (
    ctx,
    { envoi: id },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeListe>> => {
    const envoi = await lockEnvoi(ctx.tx, ctx.cpts, id);
    if (!envoi || envoi.etat === 'interrompu') return refuse({ motif: 'envoi-inconnu' });
    if (envoi.etat === 'importe') return refuse({ motif: 'envoi-parti' });
    if (envoi.etat === 'prepare') {
      const { colonnes } = envoi;
      if (champsEnDouble(colonnes).length > 0) return refuse({ motif: 'colonnes-en-double' });
      if (manquesDe(colonnes).length > 0) return refuse({ motif: 'colonnes-manquantes' });
      const etude = await etudierEnvoi(ctx, envoi);
      if (!etude.lignes.some(({ issue }) => issue === 'personne'))
        return refuse({ motif: 'aucune-personne' });
      await confier(ctx, envoi, etude);
    }
    return reussi(
      effets(
        { id },
        {
          evenements: [{ genre: 'mt.liste-confiee', donnees: { envoi: id } }],
          trace: { action: 'mt.liste-confiee', objet: id },
        },
      ),
    );
  },
});

async function confier(ctx: Ctx, envoi: EnvoiDeListe, { entete, lignes }: Etude): Promise<void> {
  const { tx, cpts, maintenant: le } = ctx;
  const liste = await openListe(tx, cpts, { ...envoi, id: ctx.ids(), le });
  await startEnvoi(tx, cpts, { id: envoi.id, liste, lignes: lignes.length, le });
  await deleteContenus(ctx, envoi.id);
  const morceaux = enLots(lignes).map((lot) => ({ id: ctx.ids(), texte: JSON.stringify(lot) }));
  await insertContenus(ctx, { envoi: envoi.id, genre: 'lignes', morceaux });
  await saveCorrespondance(tx, cpts, {
    emetteurCle: envoi.emetteurCle,
    colonnes: correspondanceDe(entete.entetes, envoi.colonnes),
    pivot: envoi.pivot,
    le,
    parNom: ctx.acteur.nom,
  });
}
