import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { type Passage, savePassages } from '../data/participants.repository.ts';
import { lockSeance } from '../data/seances.repository.ts';
import type { RefusDeSeance } from '../domain/refus.ts';
import {
  estPresent,
  type Participant,
  PRESENCES,
  type Presence,
  type Seance,
} from '../domain/seance.ts';
import { zListe, zParticipant, zSeance } from './saisies.ts';
import { estLHeure } from './tenir-seance.ts';

const zPresent = z.strictObject({
  participant: zParticipant,
  presence: z.enum(PRESENCES, { error: 'Dites si la personne est sur place ou à distance.' }),
});

/**
 * Notes in one go who is in the room: those who are named are there, the others are not, or left if the session is open. Who
 * is there when it opens was there from its hour.
 */
export const noterPresences = defineUseCase({
  nom: 'seances.noter-presences',
  saisie: z.strictObject({ seance: zSeance, presents: zListe(zPresent, 3000) }),
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
    const voulus = new Map<string, Presence>(presents.map((p) => [p.participant, p.presence]));
    const tous = await participantsDe(tx, cpts, id);
    if ([...voulus.keys()].some((voulu) => !tous.some((p) => p.id === voulu)))
      return refuse({ motif: 'participant-inconnu' });
    const passages = tous.flatMap((p) => passageDe(p, voulus.get(p.id), { seance, maintenant }));
    await savePassages(tx, cpts, { seance: id, passages });
    const trace = {
      action: 'seances.presences-notees',
      objet: id,
      detail: { presents: voulus.size },
    };
    return reussi(effets({ presents: voulus.size }, { trace }));
  },
});

type Quand = { readonly seance: Seance; readonly maintenant: Date };

/** What changes of somebody's presence; nothing when it stands as it is. */
function passageDe(
  p: Participant,
  voulue: Presence | undefined,
  { seance, maintenant }: Quand,
): readonly Passage[] {
  const { id, arrivee, presence } = p;
  if (voulue) {
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
