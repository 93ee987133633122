import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif } from '#kernel/zod.ts';
import { zJeton } from '#modules/liens';
import { type CodeTournant, codeTournant, emarger } from '#modules/reunions';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { savePassages } from '../data/participants.repository.ts';
import { seanceParId } from '../data/seances.query.ts';
import { shareSeance } from '../data/seances.repository.ts';
import type { RefusDeSigner } from '../domain/refus.ts';
import { estDuCorps, estPresent, PRESENCES, type Seance } from '../domain/seance.ts';
import { convocationParLien } from './repondre-convocation.ts';
import { zSeance } from './saisies.ts';
import { estLHeure } from './tenir-seance.ts';

export type CodeDeSeance = CodeTournant & {
  readonly titre: string;
  readonly presents: number;
  readonly convoques: number;
  /** Guests who are there. */
  readonly invites: number;
};

/** The code of now, for who shows it in the room or writes it in the video chat: that of the meetings. */
export const montrerCodeDeSeance = defineUseCase({
  nom: 'seances.montrer-code',
  saisie: z.strictObject({ seance: zSeance }),
  droit: 'seances.seance.tenir',
  executer: async (ctx, { seance: id }): Promise<Result<Effets<CodeDeSeance>, RefusDeSigner>> => {
    const seance = await seanceParId(ctx.tx, ctx.cpts, id);
    const obstacle = obstacleASigner(seance, ctx.maintenant);
    if (!seance || obstacle) return refuse({ motif: obstacle ?? 'seance-inconnue' });
    const code = await codeTournant(ctx, id);
    if (!code) return refuse({ motif: 'code-perime' });
    const participants = await participantsDe(ctx.tx, ctx.cpts, id);
    const membres = participants.filter(estDuCorps);
    const presents = membres.filter(estPresent).length;
    const invites = participants.filter((p) => p.rang === 'invite' && estPresent(p)).length;
    const { titre } = seance;
    return reussi(effets({ ...code, titre, presents, convoques: membres.length, invites }));
  },
});

/** Signs one's arrival, by one's own link and the code that is shown in the room: they are present from then on. */
export const signerSeanceParLien = defineUseCase({
  nom: 'seances.signer-par-lien',
  saisie: z.strictObject({
    jeton: zJeton,
    code: zFacultatif(
      z.string().max(40, { error: 'Recopiez le code affiché, huit lettres ou chiffres.' }),
    ),
    preuve: zFacultatif(z.string().max(100, { error: 'Rouvrez la page depuis le code affiché.' })),
    presence: z.enum(PRESENCES, { error: 'Dites si vous êtes sur place ou à distance.' }),
  }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, code = '', preuve = '', presence },
  ): Promise<Result<Effets<{ readonly deja: boolean }>, RefusDeSigner>> => {
    const { tx, cpts, maintenant: le } = ctx;
    const lue = await convocationParLien(ctx, jeton);
    if (!lue) return refuse({ motif: 'lien-inconnu' });
    const { id: qui } = lue.participant;
    const seance = await shareSeance(tx, cpts, lue.seance.id);
    const obstacle = obstacleASigner(seance, le);
    if (!seance || obstacle) return refuse({ motif: obstacle ?? 'seance-inconnue' });
    const issue = await emarger(ctx, { id: seance.id, qui, code, preuve, presence });
    if (issue === 'code-perime') return refuse({ motif: 'code-perime' });
    if (issue === 'deja') return reussi(effets({ deja: true }));
    await arriver(ctx, seance.id, { qui, presence });
    const trace = { action: 'seances.presence-signee', objet: seance.id };
    return reussi(effets({ deja: false }, { trace }));
  },
});

/** Whoever was noted already came when they were noted. A titulaire who comes takes their seat, for what comes after. */
async function arriver(
  { tx, cpts, maintenant }: Ctx,
  seance: string,
  { qui, presence }: { readonly qui: string; readonly presence: (typeof PRESENCES)[number] },
): Promise<void> {
  const avant = await participantsDe(tx, cpts, seance);
  const arrivee = avant.find(({ id }) => id === qui)?.arrivee ?? maintenant;
  const passage = { id: qui, arrivee, depart: null, presence };
  await savePassages(tx, cpts, { seance, passages: [passage] });
}

/** People sign from an hour before, as long as the session is neither closed nor cancelled. */
export function obstacleASigner(
  seance: Seance | null,
  maintenant: Date,
): 'seance-inconnue' | 'seance-figee' | 'seance-trop-tot' | null {
  if (!seance) return 'seance-inconnue';
  if (seance.etat !== 'convoquee' && seance.etat !== 'ouverte') return 'seance-figee';
  return estLHeure(seance, maintenant) ? null : 'seance-trop-tot';
}
