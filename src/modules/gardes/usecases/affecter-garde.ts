import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { closeEchangesDesGardes } from '../data/echanges.repository.ts';
import { lockGarde, updateTitulaire } from '../data/gardes.repository.ts';
import { participantsDuTableau } from '../data/participants.query.ts';
import { estCommencee, type Garde } from '../domain/garde.ts';
import type { RefusSurGarde } from '../domain/refus.ts';
import { zGarde, zProfessionnel } from './saisies.ts';

type Faite = { readonly id: string };

/** Gives a duty to somebody of the rota, in place of whoever held it. */
export const affecterGarde = defineUseCase({
  nom: 'gardes.affecter-garde',
  saisie: z.strictObject({ garde: zGarde, professionnel: zProfessionnel }),
  droit: 'gardes.tableau.tenir',
  executer: async (
    ctx,
    { garde: id, professionnel },
  ): Promise<Result<Effets<Faite>, RefusSurGarde>> => {
    const garde = await trouver(ctx, id);
    if (!garde.ok) return garde;
    const { tableauId } = garde.valeur;
    const participants = await participantsDuTableau(ctx.tx, ctx.cpts, tableauId);
    if (!participants.some((p) => p.professionnelId === professionnel))
      return refuse({ motif: 'participant-inconnu' });
    const refus = await passer(ctx, garde.valeur, professionnel);
    if (refus) return refuse(refus);
    return reussi(effets({ id }, { trace: { action: 'gardes.garde-affectee', objet: id } }));
  },
});

/** Takes a duty back from whoever holds it: it is a hole again. */
export const libererGarde = defineUseCase({
  nom: 'gardes.liberer-garde',
  saisie: z.strictObject({ garde: zGarde }),
  droit: 'gardes.tableau.tenir',
  executer: async (ctx, { garde: id }): Promise<Result<Effets<Faite>, RefusSurGarde>> => {
    const garde = await trouver(ctx, id);
    if (!garde.ok) return garde;
    if (garde.valeur.professionnelId === null) return refuse({ motif: 'garde-vide' });
    const refus = await passer(ctx, garde.valeur, null);
    if (refus) return refuse(refus);
    return reussi(effets({ id }, { trace: { action: 'gardes.garde-liberee', objet: id } }));
  },
});

async function trouver(ctx: Ctx, id: string): Promise<Result<Garde, RefusSurGarde>> {
  const garde = await lockGarde(ctx.tx, ctx.cpts, id);
  if (!garde) return refuse({ motif: 'garde-inconnue' });
  return estCommencee(garde, ctx.maintenant) ? refuse({ motif: 'garde-commencee' }) : reussi(garde);
}

const REFUS = {
  change: 'garde-changee',
  'deja-de-garde': 'deja-de-garde',
  'pas-du-tableau': 'participant-inconnu',
} as const;

async function passer(
  { tx, cpts, maintenant: le }: Ctx,
  { id, professionnelId: de }: Garde,
  a: string | null,
): Promise<RefusSurGarde | null> {
  const issue = await updateTitulaire(tx, cpts, { garde: id, de, a, le });
  if (issue !== 'fait') return { motif: REFUS[issue] };
  await closeEchangesDesGardes(tx, cpts, { gardes: [id], le });
  return null;
}
