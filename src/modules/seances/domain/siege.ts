import { deQuelquUn } from '#kernel/de-quelqu-un.ts';
import type { Compte } from './quorum.ts';
import { estDuCorps, estPresent, type Participant } from './seance.ts';

type Place = Pick<Participant, 'id' | 'rang' | 'siege'>;

/** What makes two people those of one seat. */
export function cleDuSiege({ id, siege }: Pick<Place, 'id' | 'siege'>): string {
  return siege ?? id;
}

/** The people of each seat; guests have none, nor who lost theirs. */
export function parSiege<P extends Place>(participants: readonly P[]): ReadonlyMap<string, P[]> {
  return Map.groupBy(participants.filter(estDuCorps), cleDuSiege);
}

/**
 * Who sits now, one for each seat: the titulaire while they are there, otherwise the suppléant who came first. Another
 * suppléant, or one whose titulaire is there, listens; a guest never sits.
 */
export function siegeants(participants: readonly Participant[]): ReadonlySet<string> {
  const assis = [...parSiege(participants).values()].flatMap((siens) => {
    const la = siens.filter(estPresent).toSorted(parPreseance);
    return la[0]?.id ?? [];
  });
  return new Set(assis);
}

function parPreseance(a: Venu, b: Venu): number {
  if (a.rang !== b.rang) return a.rang === 'titulaire' ? -1 : 1;
  const arrivees = (a.arrivee?.getTime() ?? 0) - (b.arrivee?.getTime() ?? 0);
  return arrivees || (a.id < b.id ? -1 : 1);
}

/**
 * Absent titulaires whose proxy counts, one for each seat: its holder sits, with a voice if one is given, and nobody sits
 * in the seat.
 */
export function representesDe(participants: readonly Participant[]): readonly Participant[] {
  const assis = siegeants(participants);
  const la = new Map(participants.filter(({ id }) => assis.has(id)).map((p) => [p.id, p]));
  return [...parSiege(participants).values()].flatMap((siens) => {
    if (siens.some(({ id }) => assis.has(id))) return [];
    const [un] = siens.toSorted(parPreseance).filter((p) => {
      const porteur = la.get(p.mandataireId ?? '');
      if (p.rang !== 'titulaire' || !porteur) return false;
      return p.voix !== 'deliberative' || porteur.voix === 'deliberative';
    });
    return un ?? [];
  });
}

/** Where each seat stands for the quorum: never more than one voice, whoever is in the room. */
export function comptesDe(participants: readonly Participant[]): readonly Compte[] {
  const assis = siegeants(participants);
  const representes = new Set(representesDe(participants).map(({ id }) => id));
  return [...parSiege(participants).values()].flatMap((siens) => {
    const occupant = siens.find(({ id }) => assis.has(id));
    const dit = siens.find(({ rang }) => rang === 'titulaire') ?? occupant ?? siens[0];
    return dit
      ? {
          collegeId: dit.collegeId,
          college: dit.college,
          voix: dit.voix,
          present: occupant !== undefined,
          represente: siens.some(({ id }) => representes.has(id)),
        }
      : [];
  });
}

/** What somebody who is there does there. */
export function roleDe(
  p: Participant,
  assis: ReadonlySet<string>,
): 'siege' | 'ecoute' | 'invite' | 'absent' {
  if (!estPresent(p)) return 'absent';
  if (p.rang === 'invite') return 'invite';
  return assis.has(p.id) ? 'siege' : 'ecoute';
}

/** Whether the seat of a suppléant has a titulaire who was convened. */
export function titulaireDe(p: Place, tous: readonly Participant[]): Participant | null {
  if (p.rang !== 'suppleant') return null;
  return tous.find((t) => t.rang === 'titulaire' && cleDuSiege(t) === cleDuSiege(p)) ?? null;
}

/** Who stands in for a titulaire. */
export function suppleantsDe(p: Place, tous: readonly Participant[]): readonly Participant[] {
  if (p.rang !== 'titulaire') return [];
  return tous.filter((s) => s.rang === 'suppleant' && cleDuSiege(s) === cleDuSiege(p));
}

/** "suppléant(e) de Mme Vaudrebois", "invité(e)", "n’a plus ce siège", "titulaire" where somebody stands in for them; '' otherwise. */
export function direRang(
  p: Place & Pick<Participant, 'titulaire'>,
  tous: readonly Participant[],
): string {
  if (p.rang === 'invite') return 'invité(e)';
  if (p.rang === 'remplace') return 'n’a plus ce siège';
  if (p.rang === 'titulaire') return suppleantsDe(p, tous).length > 0 ? 'titulaire' : '';
  const qui = p.titulaire ? ` ${deQuelquUn(p.titulaire)}` : '';
  return titulaireDe(p, tous) ? `suppléant(e)${qui}` : `suppléant(e)${qui}, siège sans titulaire`;
}

type Passage = Pick<Participant, 'arrivee' | 'depart'>;
type Venu = Place & Passage;
/** From when to when somebody sat; null: to the end. */
export type Assise = { readonly de: Date; readonly a: Date | null };

/** When somebody sat in their seat: while they were there and nobody who comes before them was. */
export function assisesDe(p: Venu, tous: readonly Participant[]): readonly Assise[] {
  if (p.arrivee === null || !estDuCorps(p)) return [];
  const devant = tous.filter(
    (o) => estDuCorps(o) && cleDuSiege(o) === cleDuSiege(p) && parPreseance(o, p) < 0,
  );
  return devant.reduce<readonly Assise[]>(
    (assises, autre) => assises.flatMap((une) => sauf(une, autre)),
    [{ de: p.arrivee, a: p.depart }],
  );
}

/** A suppléant who was there and held their seat at no moment. */
export function ecouteSeulement(p: Venu, tous: readonly Participant[]): boolean {
  return p.rang === 'suppleant' && p.arrivee !== null && assisesDe(p, tous).length === 0;
}

/** What is left of a time once that of somebody else is taken out of it. */
function sauf({ de, a }: Assise, { arrivee, depart }: Passage): readonly Assise[] {
  if (arrivee === null) return [{ de, a }];
  const avant = { de, a: a === null || a > arrivee ? arrivee : a };
  const apres = depart === null ? null : { de: de > depart ? de : depart, a };
  return [avant, ...(apres ? [apres] : [])].filter((t) => t.a === null || t.a > t.de);
}
