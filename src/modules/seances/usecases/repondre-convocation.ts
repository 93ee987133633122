import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { documentsJoints, preuveDuCode } from '#modules/reunions';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantParId, participantsDe } from '../data/participants.query.ts';
import { deletePouvoir, setReponse } from '../data/participants.repository.ts';
import { propositionsDe } from '../data/propositions.query.ts';
import { reglesDe } from '../data/regles.query.ts';
import { pointsDe, seanceParId } from '../data/seances.query.ts';
import { mandatairesPossibles } from '../domain/pouvoir.ts';
import type { Regles } from '../domain/regles.ts';
import {
  LIEN_DE_CONVOCATION,
  type Participant,
  type Point,
  type Proposition,
  REPONSES,
  type Seance,
} from '../domain/seance.ts';

export type ConvocationLue = {
  /** The code in the room was read in time: lets them sign a little later. */
  readonly preuve: string | null;
  readonly seance: Seance;
  readonly participant: Participant;
  readonly points: readonly Point[];
  readonly joints: Awaited<ReturnType<typeof documentsJoints>>;
  readonly regles: Regles;
  /** What they asked to speak of, by their links. */
  readonly propositions: readonly Proposition[];
  /** All who are convened: in which capacity each is. */
  readonly tous: readonly Participant[];
  /** Who holds their voice; null: nobody. */
  readonly mandataire: string | null;
  /** Whose voices they hold. */
  readonly porteLesVoixDe: readonly string[];
  /** To whom they may give it. */
  readonly mandataires: readonly {
    readonly id: string;
    readonly nom: string;
    readonly college: string | null;
  }[];
};

/** What a convocation opens. Opening it changes nothing. */
export const lireConvocationParLien = defineUseCase({
  nom: 'seances.lire-convocation-par-lien',
  saisie: z.strictObject({ jeton: zJeton, code: z.string().max(40).optional() }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, code },
  ): Promise<Result<Effets<ConvocationLue>, { readonly motif: 'lien-inconnu' }>> => {
    const lue = await convocationParLien(ctx, jeton);
    if (!lue) return refuse({ motif: 'lien-inconnu' });
    const { tx, cpts } = ctx;
    const { seance, participant } = lue;
    const tous = await participantsDe(tx, cpts, seance.id);
    const regles = await reglesDe(tx, cpts, seance.instanceId);
    const pouvoirs = new Map(
      tous.flatMap(({ id, mandataireId }) => (mandataireId ? [[id, mandataireId] as const] : [])),
    );
    return reussi(
      effets({
        ...lue,
        tous,
        regles,
        preuve: code ? await preuveDuCode(ctx, { id: seance.id, qui: participant.id, code }) : null,
        points: await pointsDe(tx, cpts, seance.id),
        joints: await documentsJoints(tx, cpts, `seances/${seance.id}`),
        propositions: await propositionsDe(tx, cpts, participant.qui),
        mandataire: tous.find(({ id }) => id === participant.mandataireId)?.nom ?? null,
        porteLesVoixDe: tous.flatMap((p) => (p.mandataireId === participant.id ? [p.nom] : [])),
        mandataires: mandatairesPossibles(participant, tous, { regles, pouvoirs }).map(
          ({ id, nom, college }) => ({ id, nom, college }),
        ),
      }),
    );
  },
});

/** Whether one comes; who comes takes their voice back. */
export const repondreConvocation = defineUseCase({
  nom: 'seances.repondre-convocation',
  saisie: z.strictObject({
    jeton: zJeton,
    reponse: z.enum(REPONSES, { error: 'Dites si vous venez.' }),
  }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, reponse },
  ): Promise<
    Result<Effets<{ readonly id: string }>, { readonly motif: 'lien-inconnu' | 'seance-figee' }>
  > => {
    const { tx, cpts, maintenant: le } = ctx;
    const lue = await convocationParLien(ctx, jeton);
    if (!lue) return refuse({ motif: 'lien-inconnu' });
    const { seance, participant } = lue;
    if (seance.etat !== 'convoquee') return refuse({ motif: 'seance-figee' });
    await setReponse(tx, cpts, { id: participant.id, reponse, le });
    if (reponse !== 'absent')
      await deletePouvoir(tx, cpts, { seance: seance.id, mandant: participant.id });
    const trace = { action: 'seances.convocation-repondue', objet: seance.id };
    return reussi(effets({ id: seance.id }, { trace }));
  },
});

/** Whom a link was given to, and the session it calls them to. */
export async function convocationParLien(
  ctx: Ctx,
  jeton: string,
): Promise<{ readonly seance: Seance; readonly participant: Participant } | null> {
  const { tx, cpts } = ctx;
  const lien = await trouverLien(ctx, { jeton, genre: LIEN_DE_CONVOCATION });
  const participant = lien && (await participantParId(tx, cpts, lien.objet));
  const seance = participant && (await seanceParId(tx, cpts, participant.seanceId));
  return seance ? { seance, participant } : null;
}
