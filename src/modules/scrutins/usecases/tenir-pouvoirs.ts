import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { pouvoirsDe, scrutinNomme } from '../data/scrutins.query.ts';
import { deletePouvoir, insertPouvoir, lockScrutin } from '../data/scrutins.repository.ts';
import { donnerPouvoir, partager } from '../domain/electorat.ts';
import type { RefusDeTenirPouvoir } from '../domain/refus.ts';
import type { Scrutin } from '../domain/scrutin.ts';
import { membresDe } from './composer-electorat.ts';
import { zMembre, zScrutin } from './saisies.ts';

const droit = 'scrutins.scrutin.tenir';
type Tenu = Promise<Result<Effets<{ readonly scrutin: string }>, RefusDeTenirPouvoir>>;

/** Notes that somebody of the list votes for another; while the vote is prepared. */
export const noterPouvoir = defineUseCase({
  nom: 'scrutins.noter-pouvoir',
  saisie: z.strictObject({ scrutin: zScrutin, mandant: zMembre, mandataire: zMembre }),
  droit,
  executer: async (ctx, { scrutin: id, mandant, mandataire }): Tenu => {
    const { tx, cpts, maintenant: le } = ctx;
    const scrutin = await prepare(ctx, id);
    if (!scrutin.ok) return scrutin;
    const membres = await membresDe(ctx, scrutin.valeur);
    const { votants } = partager(membres.ok ? membres.valeur : []);
    const pouvoirs = await pouvoirsDe(tx, cpts, id);
    const liste = { votants, pouvoirs, max: scrutin.valeur.pouvoirsMax };
    const donne = donnerPouvoir(liste, { mandant, mandataire });
    if (!donne.ok) return donne;
    await insertPouvoir(tx, cpts, { scrutin: id, ...donne.valeur, le });
    const trace = { action: 'scrutins.pouvoir-note', objet: id };
    return reussi(effets({ scrutin: id }, { trace }));
  },
});

/** Takes a proxy back; while the vote is prepared. */
export const retirerPouvoir = defineUseCase({
  nom: 'scrutins.retirer-pouvoir',
  saisie: z.strictObject({ scrutin: zScrutin, mandant: zMembre }),
  droit,
  executer: async (ctx, { scrutin: id, mandant }): Tenu => {
    const scrutin = await prepare(ctx, id);
    if (!scrutin.ok) return scrutin;
    if (!(await deletePouvoir(ctx.tx, ctx.cpts, { scrutin: id, mandant })))
      return refuse({ motif: 'pouvoir-inconnu' });
    const trace = { action: 'scrutins.pouvoir-retire', objet: id };
    return reussi(effets({ scrutin: id }, { trace }));
  },
});

/** A vote that is still prepared, under its lock: two proxies that exclude each other are not noted at once. */
async function prepare(
  { tx, cpts }: Ctx,
  id: string,
): Promise<Result<Scrutin, { readonly motif: 'scrutin-inconnu' | 'deja-ouvert' }>> {
  if (!(await lockScrutin(tx, cpts, id))) return refuse({ motif: 'scrutin-inconnu' });
  const scrutin = await scrutinNomme(tx, cpts, id);
  if (!scrutin) return refuse({ motif: 'scrutin-inconnu' });
  return scrutin.etat === 'prepare' ? reussi(scrutin) : refuse({ motif: 'deja-ouvert' });
}
