import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif } from '#kernel/zod.ts';
import { documentsJoints } from '#modules/reunions';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { reglesDe } from '../data/regles.query.ts';
import { pointsDe, seanceParId } from '../data/seances.query.ts';
import type { Regles } from '../domain/regles.ts';
import type { Participant, Point, Seance } from '../domain/seance.ts';
import { zParticipant, zSeance } from './saisies.ts';

export type ConvocationAImprimer = {
  readonly seance: Seance;
  readonly points: readonly Point[];
  /** Titles of what is joined to it. */
  readonly joints: readonly string[];
  readonly regles: Regles;
  /** Whom it is for; null: to be filled by hand. */
  readonly pour: Participant | null;
  readonly participants: readonly Participant[];
};

/** What a convocation on paper says: for those who have no address. */
export const imprimerConvocation = defineUseCase({
  nom: 'seances.imprimer-convocation',
  saisie: z.strictObject({ seance: zSeance, pour: zFacultatif(zParticipant) }),
  droit: 'seances.seance.lire',
  executer: async (
    { tx, cpts },
    { seance: id, pour: qui },
  ): Promise<Result<Effets<ConvocationAImprimer>, { readonly motif: 'seance-inconnue' }>> => {
    const seance = await seanceParId(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    const points = await pointsDe(tx, cpts, id);
    const regles = await reglesDe(tx, cpts, seance.instanceId);
    const joints = (await documentsJoints(tx, cpts, `seances/${id}`)).map(({ titre }) => titre);
    const trace = { action: 'seances.convocation-telechargee', objet: id };
    const participants = await participantsDe(tx, cpts, id);
    const pour = participants.find((p) => p.id === qui) ?? null;
    const lue = { seance, points, joints, regles, pour, participants };
    return reussi(effets(lue, { trace }));
  },
});
