import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zListe } from '#kernel/zod.ts';
import { arreterLiensDesPartis } from '#modules/scrutins';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { type Passage, savePassages } from '../data/participants.repository.ts';
import { lockSeance } from '../data/seances.repository.ts';
import { votesSecretsDe } from '../data/votes-secrets.query.ts';
import type { RefusDeSeance } from '../domain/refus.ts';
import {
  estPresent,
  type Participant,
  PRESENCES,
  type Presence,
  type Seance,
} from '../domain/seance.ts';
import { zParticipant, zSeance } from './saisies.ts';
import { estLHeure } from './tenir-seance.ts';

const zPassage = z.strictObject({
  participant: zParticipant,
  presence: z.enum([...PRESENCES, 'absent'], {
    error: 'Dites si la personne est sur place, à distance ou absente.',
  }),
});

/**
 * Notes who is in the room, of those who are named; the others stay as they were, so that two people may note at once. Who is
 * there when the session opens was there from its hour; who is no longer there once it is open left.
 */
export const noterPresences = defineUseCase({
  nom: 'seances.noter-presences',
  saisie: z.strictObject({ seance: zSeance, presents: zListe(zPassage, 3000) }),
  droit: 'seances.seance.tenir',
  executer: async (
    ctx,
    { seance: id, presents },
  ): Promise<Result<Effets<{ readonly presents: number }>, RefusDeSeance>> => {
    const { tx, cpts, maintenant } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'convoquee' && seance.etat !== 'ouverte')
      return refuse({ motif: 'seance-figee' });
    if (!estLHeure(seance, maintenant)) return refuse({ motif: 'seance-trop-tot' });
    const voulus = new Map<string, Voulue>(presents.map((p) => [p.participant, p.presence]));
    const tous = await participantsDe(tx, cpts, id);
    if ([...voulus.keys()].some((voulu) => !tous.some((p) => p.id === voulu)))
      return refuse({ motif: 'participant-inconnu' });
    const passages = tous.flatMap((p) => passageDe(p, voulus.get(p.id), { seance, maintenant }));
    await savePassages(tx, cpts, { seance: id, passages });
    const apres = await participantsDe(tx, cpts, id);
    await arreterLesVotes(ctx, { seance: id, avant: tous, apres });
    const la = apres.filter(estPresent).length;
    const trace = { action: 'seances.presences-notees', objet: id, detail: { presents: la } };
    return reussi(effets({ presents: la }, { trace }));
  },
});

type Changement = {
  readonly seance: string;
  readonly avant: readonly Participant[];
  readonly apres: readonly Participant[];
};

/**
 * Who left the room no longer votes in a secret vote that is open. Who sat when it opened votes in it to its end, whoever takes
 * the seat meanwhile for what comes after.
 */
export async function arreterLesVotes(
  ctx: Ctx,
  { seance, avant, apres }: Changement,
): Promise<void> {
  const la = new Set(apres.filter(estPresent).map(({ id }) => id));
  const partis = avant.filter((p) => estPresent(p) && !la.has(p.id)).map(({ id }) => id);
  if (partis.length === 0) return;
  const votes = await votesSecretsDe(ctx.tx, ctx.cpts, seance);
  const scrutins = votes.filter(({ compteLe }) => compteLe === null).map(({ id }) => id);
  if (scrutins.length > 0) await arreterLiensDesPartis(ctx, { scrutins, partis });
}

type Voulue = Presence | 'absent';
type Quand = { readonly seance: Seance; readonly maintenant: Date };

/** What changes of somebody's presence; nothing when it stands as it is. */
function passageDe(
  p: Participant,
  voulue: Voulue | undefined,
  { seance, maintenant }: Quand,
): readonly Passage[] {
  const { id, arrivee, presence } = p;
  if (voulue === undefined) return [];
  if (voulue !== 'absent') {
    if (estPresent(p) && presence === voulue) return [];
    const heure =
      seance.etat === 'ouverte' || maintenant < seance.debut ? maintenant : seance.debut;
    return [{ id, arrivee: arrivee ?? heure, depart: null, presence: voulue }];
  }
  if (!estPresent(p)) return [];
  if (seance.etat === 'convoquee') return [{ id, arrivee: null, depart: null, presence: null }];
  const depart = arrivee && arrivee > maintenant ? arrivee : maintenant;
  return [{ id, arrivee, depart, presence }];
}
