import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { lockCampagne } from '../data/campagnes.repository.ts';
import { replaceLettres } from '../data/lettres.repository.ts';
import { replaceTirage } from '../data/tirages.repository.ts';
import { personneDe } from '../domain/demande.ts';
import type { RefusDeCampagne } from '../domain/refus.ts';
import { TENIR_CAMPAGNE } from './tenir-campagne.ts';
import { viser } from './viser-campagne.ts';

type Preparees = { readonly tirage: string; readonly lettres: number };

/**
 * Settles who gets a letter, and hands the letters to the job that sets them in pages. Asked again before they leave, it
 * begins anew: whoever came meanwhile is in, whoever ended is out.
 */
export const preparerLettres = defineUseCase({
  nom: 'mt.preparer-lettres',
  saisie: z.strictObject({ campagne: zUuid }),
  droit: TENIR_CAMPAGNE,
  executer: async (ctx, { campagne: id }): Promise<Result<Effets<Preparees>, RefusDeCampagne>> => {
    const { tx, cpts } = ctx;
    const campagne = await lockCampagne(tx, cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    if (campagne.finieLe) return refuse({ motif: 'campagne-finie' });
    if (campagne.envoyeeLe) return refuse({ motif: 'lettres-parties' });
    const visee = await viser(ctx, campagne);
    if (!visee.ok) return visee;
    const { destinataires, personnes } = visee.valeur;
    if (destinataires.length === 0) return refuse({ motif: 'aucune-lettre' });
    const demandes = destinataires.map(({ demande }) => demande);
    await replaceLettres(tx, cpts, { campagne: id, demandes });
    const tirage = await ouvrirTirage(ctx, { campagne: id, lettres: demandes.length });
    const trace = {
      action: 'mt.lettres-preparees',
      objet: id,
      personnes: demandes.map((demande) => personneDe(personnes.get(demande) ?? inconnue(demande))),
      detail: { lignes: demandes.length },
    };
    const evenements = [{ genre: 'mt.lettres-preparees', donnees: { tirage } }];
    return reussi(effets({ tirage, lettres: demandes.length }, { trace, evenements }));
  },
});

const inconnue = (id: string) => ({ id, patientId: null });

async function ouvrirTirage(
  ctx: Ctx,
  t: { readonly campagne: string; readonly lettres: number },
): Promise<string> {
  const id = ctx.ids();
  const par = { le: ctx.maintenant, parNom: ctx.acteur.nom };
  await replaceTirage(ctx.tx, ctx.cpts, { ...t, ...par, id });
  return id;
}
