import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import {
  deletePouvoir,
  lockParticipants,
  savePouvoir,
  setReponse,
} from '../data/participants.repository.ts';
import { reglesDe } from '../data/regles.query.ts';
import { seanceParId } from '../data/seances.query.ts';
import { refusDePouvoir } from '../domain/pouvoir.ts';
import type { RefusDePouvoirs } from '../domain/refus.ts';
import type { Participant, Seance } from '../domain/seance.ts';
import { convocationParLien } from './repondre-convocation.ts';
import { zParticipant, zSeance } from './saisies.ts';

type Donne = Promise<Result<Effets<{ readonly mandataire: string }>, RefusDePouvoirs>>;
const zMandataire = zParticipant;

/** Gives one's voice to another member, by one's own link. */
export const donnerPouvoirParLien = defineUseCase({
  nom: 'seances.donner-pouvoir-par-lien',
  saisie: z.strictObject({ jeton: zJeton, mandataire: zMandataire }),
  droit: 'public',
  executer: async (ctx, { jeton, mandataire }): Donne => {
    const lue = await convocationParLien(ctx, jeton);
    if (!lue) return refuse({ motif: 'lien-inconnu' });
    const { seance, participant } = lue;
    return await donner(ctx, seance, { mandant: participant.id, mandataire, moyen: 'lien' });
  },
});

/** Writes a proxy that came on paper. */
export const noterPouvoir = defineUseCase({
  nom: 'seances.noter-pouvoir',
  saisie: z.strictObject({ seance: zSeance, mandant: zParticipant, mandataire: zMandataire }),
  droit: 'seances.seance.tenir',
  executer: async (ctx, { seance: id, mandant, mandataire }): Donne => {
    const seance = await seanceParId(ctx.tx, ctx.cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    return await donner(ctx, seance, { mandant, mandataire, moyen: 'papier' });
  },
});

/** Takes one's voice back, by one's own link. */
export const reprendrePouvoirParLien = defineUseCase({
  nom: 'seances.reprendre-pouvoir-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDePouvoirs>> => {
    const lue = await convocationParLien(ctx, jeton);
    if (!lue) return refuse({ motif: 'lien-inconnu' });
    const { seance, participant } = lue;
    if (estFigee(seance)) return refuse({ motif: 'seance-figee' });
    await deletePouvoir(ctx.tx, ctx.cpts, { seance: seance.id, mandant: participant.id });
    const trace = { action: 'seances.pouvoir-repris', objet: seance.id };
    return reussi(effets({ id: seance.id }, { trace }));
  },
});

/** Takes out a proxy that was written by mistake. */
export const retirerPouvoir = defineUseCase({
  nom: 'seances.retirer-pouvoir',
  saisie: z.strictObject({ seance: zSeance, mandant: zParticipant }),
  droit: 'seances.seance.tenir',
  executer: async (
    { tx, cpts },
    { seance: id, mandant },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDePouvoirs>> => {
    const seance = await seanceParId(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (estFigee(seance)) return refuse({ motif: 'seance-figee' });
    await deletePouvoir(tx, cpts, { seance: id, mandant });
    return reussi(effets({ id }, { trace: { action: 'seances.pouvoir-repris', objet: id } }));
  },
});

/** A session that is over, or whose vote goes on with voices already counted, takes no proxy. */
export function estFigee({ etat }: Pick<Seance, 'etat'>): boolean {
  return etat !== 'convoquee' && etat !== 'ouverte';
}

type Voulu = {
  readonly mandant: string;
  readonly mandataire: string;
  readonly moyen: 'lien' | 'papier';
};

async function donner(ctx: Ctx, seance: Seance, voulu: Voulu): Donne {
  const { tx, cpts, maintenant: le } = ctx;
  if (estFigee(seance)) return refuse({ motif: 'seance-figee' });
  const { mandant: de, mandataire: a, moyen } = voulu;
  // Whoever else gives theirs to the same member waits: the limit holds.
  await lockParticipants(tx, cpts, { seance: seance.id, ids: [de, a] });
  const tous = await participantsDe(tx, cpts, seance.id);
  const mandant = tous.find(({ id }) => id === de);
  const mandataire = tous.find(({ id }) => id === a);
  if (!mandant || !mandataire) return refuse({ motif: 'participant-inconnu' });
  if (mandant.arrivee !== null) return refuse({ motif: 'mandant-present' });
  const regles = await reglesDe(tx, cpts, seance.instanceId);
  const motif = refusDePouvoir({ mandant, mandataire }, regles, etatDes(tous, mandant, mandataire));
  if (motif) return refuse({ motif });
  await savePouvoir(tx, cpts, { seance: seance.id, mandant: de, mandataire: a, moyen, le });
  await setReponse(tx, cpts, { id: de, reponse: 'absent', le });
  const trace = { action: 'seances.pouvoir-donne', objet: seance.id };
  return reussi(effets({ mandataire: mandataire.nom }, { trace }));
}

function etatDes(tous: readonly Participant[], mandant: Participant, mandataire: Participant) {
  const autres = tous.filter(({ id }) => id !== mandant.id);
  return {
    portes: autres.filter(({ mandataireId }) => mandataireId === mandataire.id).length,
    mandataireRepresente: mandataire.mandataireId !== null,
    mandantPorte: autres.some(({ mandataireId }) => mandataireId === mandant.id),
  };
}
